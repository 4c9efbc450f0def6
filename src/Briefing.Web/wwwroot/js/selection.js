// Lights a claim's words and its note together.
const text = document.querySelector(".reading");

// The claim that the address names stays lit whatever the pointer comes to lie on: following a link scrolls other claims
// under it.
function targetIds() {
  const match = /^#[cn](\d+)$/.exec(location.hash);
  return match ? [match[1]] : [];
}

function light(ids) {
  for (const element of text.querySelectorAll(".lit")) {
    element.classList.remove("lit");
  }
  for (const id of new Set([...ids, ...targetIds()])) {
    for (const element of text.querySelectorAll(`.text [data-claim~="${id}"], [data-note="${id}"]`)) {
      element.classList.add("lit");
    }
  }
}

function idsOf(target) {
  const note = target.closest("[data-note]");
  if (note) {
    return [note.dataset.note];
  }
  const number = target.closest(".text .num");
  if (number) {
    return [number.id.slice(1)];
  }
  const words = target.closest(".text [data-start]:not(.s)");
  const { at, claim, source, cue } = words?.dataset ?? {};
  const id = (at ?? claim ?? source ?? cue)?.split(" ")[0];
  return id ? [id] : [];
}

export function startSelection() {
  if (!text) {
    return;
  }
  text.addEventListener("pointerover", (event) => {
    const ids = idsOf(event.target);
    if (ids.length > 0) {
      light(ids);
    }
  });
  text.addEventListener("pointerleave", () => light([]));
  text.addEventListener("focusin", (event) => light(idsOf(event.target)));
  addEventListener("hashchange", () => light([]));
  light([]);
}
