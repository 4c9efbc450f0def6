// The keys of lists that have none of their own.
import { startList } from "./list.js";

startList();
