// Switches layers without loading the page again, remembers them, and keeps the address in step so that it can be shared.
import { recall, remember } from "./memory.js";

const root = document.documentElement;
const article = document.querySelector("article.briefing");
const bar = document.querySelector(".reading-bar");

const hideButtons = [...(bar?.querySelectorAll("[data-layer]") ?? [])];
const marksButtons = [...(bar?.querySelectorAll("button[name=marks]") ?? [])];
const layers = hideButtons.map((button) => button.dataset.layer);
const verbosities = marksButtons.map((button) => button.value);

const has = (name) => root.classList.contains(name) || article.classList.contains(name);

function put(name, on) {
  root.classList.remove(name);
  article.classList.toggle(name, on);
}

const hidden = () => layers.filter((layer) => has(`no-${layer}`));
const marks = () => verbosities.find((value) => has(`marks-${value}`)) ?? "numbers";

function show() {
  const now = hidden();
  for (const button of hideButtons) {
    const layer = button.dataset.layer;
    button.setAttribute("aria-pressed", String(!now.includes(layer)));
    button.value = layers.filter((other) => now.includes(other) !== (other === layer)).join(",");
  }
  for (const button of marksButtons) {
    button.setAttribute("aria-pressed", String(button.value === marks()));
  }
}

function keep() {
  const address = new URL(location.href);
  const state = { hide: hidden().join(","), marks: marks() === "numbers" ? "" : marks() };
  for (const [name, value] of Object.entries(state)) {
    remember(name, value);
    if (value) {
      address.searchParams.set(name, value);
    } else {
      address.searchParams.delete(name);
    }
  }
  address.search = address.search.replaceAll("%2C", ",");
  history.replaceState(history.state, "", address);
  show();
}

// Shows or hides one layer.
export function toggleLayer(layer) {
  put(`no-${layer}`, !has(`no-${layer}`));
  keep();
}

function setMarks(value) {
  for (const other of verbosities) {
    put(`marks-${other}`, other === value && other !== "numbers");
  }
  keep();
}

export function startLayers() {
  if (!bar) {
    return;
  }
  for (const name of [...layers.map((layer) => `no-${layer}`), ...verbosities.map((value) => `marks-${value}`)]) {
    put(name, has(name));
  }
  show();
  // What the address says is what the reader wants from now on.
  for (const name of ["hide", "marks"]) {
    const value = new URLSearchParams(location.search).get(name);
    if (value !== null && value !== recall(name)) {
      remember(name, name === "hide" ? hidden().join(",") : marks());
    }
  }
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) {
      return;
    }
    event.preventDefault();
    if (button.dataset.layer) {
      toggleLayer(button.dataset.layer);
    } else {
      setMarks(button.value);
    }
  });
}
