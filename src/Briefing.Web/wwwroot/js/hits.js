// Goes from hit to hit of a search without loading the page again.
const bar = document.querySelector(".hit-bar");
const count = Number(bar?.dataset.hits ?? 0);
let at = 0;

const place = (number) => document.getElementById(`h${number}`);

// A hit may lie in several pieces, since marks cut it; they follow each other.
function pieces(number) {
  const all = [...document.querySelectorAll(".text .hit")];
  const [start, end] = [place(number), place(number + 1)].map((piece) => all.indexOf(piece));
  const run = all.slice(start, end < 0 ? undefined : end);
  return run.filter((piece, i) => i === 0 || run[i - 1].dataset.end === piece.dataset.start);
}

function show(number) {
  for (const piece of document.querySelectorAll(".hit-now")) {
    piece.classList.remove("hit-now");
  }
  at = number;
  for (const piece of pieces(at)) {
    piece.classList.add("hit-now");
  }
  bar.querySelector(".hit-at").textContent = `${at} of ${count}`;
}

// The first hit in sight where none has been come to; else the next one, round and round.
export function stepHit(by) {
  if (count === 0) {
    return false;
  }
  let next = at + by;
  if (at === 0) {
    const seen = [...Array(count).keys()].find((i) => place(i + 1)?.getBoundingClientRect().top >= 0);
    next = (seen ?? 0) + 1;
  }
  show(((next - 1 + count) % count) + 1);
  place(at).scrollIntoView({ block: "center", behavior: "instant" });
  const address = new URL(location.href);
  address.searchParams.set("hit", at);
  address.hash = `h${at}`;
  history.replaceState(history.state, "", address);
  return true;
}

export function startHits() {
  if (count === 0) {
    return;
  }
  const asked = /^#h(\d+)$/.exec(location.hash);
  if (asked && place(Number(asked[1]))) {
    show(Number(asked[1]));
  }
  bar.addEventListener("click", (event) => {
    const link = event.target.closest("[data-step]");
    if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      stepHit(Number(link.dataset.step));
    }
  });
}
