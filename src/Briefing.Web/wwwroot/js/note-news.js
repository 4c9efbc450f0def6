// Others' notes appear as they come: the server tells that something changed, and the page's own notes are fetched anew.

const idsOf = (root) => [...root.querySelectorAll(".edit-note")].map((note) => note.id);

// Follows the notes in an element, and replaces those of its parts in which nobody is at work.
export function followNotes(root, parts, done = () => {}) {
  let source = null;

  async function refresh(state) {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-cache" });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(root.id);
    const had = new Set(idsOf(root));
    const came = idsOf(fresh).filter((id) => !had.has(id)).length;
    for (const part of parts) {
      const [old, anew] = [root.querySelector(part), fresh.querySelector(part)];
      if (old && anew && !old.contains(document.activeElement)) {
        old.replaceWith(anew);
      }
    }
    root.dataset.state = state;
    root.querySelector(".news").textContent =
      came === 1 ? "A new note has come." : came > 1 ? `${came} new notes have come.` : "The notes have changed.";
    done();
    root.dispatchEvent(new Event("noteschanged"));
  }

  function follow() {
    if (document.visibilityState !== "visible") {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource(`${root.dataset.events}?since=${encodeURIComponent(root.dataset.state)}`);
      source.addEventListener("notes", (event) => refresh(event.data));
    }
  }

  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", follow);
  follow();
}
