// Keys for a page's commands: they are listed on "?", can be given to other keys, and can be switched off. A command is
// { id, key, label, run }; a key may be two strokes, such as "g h".
import { recall, remember } from "./memory.js";

const chordMilliseconds = 1500;
// What moves the focus and presses what has it stays the browser's own.
const reserved = { Tab: "Tab", Enter: "Enter", " ": "Space" };
const commands = [];
let given = read();
let first = null;
let dialog = null;
let waiting = null;

function read() {
  try {
    return JSON.parse(recall("keys") ?? "{}");
  } catch {
    return {};
  }
}

const isOff = () => recall("keys-off") === "1";
const keyOf = (command) => given[command.id] ?? command.key;
const nameOf = (key) => key.split(" ").join(" then ");

function give(command, key) {
  given = { ...given, [command.id]: key };
  if (key === command.key) {
    delete given[command.id];
  }
  remember("keys", Object.keys(given).length > 0 ? JSON.stringify(given) : "");
}

function strokeOf(event) {
  const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
  return event.ctrlKey || event.metaKey || event.altKey || isWriting ? null : event.key;
}

function onKey(event) {
  const stroke = strokeOf(event);
  if (stroke === null || event.defaultPrevented || dialog?.open) {
    return;
  }
  const pair = first && event.timeStamp - first.at < chordMilliseconds ? `${first.stroke} ${stroke}` : null;
  first = null;
  const usable = commands.filter((command) => !isOff() || command.always);
  const command = usable.find((one) => keyOf(one) === pair) ?? usable.find((one) => keyOf(one) === stroke);
  if (command) {
    if (command.run(event) !== false) {
      event.preventDefault();
    }
  } else if (usable.some((one) => keyOf(one).startsWith(`${stroke} `))) {
    first = { stroke, at: event.timeStamp };
  }
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function row(command, say) {
  const button = element("button", { type: "button", textContent: nameOf(keyOf(command)) });
  button.setAttribute("aria-label", `${command.label}: ${nameOf(keyOf(command))}. Change the key`);
  button.addEventListener("click", () => {
    waiting = command;
    say(`Press the new key for “${command.label}”, or Escape to leave it.`);
  });
  return element("tr", {}, element("th", { scope: "row", textContent: command.label }), element("td", {}, button));
}

function fill() {
  const status = element("p", { className: "key-status", role: "status" });
  const say = (words) => {
    status.textContent = words;
  };
  const rows = element("tbody", {}, ...commands.map((command) => row(command, say)));
  const off = element("input", { type: "checkbox", checked: isOff() });
  off.addEventListener("change", () => remember("keys-off", off.checked ? "1" : ""));
  const reset = element("button", { type: "button", textContent: "Give all keys back" });
  reset.addEventListener("click", () => {
    given = {};
    remember("keys", "");
    fill();
  });
  const close = element("button", { type: "button", textContent: "Close" });
  close.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(
    element("h2", { id: "keys-title", textContent: "Keys" }),
    element("table", {}, rows),
    element("label", {}, off, " Switch all keys off but this one"),
    status,
    element("div", { className: "key-actions" }, reset, close),
  );
  return say;
}

function onDialogKey(event) {
  if (!waiting || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const command = waiting;
  waiting = null;
  if (event.key === "Escape") {
    fill()("Left as it was.");
    return;
  }
  if (event.key in reserved) {
    fill()(`“${reserved[event.key]}” stays as the browser has it.`);
    return;
  }
  const rival = commands.find((other) => other !== command && keyOf(other).split(" ")[0] === event.key);
  if (rival) {
    fill()(`“${event.key}” is the key for “${rival.label}” already.`);
    return;
  }
  give(command, event.key);
  fill()(`“${command.label}” is on “${event.key}” now.`);
  dialog.querySelectorAll("td button")[commands.indexOf(command)].focus();
}

// Shows the keys.
export function showKeys() {
  if (!dialog) {
    dialog = element("dialog", { className: "keys" });
    dialog.setAttribute("aria-labelledby", "keys-title");
    dialog.addEventListener("keydown", onDialogKey, true);
    document.body.append(dialog);
  }
  waiting = null;
  fill();
  dialog.showModal();
}

// Gives keys to commands.
export function startKeys(...added) {
  if (commands.length === 0) {
    commands.push({ id: "help", key: "?", label: "Show the keys", run: showKeys, always: true });
    addEventListener("keydown", onKey);
  }
  commands.splice(commands.length - 1, 0, ...added);
}
