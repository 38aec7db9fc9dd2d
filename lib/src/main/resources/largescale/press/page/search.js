// Looks for words in the whole report: in texts, exhibits and published statements, and in the names of models.
"use strict";

for (const box of document.querySelectorAll(".search")) {
  const { element, filled, texts } = Parts;
  const field = box.querySelector("input");
  const names = JSON.parse(box.dataset.names).map(folded);
  const state = element("p", { role: "status" });
  const found = element("div", { class: "results", tabindex: -1, hidden: "" }, state);
  // Where all is on one page there is no index. The other scripts have not changed it yet.
  const main = box.dataset.index ? null : document.querySelector("main").cloneNode(true);
  const close = () => found.toggleAttribute("hidden", true);
  const words = (node) => (node?.textContent ?? "").normalize().replace(/\s+/g, " ").trim();
  const index = element("script", { src: box.dataset.index });
  let places = [];

  // Letters without their cases and marks, as many as there were.
  function folded(text) {
    const plain = text.normalize("NFD").replace(/\p{M}/gu, "").normalize();
    return plain.toLowerCase().replace(/[–—]/g, "-").replace(/[‘’]/g, "'");
  }

  // From the last on, so that a part is left without those within it.
  function placesOf(section) {
    for (const part of section.querySelectorAll(box.dataset.without)) {
      part.remove();
    }
    const page = words(section.querySelector("h1"));
    return [section, ...section.querySelectorAll(box.dataset.parts)].reverse().map((part) => {
      const whole = part.closest("tr") ?? part;
      const named = part.matches("h1, h2, h3, h4, span") ? part : part.querySelector(":scope > figcaption")?.firstChild;
      const title = words(part.cells?.[0] ?? named);
      const text = part.cells ? [2, 3].map((at) => words(part.cells[at])).join(" ") : words(whole).slice(title.length);
      const at = part.cells ? new URLSearchParams({ name: title }) : encodeURIComponent(part.id || "content");
      whole.remove();
      return { way: `#${at}`, page, title, text };
    });
  }

  function begin() {
    const all = globalThis.SearchIndex ?? [...main.children].reverse().flatMap(placesOf).reverse();
    places = all.map((one) => ({ ...one, named: folded(one.title), all: folded(`${one.title} ${one.text}`) }));
    show();
  }

  // A text cut around the first of some words, which is marked.
  function marked(text, some) {
    const all = folded(text);
    const hits = some.map((word) => [all.indexOf(word), word.length]).filter(([at]) => at >= 0);
    const [at, length] = hits.sort(([one], [other]) => one - other)[0] ?? [0, 0];
    const from = at > 50 && text.length > 180 ? text.lastIndexOf(" ", at - 50) + 1 : 0;
    const rest = text.slice(at + length, from + 180) + (text[from + 180] ? " …" : "");
    const parts = [text.slice(from, at), element("mark", {}, text.slice(at, at + length)), rest];
    return element("span", {}, from ? "… " : "", ...parts);
  }

  function show() {
    const query = folded(field.value).trim();
    // Each word, and what the report may say instead of it.
    const others = (word) => names.filter((name) => name.includes(word)).flatMap((name) => name.split("; "));
    const asked = query.split(/\s+/).map((word) => [word, ...others(word)]);
    const fits = ({ all }) => asked.every((word) => word.some((one) => all.includes(one)));
    // What is called so first, and of several the shortest name.
    const rank = ({ named }) => (asked.flat().some((one) => named.includes(one)) ? named.length : 1e4);
    const hits = query ? places.filter(fits).sort((one, other) => rank(one) - rank(other)) : [];
    const groups = new Map(hits.map(({ page }) => [page, element("ul", {})]));
    for (const { way, page, title, text } of hits) {
      const [first, rest] = [title, text].map((line) => marked(line, asked.flat()));
      groups.get(page).append(element("li", {}, element("a", { href: way }, element("b", {}, first), rest)));
    }
    found.replaceChildren(state, ...[...groups].flatMap(([page, list]) => [element("strong", {}, page), list]));
    found.hidden = !query || !places.length;
    const said = ["Nothing in the report has all of these words.", "1 result"][hits.length] ?? "{count} results";
    state.textContent = filled(texts[said], { count: hits.length });
  }

  box.append(found);
  index.addEventListener("load", begin);
  field.addEventListener("focus", () => (main ? begin() : document.head.append(index)), { once: true });
  field.addEventListener("focus", show);
  field.addEventListener("input", show);
  box.addEventListener("focusout", (event) => box.contains(event.relatedTarget) || close());
  found.addEventListener("click", close);
  box.addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape") {
      field.focus();
      close();
    } else if (key === "Enter" && target === field && !found.hidden) {
      found.querySelector("a")?.click();
    }
  });
}
