// Chooses words of a briefing, by pointer or by keys, and leads to the form of a note about them.
import { startKeys } from "./keys.js";
import { followNotes } from "./note-news.js";
import { chosen } from "./selection.js";

const notes = document.getElementById("notes");
const text = document.querySelector(".reading");
const sentences = [...text.querySelectorAll(".text .s[data-start]")];

// The number of a claim stands in the text without being of it.
function lengthOf(range) {
  const copy = range.cloneContents();
  for (const number of copy.querySelectorAll(".num")) {
    number.remove();
  }
  return copy.textContent.length;
}

function placeOf(node, offset) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const sentence = element.closest(".text .s[data-start]");
  if (!sentence) {
    return null;
  }
  const range = document.createRange();
  range.setStart(sentence, 0);
  range.setEnd(node, offset);
  return Number(sentence.dataset.start) + lengthOf(range);
}

// Between sentences there is nothing to hold on to: the next one begins, the one before ends.
function edge(range, isStart) {
  const place = isStart
    ? placeOf(range.startContainer, range.startOffset)
    : placeOf(range.endContainer, range.endOffset);
  if (place !== null) {
    return place;
  }
  const inside = sentences.filter((sentence) => range.intersectsNode(sentence));
  const sentence = isStart ? inside[0] : inside.at(-1);
  return sentence ? Number(isStart ? sentence.dataset.start : sentence.dataset.end) : null;
}

function selected() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!sentences.some((sentence) => range.intersectsNode(sentence))) {
    return null;
  }
  const [start, end] = [edge(range, true), edge(range, false)];
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function pointAt(place, isEnd) {
  const sentence = sentences.find(({ dataset }) =>
    isEnd ? Number(dataset.start) < place && place <= Number(dataset.end) : Number(dataset.start) <= place && place < Number(dataset.end),
  );
  if (!sentence) {
    return null;
  }
  let left = place - Number(sentence.dataset.start);
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".num") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isEnd ? left <= node.length : left < node.length) {
      return [node, left];
    }
    left -= node.length;
  }
  return null;
}

function rangeOf(at) {
  const [start, end] = at.split("-").map(Number);
  const [from, to] = [pointAt(start, false), pointAt(end, true)];
  if (!from || !to) {
    return null;
  }
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

// Marks what notes are about without touching the text's elements.
function showPlaces() {
  if (!globalThis.CSS?.highlights) {
    return;
  }
  const items = [...notes.querySelectorAll("[data-at]")];
  CSS.highlights.set("notes", new Highlight(...items.map((item) => rangeOf(item.dataset.at)).filter(Boolean)));
  for (const item of items) {
    const light = (isOn) => {
      const range = isOn ? rangeOf(item.dataset.at) : null;
      CSS.highlights.set("note", new Highlight(...(range ? [range] : [])));
    };
    item.addEventListener("pointerenter", () => light(true));
    item.addEventListener("pointerleave", () => light(false));
    item.addEventListener("focusin", () => light(true));
    item.addEventListener("focusout", () => light(false));
  }
}

const bar = document.createElement("div");
bar.className = "annotate";
bar.hidden = true;
bar.setAttribute("role", "region");
bar.setAttribute("aria-label", "Chosen words");
bar.innerHTML =
  '<q></q> <button type="button" class="primary">Write a note <kbd>a</kbd></button> <button type="button">Highlight <kbd>h</kbd></button>';
document.querySelector("main").append(bar);

function open(kind) {
  const place = selected();
  const claim = chosen();
  const about = place ? `${place.start}-${place.end}` : claim ? `c${claim}` : null;
  if (!about) {
    return false;
  }
  location.assign(`${notes.dataset.notes}?about=${about}${kind ? `&kind=${kind}` : ""}#new`);
  return true;
}

const [write, highlight] = bar.querySelectorAll("button");
// A press must not take the selection away before it is used.
bar.addEventListener("pointerdown", (event) => event.preventDefault());
write.addEventListener("click", () => open(""));
highlight.addEventListener("click", () => open("highlighting"));

document.addEventListener("selectionchange", () => {
  const place = selected();
  bar.hidden = !place;
  bar.firstElementChild.textContent = place ? getSelection().toString().trim() : "";
});

function chooseSentence(by) {
  const selection = getSelection();
  const at = selection.rangeCount
    ? sentences.findIndex((sentence) => selection.getRangeAt(0).intersectsNode(sentence))
    : -1;
  const seen = sentences.findIndex((sentence) => sentence.getBoundingClientRect().top >= 0);
  const next = sentences[at < 0 ? Math.max(0, seen) : at + by];
  if (!next) {
    return;
  }
  const range = rangeOf(`${next.dataset.start}-${next.dataset.end}`);
  selection.removeAllRanges();
  selection.addRange(range);
  next.scrollIntoView({ block: "center", behavior: "instant" });
}

// Moves the end, or the start, of the chosen words by a word.
function moveEdge(isEnd, direction) {
  const selection = getSelection();
  if (!selected()) {
    return false;
  }
  const range = selection.getRangeAt(0);
  const [fixed, moving] = isEnd
    ? [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]]
    : [[range.endContainer, range.endOffset], [range.startContainer, range.startOffset]];
  selection.setBaseAndExtent(...fixed, ...moving);
  selection.modify("extend", direction, "word");
  return true;
}

// Who chose a claim with the pointer finds the way to a note about it in its panel.
function offerNote() {
  const panel = document.getElementById("claim-panel");
  if (!panel || panel.querySelector(".note-tools")) {
    return;
  }
  const offer = document.createElement("p");
  offer.className = "note-tools";
  const link = document.createElement("a");
  link.href = `${notes.dataset.notes}?about=c${panel.dataset.panel}#new`;
  link.textContent = "Write a note about this claim";
  const judge = document.createElement("a");
  judge.href = `${notes.dataset.judge}?claim=${panel.dataset.panel}`;
  judge.textContent = "Judge it and its cautions";
  offer.append(link, " · ", judge);
  panel.append(offer);
}

showPlaces();
offerNote();
text.addEventListener("claimchosen", offerNote);
followNotes(notes, [".note-items"], showPlaces);
startKeys(
  { id: "annotate", key: "a", label: "Write a note about the chosen words or claim", run: () => open("") },
  { id: "highlight", key: "h", label: "Highlight the chosen words", run: () => open("highlighting") },
  { id: "sentence-next", key: ".", label: "Choose the next sentence", run: () => chooseSentence(1) },
  { id: "sentence-previous", key: ",", label: "Choose the sentence before", run: () => chooseSentence(-1) },
  { id: "word-more", key: ">", label: "Choose a word more at the end", run: () => moveEdge(true, "forward") },
  { id: "word-less", key: "<", label: "Choose a word less at the end", run: () => moveEdge(true, "backward") },
  { id: "start-later", key: "}", label: "Begin a word later", run: () => moveEdge(false, "forward") },
  { id: "start-earlier", key: "{", label: "Begin a word earlier", run: () => moveEdge(false, "backward") },
);
