// Shows the notes of editors in the margin beside their sentences, where the window has a margin; the whole notes stay below
// the text, and each entry leads there.

const notes = document.getElementById("notes");
const text = document.querySelector(".reading");
const wide = matchMedia("(min-width: 87rem)");
const longest = 90;

const margin = document.createElement("nav");
margin.className = "margin-notes";
margin.setAttribute("aria-label", "Notes of editors beside the text");

function sentenceAt(place) {
  return [...text.querySelectorAll(".text .s[data-start]")].find(
    ({ dataset }) => Number(dataset.start) <= place && place < Number(dataset.end),
  );
}

function entryOf(item) {
  const note = item.querySelector(".edit-note");
  const link = document.createElement("a");
  link.href = `#${note.id}`;
  const head = document.createElement("b");
  head.textContent = `${note.querySelector(".note-head b").textContent} ${note.querySelector(".by").textContent}`;
  const said = (note.querySelector(".note-body")?.textContent ?? "").replace(/\s+/g, " ").trim();
  link.append(head, " ", said.length > longest ? `${said.slice(0, longest).trimEnd()}…` : said);
  return link;
}

// Each beside its sentence, or below the one before where there is no room.
function lay() {
  if (!wide.matches) {
    return;
  }
  const top = text.getBoundingClientRect().top;
  let free = 0;
  for (const link of margin.children) {
    const sentence = sentenceAt(Number(link.dataset.start));
    const at = Math.max(free, sentence ? sentence.getClientRects()[0].top - top : 0);
    link.style.top = `${at}px`;
    free = at + link.offsetHeight + 8;
  }
}

function fill() {
  const items = [...notes.querySelectorAll("[data-at]")]
    .map((item) => ({ item, start: Number(item.dataset.at.split("-")[0]) }))
    .sort((one, other) => one.start - other.start);
  margin.replaceChildren(
    ...items.map(({ item, start }) => {
      const link = entryOf(item);
      link.dataset.start = start;
      return link;
    }),
  );
  margin.hidden = items.length === 0;
  lay();
}

if (notes && text) {
  text.append(margin);
  fill();
  notes.addEventListener("noteschanged", fill);
  wide.addEventListener("change", lay);
  new ResizeObserver(lay).observe(text);
  document.fonts?.ready.then(lay);
}
