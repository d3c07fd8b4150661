"use strict";
(() => {
  const root = document.documentElement;
  const byId = (name) => document.getElementById(name);
  const reader = byId("reader"), title = byId("reader-title"), text = byId("reader-text");
  const rest = [document.querySelector("header.top"), document.querySelector("main"), document.querySelector("footer")];
  const links = [...document.querySelectorAll("main a.c")].filter((link) => !link.closest("#reports, #notes"));
  const phone = matchMedia("(max-width: 720px)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const smooth = () => (calm.matches ? "auto" : "smooth");
  let current = -1;
  let shown = null;

  /* The report a citation points to, as a copy in the panel; the page's own stays where it is. */
  function fill(report) {
    if (shown === report.id) return;
    shown = report.id;
    title.textContent = report.dataset.title;
    byId("reader-meta").textContent = report.dataset.meta;
    text.replaceChildren();
    for (const source of report.querySelectorAll(":scope > .text")) {
      const copy = source.cloneNode(true);
      for (const node of copy.querySelectorAll("[id]")) node.removeAttribute("id");
      text.append(copy);
    }
  }

  function unmark() {
    for (const mark of [...text.querySelectorAll("mark")]) mark.replaceWith(...mark.childNodes);
  }

  function mark(names) {
    let first = null;
    for (const piece of text.querySelectorAll("[data-q]")) {
      if (!piece.dataset.q.split(" ").some((name) => names.includes(name))) continue;
      const mark = document.createElement("mark");
      mark.append(...piece.childNodes);
      piece.append(mark);
      first = first || mark;
    }
    return first;
  }

  function about(link) {
    const within = link.closest("[data-about]");
    return within ? root.dataset.cited.replace("{what}", within.dataset.about) : "";
  }

  function open(number, focus) {
    const link = links[number];
    const report = link && byId(`r${link.dataset.r}`);
    if (!report) return false;
    if (links[current]) links[current].removeAttribute("aria-current");
    current = number;
    link.setAttribute("aria-current", "true");
    reader.hidden = false;
    root.classList.add("reading");
    setInert(phone.matches);
    fill(report);
    unmark();
    byId("reader-about").textContent = about(link);
    byId("reader-place").textContent = root.dataset.place.replace("{number}", number + 1).replace("{all}", links.length);
    const first = mark(link.dataset.q.split(" ").filter(Boolean));
    if (focus) title.focus({ preventScroll: true });
    reveal(first);
    if (!phone.matches) showLink(link);
    return true;
  }

  /* A link in a folded part unfolds it; the page moves only where the link is out of sight. */
  function showLink(link) {
    for (let box = link.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    link.scrollIntoView({ block: "nearest", behavior: smooth() });
  }

  function reveal(first) {
    if (!first) {
      text.scrollTop = 0;
      return;
    }
    const gap = first.getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollTo({ top: text.scrollTop + gap - text.clientHeight / 3, behavior: smooth() });
  }

  function setInert(on) {
    for (const part of rest) if (part) part.inert = on;
  }

  function close() {
    if (reader.hidden) return;
    reader.hidden = true;
    root.classList.remove("reading");
    setInert(false);
    const link = links[current];
    if (!link) return;
    link.removeAttribute("aria-current");
    showLink(link);
    link.focus({ preventScroll: true });
  }

  function step(by) {
    open((current + by + links.length) % links.length, false);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.c");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    const number = links.indexOf(link);
    if (number >= 0 && open(number, true)) event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (reader.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      Escape: close,
      n: () => step(1),
      p: () => step(-1),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  byId("reader-next").addEventListener("click", () => step(1));
  byId("reader-previous").addEventListener("click", () => step(-1));
  byId("reader-close").addEventListener("click", close);
  phone.addEventListener("change", () => setInert(phone.matches && !reader.hidden));

  /* An event that is linked to is shown, also when it lies in a folded part. */
  function arrive() {
    const goal = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!goal || !goal.matches(".event, .part, .background li")) return;
    goal.focus({ preventScroll: true });
  }
  addEventListener("hashchange", arrive);

  const theme = byId("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  function label() {
    theme.textContent = isDark() ? root.dataset.light : root.dataset.dark;
    theme.setAttribute("aria-pressed", String(isDark()));
  }
  theme.hidden = false;
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    label();
  });
  dark.addEventListener("change", label);
  label();

  /* On paper nothing can be unfolded. */
  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll("details:not(.why)")) box.open = true;
  });
})();
