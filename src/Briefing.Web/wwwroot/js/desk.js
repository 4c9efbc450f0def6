// What script adds to the morning list: keys, marks without loading the page again, word of what is imported meanwhile.
import { startList } from "./list.js";
import { keepsInBrowser, showMarks, toggleMark } from "./marks.js";
import { listen } from "./news.js";

const desk = document.querySelector(".desk");

function openOriginal(item) {
  const address = item.closest("[data-slug]")?.dataset.original;
  if (address) {
    location.assign(address);
  }
  return Boolean(address);
}

if (keepsInBrowser()) {
  showMarks();
}
startList(
  { id: "read", key: "m", label: "Mark as read, or not", run: (item) => toggleMark(item, "read") },
  { id: "star", key: "f", label: "Star, or not", run: (item) => toggleMark(item, "star") },
  { id: "original", key: "v", label: "Go to the original, where its address is stated", run: openOriginal },
);
listen(desk);
