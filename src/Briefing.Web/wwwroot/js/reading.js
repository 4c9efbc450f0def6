// Lights a claim's words and its note together. The page is complete without it.
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
  // Of nested claims the innermost, which has the highest number, is meant.
  const words = target.closest("[data-claim]");
  return words ? [words.dataset.claim.split(" ").at(-1)] : [];
}

function lightTarget() {
  light([]);
}

if (text) {
  text.addEventListener("pointerover", (event) => {
    const ids = idsOf(event.target);
    if (ids.length > 0) {
      light(ids);
    }
  });
  text.addEventListener("pointerleave", lightTarget);
  text.addEventListener("focusin", (event) => light(idsOf(event.target)));
  addEventListener("hashchange", lightTarget);
  lightTarget();
}
