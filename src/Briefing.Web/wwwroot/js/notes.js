// What script adds to the pages with notes: drafts are kept as they are typed, and others' notes appear as they come.
const wait = 600;

function startDraft(area) {
  const said = area.form.querySelector(".draft-state");
  const address = location.pathname.replace(/(\/notes).*$/, "$1/draft");
  let kept = area.value;
  let timer = 0;

  function formOf() {
    const form = new FormData();
    const about = area.form.querySelector("select[name='Form.About']");
    form.set("__RequestVerificationToken", area.form.querySelector("[name=__RequestVerificationToken]").value);
    form.set("place", about ? about.value : area.dataset.draft);
    form.set("body", area.value);
    return form;
  }

  async function keep() {
    const text = area.value;
    if (text === kept) {
      return;
    }
    try {
      const answer = await fetch(address, { method: "POST", body: formOf() });
      if (answer.ok) {
        kept = text;
      }
      said.textContent = answer.ok ? "The draft is kept." : "The draft could not be kept. Sign in again in another tab.";
    } catch {
      said.textContent = "The server does not answer; the draft is kept when it does.";
      timer = setTimeout(keep, 5 * wait);
    }
  }

  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  });
  area.form.addEventListener("submit", () => {
    clearTimeout(timer);
    kept = area.value;
  });
  // A tab that is closed sends what was typed last.
  addEventListener("pagehide", () => {
    if (area.value !== kept) {
      navigator.sendBeacon(address, formOf());
    }
  });
}

for (const area of document.querySelectorAll("textarea[data-draft]")) {
  startDraft(area);
}

const list = document.getElementById("list");
let source = null;

async function refresh(state) {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("list");
  const had = new Set([...list.querySelectorAll(".edit-note")].map((note) => note.id));
  const came = [...fresh.querySelectorAll(".edit-note")].filter((note) => !had.has(note.id)).length;
  for (const part of [".note-items", ".show", "#list-title"]) {
    const [old, anew] = [list.querySelector(part), fresh.querySelector(part)];
    if (old && anew && !old.contains(document.activeElement)) {
      old.replaceWith(anew);
    }
  }
  list.dataset.state = state;
  list.querySelector(".news").textContent =
    came === 1 ? "A new note has come." : came > 1 ? `${came} new notes have come.` : "The notes have changed.";
}

function follow() {
  if (document.visibilityState !== "visible") {
    source?.close();
    source = null;
  } else if (!source) {
    source = new EventSource(`${list.dataset.events}?since=${encodeURIComponent(list.dataset.state)}`);
    source.addEventListener("notes", (event) => refresh(event.data));
  }
}

if (list) {
  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", follow);
  follow();
}
