// Keys for the pages that are lists: j and k go through the items, whose first link takes the focus; Enter opens it.
import { showKeys, startKeys } from "./keys.js";

// An item that holds a list of its own is no stop: its items are.
const items = "[data-list] > :not([data-group])";
const links = () =>
  [...document.querySelectorAll(`${items}:not([hidden])`)]
    .map((item) => item.querySelector("a[href]"))
    .filter(Boolean);

// The item that has the focus.
const current = () => document.activeElement?.closest(items) ?? null;

function step(by) {
  const all = links();
  const at = all.findIndex((link) => current()?.contains(link));
  const next = at < 0 ? (by > 0 ? all[0] : all.at(-1)) : all[at + by];
  next?.focus({ preventScroll: true });
  next?.closest(items).scrollIntoView({ block: "center", behavior: "instant" });
}

function open() {
  const link = current()?.querySelector("a[href]");
  link?.click();
  return Boolean(link);
}

function page(relation) {
  const link = document.querySelector(`.pages a[rel=${relation}]`);
  link?.click();
  return Boolean(link);
}

const go = (address) => () => location.assign(address);

// Starts the keys that every list has, with more of its own; these are run with the item that has the focus.
export function startList(...more) {
  startKeys(
    { id: "next", key: "j", label: "Next in the list", run: () => step(1) },
    { id: "previous", key: "k", label: "Previous in the list", run: () => step(-1) },
    { id: "open", key: "o", label: "Open it", run: open },
    ...more.map((command) => ({ ...command, run: () => (current() ? command.run(current()) : false) })),
    { id: "next-page", key: "g n", label: "Next page of the list", run: () => page("next") },
    { id: "search", key: "/", label: "Search", run: () => (document.querySelector("main [type=search]") ?? document.getElementById("site-q"))?.focus() },
    { id: "go-home", key: "g h", label: "Go to the briefings", run: go("/") },
    { id: "go-claims", key: "g c", label: "Go to the claims", run: go("/claims") },
    { id: "go-sources", key: "g s", label: "Go to the sources", run: go("/sources") },
    { id: "go-cautions", key: "g f", label: "Go to the cautions", run: go("/flags") },
  );
  document.querySelector(".show-keys")?.addEventListener("click", showKeys);
}
