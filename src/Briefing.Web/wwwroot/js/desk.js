// What script adds to the morning list: keys, marks without loading the page again, word of what is imported meanwhile.
import { startList } from "./list.js";
import { keepsInBrowser, mark, showMarks } from "./marks.js";
import { listen } from "./news.js";

const desk = document.querySelector(".desk");

function toggle(item, name) {
  const button = item?.querySelector(`.mark-${name}`);
  return button ? mark(button) : false;
}

if (keepsInBrowser()) {
  showMarks();
}
startList(
  { id: "read", key: "m", label: "Mark as read, or not", run: (item) => toggle(item, "read") },
  { id: "star", key: "f", label: "Star, or not", run: (item) => toggle(item, "star") },
);
listen(desk);
