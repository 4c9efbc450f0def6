// What a reader's browser remembers; nothing where storage is switched off.
const prefix = "briefing.";

export function recall(name) {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    if (value) {
      localStorage.setItem(prefix + name, value);
    } else {
      localStorage.removeItem(prefix + name);
    }
  } catch {
    // Then it holds until the page is left.
  }
}
