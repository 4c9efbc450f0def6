// What script adds to the pages with notes: drafts are kept as they are typed, and others' notes appear as they come.
import { followNotes } from "./note-news.js";

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
if (list) {
  followNotes(list, [".note-items", ".show", "#list-title"]);
}
