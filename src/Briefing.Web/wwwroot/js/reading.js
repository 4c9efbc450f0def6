// What script adds to a briefing; the page is complete without it.
import { startHits, stepHit } from "./hits.js";
import { showKeys, startKeys } from "./keys.js";
import { startLayers, toggleLayer } from "./layers.js";
import { startMarks, toggleMark } from "./marks.js";
import { recall, remember } from "./memory.js";
import { choose, chosen, startSelection } from "./selection.js";

const ids = [...document.querySelectorAll(".text .num[id]")].map((number) => number.id.slice(1));

// The claim some steps from the chosen one; from the first in sight where none is chosen.
function step(by) {
  const at = ids.indexOf(chosen() ?? "");
  if (at < 0) {
    const seen = ids.findIndex((id) => document.getElementById(`c${id}`).getBoundingClientRect().top >= 0);
    choose(ids[Math.max(0, seen)], { scroll: true });
  } else if (ids[at + by]) {
    choose(ids[at + by], { scroll: true });
  }
}

// The next claim with a caution, or with a grave one, in either direction.
function stepCaution(by, sign) {
  const notes = [...document.querySelectorAll(`.note[data-note] .weight${sign}`)].map((one) => one.closest("[data-note]"));
  const order = notes.map((note) => Number(note.dataset.note)).sort((one, other) => one - other);
  const from = Number(chosen() ?? (by > 0 ? 0 : Infinity));
  const rest = order.filter((id) => (by > 0 ? id > from : id < from));
  const next = by > 0 ? rest[0] : rest.at(-1);
  if (next) {
    choose(String(next), { scroll: true });
  }
}

const bar = document.querySelector(".mark-bar");

function openOriginal() {
  const link = bar?.querySelector(".original");
  if (link) {
    link.click();
  } else if (bar) {
    bar.querySelector(".mark-said").textContent = "No address of the original is stated.";
    bar.scrollIntoView({ block: "nearest" });
  }
}

async function copyQuotation() {
  const panel = document.getElementById("claim-panel");
  const words = panel?.querySelector("#claim-quotation")?.textContent;
  if (!words) {
    return false;
  }
  const address = new URL(panel.querySelector("[rel=bookmark]").href);
  const status = panel.querySelector(".copied");
  try {
    await navigator.clipboard.writeText(`${words} ${address}`);
    status.textContent = "Copied.";
  } catch {
    panel.querySelector(".quotation").open = true;
    getSelection().selectAllChildren(panel.querySelector("#claim-quotation"));
    status.textContent = "The browser does not let it be copied; it is selected.";
  }
  return true;
}

function go(address) {
  return () => location.assign(address);
}

// Once, at the foot of the window, where it moves nothing.
function greet() {
  const help = document.querySelector(".aids");
  if (!help || recall("greeted")) {
    return;
  }
  const note = document.createElement("div");
  note.className = "greeting";
  note.setAttribute("role", "region");
  note.setAttribute("aria-label", "First visit");
  note.innerHTML =
    "<p>First briefing? Numbers in the text are claims; choose one to see who holds it. <kbd>?</kbd> lists the keys.</p>" +
    '<button type="button">How to read the marks</button> <button type="button">Dismiss</button> <a href="/guide">The guide, on one page</a>';
  const [how, dismiss] = note.querySelectorAll("button");
  const end = () => {
    remember("greeted", "1");
    note.remove();
  };
  how.addEventListener("click", () => {
    end();
    help.open = true;
    help.scrollIntoView({ block: "center" });
    help.querySelector("summary").focus({ preventScroll: true });
  });
  dismiss.addEventListener("click", end);
  document.querySelector("main").append(note);
}

startLayers();
startSelection();
startHits();
startMarks();
startKeys(
  { id: "next", key: "j", label: "Next claim", run: () => step(1) },
  { id: "previous", key: "k", label: "Previous claim", run: () => step(-1) },
  { id: "next-caution", key: "n", label: "Next claim with a caution", run: () => stepCaution(1, "") },
  { id: "previous-caution", key: "p", label: "Previous claim with a caution", run: () => stepCaution(-1, "") },
  { id: "next-grave", key: "N", label: "Next claim with a grave caution", run: () => stepCaution(1, ".sev-3") },
  { id: "previous-grave", key: "P", label: "Previous claim with a grave caution", run: () => stepCaution(-1, ".sev-3") },
  { id: "next-hit", key: "]", label: "Next hit of the search", run: () => stepHit(1) },
  { id: "previous-hit", key: "[", label: "Previous hit of the search", run: () => stepHit(-1) },
  { id: "open", key: "o", label: "Go into the chosen claim", run: () => document.getElementById("claim-panel")?.focus() },
  { id: "close", key: "Escape", label: "Close the chosen claim", run: () => (chosen() ? choose(null) : false) },
  { id: "read", key: "m", label: "Mark as read, or not", run: () => toggleMark(bar, "read") },
  { id: "star", key: "f", label: "Star, or not", run: () => toggleMark(bar, "star") },
  { id: "original", key: "v", label: "Go to the original", run: openOriginal },
  { id: "copy", key: "c", label: "Copy the claim as a quotation", run: copyQuotation },
  { id: "layer-claim", key: "1", label: "Claims on or off", run: () => toggleLayer("claim") },
  { id: "layer-source", key: "2", label: "Sources on or off", run: () => toggleLayer("source") },
  { id: "layer-cue", key: "3", label: "Cues on or off", run: () => toggleLayer("cue") },
  { id: "layer-flag", key: "4", label: "Cautions on or off", run: () => toggleLayer("flag") },
  { id: "notes", key: "s", label: "Notes on or off", run: () => toggleLayer("note") },
  { id: "search", key: "/", label: "Search", run: () => document.getElementById("site-q")?.focus() },
  { id: "go-home", key: "g h", label: "Go to the briefings", run: go("/") },
  { id: "go-claims", key: "g c", label: "Go to the claims", run: go("/claims") },
  { id: "go-sources", key: "g s", label: "Go to the sources", run: go("/sources") },
  { id: "go-cautions", key: "g f", label: "Go to the cautions", run: go("/flags") },
);
document.querySelector(".show-keys")?.addEventListener("click", showKeys);
document.addEventListener("click", (event) => {
  if (event.target.closest(".copy-quotation")) {
    copyQuotation();
  }
});
document.querySelector(".print-page")?.addEventListener("click", () => print());
greet();
