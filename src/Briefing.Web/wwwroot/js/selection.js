// Chooses claims without loading the page again: the panel comes from the server, the address keeps in step.
const text = document.querySelector(".reading");
const article = document.querySelector("article.briefing");
const panels = new Map();
let latest = 0;

export const chosen = () => {
  const id = new URLSearchParams(location.search).get("claim");
  return id && document.getElementById(`c${id}`) ? id : null;
};
const panel = () => document.getElementById("claim-panel");

function mark(name, elements) {
  for (const element of text.querySelectorAll(`.${name}`)) {
    element.classList.remove(name);
  }
  for (const element of elements) {
    element.classList.add(name);
  }
}

const wordsOf = (id) =>
  text.querySelectorAll(`.text :is([data-claim~="${id}"], [data-source~="${id}"], [data-cue~="${id}"])`);

// Segments are cut where evidence starts and ends, so each lies inside a span or outside of it.
function evidenceOf(spans) {
  const ranges = spans.map((span) => span.split("-").map(Number));
  return [...text.querySelectorAll(".text [data-start]:not(.s)")].filter((element) => {
    const { start, end } = element.dataset;
    return ranges.some(([from, to]) => from <= Number(start) && Number(end) <= to);
  });
}

function light(id) {
  const spans = panel()?.dataset.evidence?.split(" ") ?? [];
  mark("lit", id ? wordsOf(id) : []);
  mark("proof", id ? evidenceOf(spans).filter((element) => !element.classList.contains("lit")) : []);
  mark("chosen", id ? text.querySelectorAll(`[data-note="${id}"]`) : []);
  text.dispatchEvent(new Event("claimchosen"));
}

async function fetchPanel(id) {
  if (!panels.has(id)) {
    const slug = encodeURIComponent(article.dataset.article);
    const answer = await fetch(`/briefings/${slug}/claims/${id}`);
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    panels.set(id, await answer.text());
  }
  return panels.get(id);
}

function put(html, id) {
  panel()?.parentElement.remove();
  if (html) {
    const words = document.getElementById(`c${id}`).closest(".text");
    words.insertAdjacentHTML("afterend", html);
    panel().dispatchEvent(new CustomEvent("panel", { bubbles: true }));
  }
}

function addressOf(id) {
  const address = new URL(location.href);
  if (id) {
    address.searchParams.set("claim", id);
    address.hash = `c${id}`;
  } else {
    address.searchParams.delete("claim");
  }
  address.search = address.search.replaceAll("%2C", ",");
  return address;
}

// Chooses a claim, or none. Where the server does not answer, the page is loaded at the same address instead.
export async function choose(id, { scroll = false, focus = false } = {}) {
  const request = ++latest;
  let html = null;
  try {
    html = id ? await fetchPanel(id) : null;
  } catch {
    location.assign(addressOf(id));
    return;
  }
  if (request !== latest) {
    return;
  }
  history.pushState(null, "", addressOf(id));
  show(html, id, { scroll, focus });
}

// Whether the panel, which lies at the foot of a narrow window, hides the claim.
function isCovered(element) {
  const [words, box] = [element, panel()].map((part) => part.getBoundingClientRect());
  return words.right > box.left && words.bottom > box.top;
}

function show(html, id, { scroll, focus }) {
  const inPanel = panel()?.contains(document.activeElement);
  const before = panel()?.dataset.panel;
  put(html, id);
  light(id);
  const number = document.getElementById(`c${id ?? before}`);
  if (scroll || (id && isCovered(number))) {
    number?.scrollIntoView({ block: "center", behavior: "instant" });
  }
  if (focus || (inPanel && id)) {
    panel().focus({ preventScroll: true });
  } else if (inPanel) {
    number?.focus({ preventScroll: true });
  }
}

// The claims at a place: of all marks that lie there, the smallest comes first.
export function claimsAt(target) {
  const words = target.closest(".text [data-start]:not(.s)");
  const { at, claim, source, cue } = words?.dataset ?? {};
  return (at ?? claim ?? source ?? cue)?.split(" ") ?? [];
}

function claimOf(link) {
  const address = new URL(link.href);
  const isHere = address.pathname === location.pathname && link.rel !== "bookmark";
  return isHere ? address.searchParams.get("claim") : null;
}

function onClick(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }
  const link = event.target.closest("a[href]");
  if (link) {
    const id = claimOf(link);
    const isKeyboard = event.detail === 0;
    if (id && document.getElementById(`c${id}`)) {
      event.preventDefault();
      choose(id, { scroll: !link.closest(".passage") || link.closest(".panel") !== null, focus: isKeyboard });
    } else if (link.hasAttribute("data-close")) {
      event.preventDefault();
      choose(null);
    }
    return;
  }
  const note = event.target.closest("[data-note]");
  const [id] = note ? [note.dataset.note] : claimsAt(event.target);
  if (id && getSelection().isCollapsed) {
    choose(id);
  }
}

export function startSelection() {
  if (!text) {
    return;
  }
  article.addEventListener("click", onClick);
  text.addEventListener("pointerover", (event) => {
    const id = event.target.closest("[data-note]")?.dataset.note ?? claimsAt(event.target)[0];
    mark("hint", id ? [...wordsOf(id), ...text.querySelectorAll(`[data-note="${id}"]`)] : []);
  });
  text.addEventListener("pointerleave", () => mark("hint", []));
  addEventListener("popstate", async () => {
    const id = chosen();
    if (id !== (panel()?.dataset.panel ?? null)) {
      show(id ? await fetchPanel(id) : null, id, {});
    }
  });
  light(chosen());
}
