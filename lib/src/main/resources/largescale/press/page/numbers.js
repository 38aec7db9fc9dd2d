// A number is a link to the models behind it: #country-models/2 is the third list of that exhibit. The page has the
// lists of its displays, each a title and places in MODELS, which has each model of the report once.
globalThis.Numbers = (() => {
  "use strict";

  const { columnsOf, element, fill, filled, heard, json, placeOf, row, texts, toolsOf } = Parts;
  const lists = json("lists");
  globalThis.MODELS ??= json("models");
  const dialog = document.querySelector("dialog.models");
  const [heading, said, scroll, table] = ["h2", ".said", ".scroll", "table"].map((one) => dialog.querySelector(one));
  const columns = columnsOf(table);
  const place = placeOf("");
  // The address that the page gets back, and the name of the file.
  let before, file;

  // @param number what was pressed, if anything was
  function open(hash, number = document.querySelector(`a.count[href="${CSS.escape(hash)}"]`)) {
    const [, id, at] = /^#(.+)\/(\d+)$/.exec(hash) ?? [];
    const [title, places] = lists[id]?.[at] ?? [];
    if (!places) {
      return false;
    }
    const rows = places.split(" ").map((place) => row(columns, MODELS[place]));
    const size = filled(texts[rows.length === 1 ? "1 model" : "{count} models"], { count: rows.length });
    // What a list without a title has in common, the sentence says in which the number stands.
    const sentence = title ? "" : (number?.closest("p, small, tr")?.textContent ?? "").replace(/\s+/g, " ").trim();
    heading.replaceChildren(title || size, ...(sentence ? [] : [" ", element("small", {}, size)]));
    said.textContent = sentence;
    fill(table, columns, rows);
    // The snapshot and the years of the sentence or of the exhibit that the number stands in.
    const { counted } = number?.closest("[data-counted]")?.dataset ?? {};
    const name = (sentence || title || size).slice(0, 80).replace(/[.\s]+$/, "");
    file = [name, counted].filter(Boolean).join("-");
    place.href = hash;
    // While the dialog is open nothing outside of it is heard.
    dialog.append(heard);
    before = location.hash === hash ? location.pathname + location.search : location.href;
    history.replaceState(null, "", hash);
    dialog.showModal();
    scroll.focus({ preventScroll: true });
    return true;
  }

  dialog.querySelector(".tools").append(...toolsOf(table, () => file), place);
  document.addEventListener("click", (event) => {
    const number = event.target.closest("a.count");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (number && !elsewhere && open(number.getAttribute("href"), number)) {
      event.preventDefault();
    } else if (event.target === dialog || event.target.dataset.tool === "close") {
      dialog.close();
    }
  });
  dialog.addEventListener("close", () => {
    document.body.append(heard);
    history.replaceState(null, "", before);
  });

  // An address may name what is folded.
  function follow() {
    if (!open(location.hash)) {
      dialog.close();
      const target = document.querySelector(":target");
      for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      target?.scrollIntoView();
    }
  }

  addEventListener("hashchange", follow);
  // When the other scripts have made the page.
  addEventListener("load", follow, { once: true });
  return { open };
})();
