// A number is a link to the models behind it: #country-models/2 is the third list of that exhibit. The page has the
// lists of its displays, each a title and places in MODELS, which has each model of the report once.
globalThis.Numbers = (() => {
  "use strict";

  const { button, copy, counted, element, heard, json, link, ordered, showOrder, sortable, texts, toolsOf, tr } = Parts;
  const lists = json("lists");
  globalThis.MODELS ??= json("models");
  const dialog = element("dialog", { class: "models", "aria-labelledby": "models-title" });
  // The address that the page had before a list was opened.
  let before = location.pathname + location.search;
  document.body.append(dialog);

  // The list that an address names, or nothing.
  function listAt(hash) {
    const [, id, place] = /^#(.+)\/(\d+)$/.exec(hash) ?? [];
    const list = id && Object.hasOwn(lists, id) ? lists[id][place] : undefined;
    return list?.length ? list : undefined;
  }

  const HEADS = Object.entries({
    ...{ Model: "", Organizations: "", Countries: "", "Publication date": "date", "Training compute (FLOP)": "number" },
    ...{ Confidence: "", Openness: "", Link: "" },
  });

  function cellsOf([name, organizations, countries, date, day, compute, shown, confidence, openness, ...links]) {
    const said = (way) => link(way, new URL(way).hostname.replace("www.", ""), { rel: "noopener" });
    const ways = links.flatMap((way) => [" ", said(way)]);
    return [
      element("th", { scope: "row" }, name),
      element("td", {}, organizations),
      element("td", {}, countries),
      element("td", { class: "date", "data-value": date }, day),
      element("td", { class: "number", "data-value": compute }, shown),
      element("td", {}, confidence),
      element("td", {}, openness),
      element("td", { "data-value": links.join(" ") }, ...(ways.length ? ways.slice(1) : ["–"])),
    ];
  }

  function tableOf(models) {
    const head = HEADS.map(([name, kind]) => element("th", { scope: "col", class: kind }, texts[name]));
    const rows = models.map((model) => tr(cellsOf(model)));
    const body = element("tbody", {}, ...rows);
    sortable(head, (column, descending) => {
      showOrder(head, column, descending);
      body.replaceChildren(...ordered(rows, (row) => row, head[column], descending));
    });
    return element("table", {}, element("thead", {}, tr(head)), body);
  }

  function sizeOf(models) {
    const number = models.length.toLocaleString(document.documentElement.lang);
    return models.length === 1 ? texts["1 model"] : texts["{count} models"].replace("{count}", number);
  }

  // What a list without a title has in common, the sentence says in which the number stands.
  function saidAround(number) {
    return number?.closest("p, small, tr")?.textContent.replace(/\s+/g, " ").trim() ?? "";
  }

  function open(hash, from) {
    const list = listAt(hash);
    if (!list) {
      return false;
    }
    const [common, places] = list;
    const models = places.split(" ").map((place) => MODELS[place]);
    const number = from ?? document.querySelector(`a.count[href="${CSS.escape(hash)}"]`);
    const said = common ? "" : saidAround(number);
    const title = common || sizeOf(models);
    const table = tableOf(models);
    const scroll = element("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": title }, table);
    const name = (said || title).slice(0, 80).replace(/[.\s]+$/, "") + counted(number ?? document.body);
    const place = button("place", texts["Copy link"], () => copy({ "text/plain": location.href }, place));
    dialog.replaceChildren(
      element(
        "div",
        { class: "head" },
        element("h2", { id: "models-title" }, title, ...(said ? [] : [" ", element("small", {}, sizeOf(models))])),
        button("close", "×", () => dialog.close(), { "aria-label": texts.Close }),
      ),
      element("p", { class: "said" }, said),
      scroll,
      element("div", { class: "tools" }, ...toolsOf(table, () => name), place),
      // While the dialog is open nothing outside of it is heard.
      heard,
    );
    history.replaceState(null, "", hash);
    dialog.showModal();
    scroll.focus({ preventScroll: true });
    return true;
  }

  // Opens a list from the page as it stands; closing it brings the address back.
  function openFrom(hash, from) {
    const here = location.href;
    if (!open(hash, from)) {
      return false;
    }
    before = here;
    return true;
  }

  document.addEventListener("click", (event) => {
    const number = event.target.closest("a.count");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (number && !elsewhere && openFrom(number.getAttribute("href"), number)) {
      event.preventDefault();
    } else if (event.target === dialog) {
      dialog.close();
    }
  });
  dialog.addEventListener("close", () => {
    document.body.append(heard);
    history.replaceState(null, "", before);
  });

  // A person may have shortened an address in the middle of a letter: it then names nothing.
  function named(address) {
    try {
      return document.getElementById(decodeURIComponent(address));
    } catch {
      return null;
    }
  }

  // An address may name what is folded.
  function follow() {
    if (!open(location.hash)) {
      dialog.close();
      const target = named(location.hash.slice(1));
      for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      target?.scrollIntoView();
    }
  }

  addEventListener("hashchange", follow);
  // When the other scripts have made the page.
  addEventListener("load", follow, { once: true });
  return Object.freeze({ listAt, openFrom });
})();
