// Passkeys: asks the server for options, the browser for a passkey, and sends the answer with the form.
const forms = document.querySelectorAll("form[data-passkey]");

async function ask(form) {
  const response = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!response.ok) throw new Error(`The server answered ${response.status}. Load the page again.`);
  const options = await response.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function submit(event) {
  const form = event.currentTarget;
  const field = form.querySelector("input[name$=Credential]");
  if (field.value) return;
  event.preventDefault();
  const message = form.querySelector("[role=alert]");
  message.hidden = true;
  try {
    const credential = await ask(form);
    field.value = JSON.stringify(credential);
    form.requestSubmit();
  } catch (error) {
    message.textContent =
      error.name === "NotAllowedError" ? "The device gave no passkey: it was cancelled, or took too long. Try again."
      : error.name === "InvalidStateError" ? "This device has a passkey for the account already."
      : error.name === "SecurityError" ? "The browser makes no passkeys for this address."
      : error.message;
    message.hidden = false;
  }
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of forms) {
    form.hidden = false;
    form.addEventListener("submit", submit);
  }
}
