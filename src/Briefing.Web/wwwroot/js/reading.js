// What script adds to a briefing; the page is complete without it.
import { startLayers } from "./layers.js";
import { startSelection } from "./selection.js";

startLayers();
startSelection();
