/* What a page gains with JavaScript. Without it every page does the same, by links and forms. */
(() => {
  "use strict";

  const menu = document.querySelector(".rf-nav-toggle");
  if (menu) {
    const nav = menu.closest(".rf-nav");
    nav.classList.add("rf-nav-closing");
    menu.hidden = false;
    menu.addEventListener("click", () => {
      menu.setAttribute("aria-expanded", String(nav.classList.toggle("rf-nav-open")));
    });
  }

  const person = document.querySelector(".rf-person");
  if (person) {
    const close = () => { person.open = false; };
    document.addEventListener("click", (event) => { if (!person.contains(event.target)) close(); });
    person.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && person.open) { close(); person.querySelector("summary").focus(); }
    });
  }

  const focusChanged = (root) => {
    const target = root.querySelector(".rf-errors, [data-focus]");
    if (target) target.focus();
  };
  focusChanged(document);
  document.addEventListener("htmx:afterSwap", (event) => focusChanged(event.target.parentElement || document));

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".rf-errors a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) { event.preventDefault(); field.focus(); field.scrollIntoView({ block: "center" }); }
  });

  document.addEventListener("change", (event) => {
    // Said before a long upload; the service refuses it all the same.
    const field = event.target;
    if (!field.dataset?.largest) return;
    const large = [...field.files].some((file) => file.size > Number(field.dataset.largest));
    field.setCustomValidity(large ? field.dataset.tooLarge : "");
    if (large) field.reportValidity();
  });

  document.addEventListener("submit", (event) => {
    // A second click while the first is on its way must not send twice.
    const form = event.target;
    if (form.method !== "post") return;
    const tooLarge = [...form.querySelectorAll("[data-largest]")].find((field) => field.validity.customError);
    if (tooLarge) { event.preventDefault(); tooLarge.reportValidity(); return; }
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 3000) event.preventDefault();
    else form.dataset.sent = String(Date.now());
  });

  /* data-live="<address of a stream>": the element gets the event "live" (hx-trigger="live") whenever the stream says
     something, or only for data-live-event. Streams are open only while the tab is seen: browsers allow six per host. */
  const streams = new Map();
  const open = () => {
    for (const element of document.querySelectorAll("[data-live]")) {
      const address = element.dataset.live;
      if (!streams.has(address)) streams.set(address, new EventSource(address));
      const source = streams.get(address);
      const name = element.dataset.liveEvent || "message";
      source.heard ??= new Set();
      if (source.heard.has(name)) continue;
      source.heard.add(name);
      source.addEventListener(name, () => {
        for (const listener of document.querySelectorAll("[data-live]")) {
          if (listener.dataset.live === address && (listener.dataset.liveEvent || "message") === name) {
            listener.dispatchEvent(new CustomEvent("live"));
          }
        }
      });
    }
  };
  const shut = () => { streams.forEach((source) => source.close()); streams.clear(); };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return shut();
    open();
    document.querySelectorAll("[data-live]").forEach((element) => element.dispatchEvent(new CustomEvent("live")));
  });
  window.addEventListener("pagehide", shut);
  if (!document.hidden) open();
})();
