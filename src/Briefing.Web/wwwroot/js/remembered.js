// Before the first paint, so that nothing moves: the layers that this reader hid before, unless the address says otherwise.
try {
  const query = new URLSearchParams(location.search);
  const names = (key) => (query.has(key) ? "" : localStorage.getItem(`briefing.${key}`) ?? "").split(",").filter(Boolean);
  document.documentElement.classList.add(
    ...names("hide").map((name) => `no-${name}`),
    ...names("marks").map((name) => `marks-${name}`),
  );
} catch {
  // Storage that is switched off remembers nothing.
}
