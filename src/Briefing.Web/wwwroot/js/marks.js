// Read and starred: kept with the account where there is one, else in this browser.
import { recall, remember } from "./memory.js";

const most = 5000;
const desk = document.querySelector("[data-marks]");
export const keepsInBrowser = () => desk?.dataset.marks === "browser";

function kept(name) {
  try {
    return new Map(JSON.parse(recall(name) ?? "[]"));
  } catch {
    return new Map();
  }
}

// The oldest marks go when there are more than anybody looks back to.
function keep(name, marks) {
  remember(name, marks.size > 0 ? JSON.stringify([...marks].slice(-most)) : "");
}

const isRead = (slug, revision) => (kept("read").get(slug) ?? 0) >= Number(revision);
const isStarred = (slug) => kept("starred").has(slug);

function show(button, isOn) {
  const item = button.closest("[data-slug]");
  const kind = button.classList.contains("mark-read") ? "read" : "star";
  button.setAttribute("aria-pressed", String(isOn));
  button.name = kind === "read" ? (isOn ? "unread" : "read") : isOn ? "unstar" : "star";
  item.classList.toggle(kind === "read" ? "is-read" : "is-starred", isOn);
}

// Shows what this browser keeps; of a filtered list, what is left.
export function showMarks() {
  const items = [...document.querySelectorAll("[data-slug]")];
  const filter = desk.dataset.show ?? "";
  for (const item of items) {
    const { slug, revision } = item.dataset;
    show(item.querySelector(".mark-read"), isRead(slug, revision));
    show(item.querySelector(".mark-star"), isStarred(slug));
    item.hidden =
      (filter === "unread" && item.classList.contains("is-read")) ||
      (filter === "starred" && !item.classList.contains("is-starred"));
  }
  const none = document.getElementById("none-left");
  if (none) {
    none.hidden = items.some((item) => !item.hidden);
  }
}

function keepHere(item, isReading, isOn) {
  const name = isReading ? "read" : "starred";
  const marks = kept(name);
  marks.delete(item.dataset.slug);
  if (isOn) {
    marks.set(item.dataset.slug, isReading ? Number(item.dataset.revision) : 1);
  }
  keep(name, marks);
}

async function send(button) {
  const form = new FormData(button.form);
  for (const name of ["shown", "read-all", "read-these"]) {
    form.delete(name);
  }
  form.append(button.name, button.value);
  const answer = await fetch(button.form.action, { method: "POST", body: form });
  return answer.ok;
}

// Switches a mark. What the server does not take is sent as the form that it is, so that its answer is seen; what nobody
// asked for is not.
export async function mark(button, { isAsked = true } = {}) {
  const isOn = button.getAttribute("aria-pressed") !== "true";
  if (keepsInBrowser()) {
    keepHere(button.closest("[data-slug]"), button.classList.contains("mark-read"), isOn);
    show(button, isOn);
    return;
  }
  if (button.dataset.busy) {
    return;
  }
  button.dataset.busy = "1";
  try {
    if (await send(button).catch(() => false)) {
      show(button, isOn);
    } else if (isAsked) {
      button.form.requestSubmit(button);
    }
  } finally {
    delete button.dataset.busy;
  }
}

// Starts the marks of the one article that a page shows: it is read once somebody looks at it, which is not yet when the
// browser loads it ahead or in a tab behind.
export function startMarks() {
  const button = desk?.querySelector(".mark-read");
  if (!button) {
    return;
  }
  if (keepsInBrowser()) {
    showMarks();
  }
  const see = () => {
    if (document.visibilityState === "visible" && !document.prerendering) {
      document.removeEventListener("visibilitychange", see);
      document.removeEventListener("prerenderingchange", see);
      if (button.getAttribute("aria-pressed") !== "true") {
        mark(button, { isAsked: false });
      }
    }
  };
  document.addEventListener("visibilitychange", see);
  document.addEventListener("prerenderingchange", see);
  see();
}

// Switches a mark by key.
export function toggleMark(item, name) {
  const button = item?.querySelector(`.mark-${name}`);
  return button ? mark(button) : false;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest(".mark-read, .mark-star");
  if (button && !event.defaultPrevented && !button.dataset.busy) {
    event.preventDefault();
    mark(button);
  }
});
