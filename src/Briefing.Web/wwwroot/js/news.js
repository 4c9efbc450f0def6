// Word of what has been imported since the page was made. Only a page that is looked at listens, since a browser opens few
// connections to one server and readers open many pages.
export function listen(page) {
  const line = document.querySelector(".news");
  let source = null;

  function tell(event) {
    const { created, changed } = JSON.parse(event.data);
    const words = [
      created === 1 ? "1 new briefing" : created > 0 ? `${created.toLocaleString("en")} new briefings` : "",
      changed > 0 ? `${changed.toLocaleString("en")} changed` : "",
    ].filter(Boolean);
    if (words.length === 0) {
      return;
    }
    const link = document.createElement("a");
    link.href = "/";
    link.textContent = "Show the list anew";
    line.replaceChildren(`${words.join(", ")}. `, link);
  }

  function close() {
    source?.close();
    source = null;
  }

  function follow() {
    if (document.visibilityState !== "visible") {
      close();
    } else if (!source) {
      source = new EventSource(`/news?since=${page.dataset.news}`);
      source.addEventListener("news", tell);
    }
  }

  if (line && page?.dataset.news) {
    document.addEventListener("visibilitychange", follow);
    addEventListener("pagehide", close);
    addEventListener("pageshow", follow);
    follow();
  }
}
