// Opens the lists of models behind numbers, and whatever else an address of the page leads to.
globalThis.Lists = (() => {
  "use strict";

  const { button, copy, counted, each, element, heard, json, link, ordered, set, showOrder, sortable } = Parts;
  const { text, texts, toolsOf, tr } = Parts;
  const behind = { lists: [], models: [], places: {}, ...json("lists") };

  // ---- The list of models behind a number

  const COLUMNS = {
    Model: "",
    Organizations: "",
    Countries: "",
    "Publication date": "date",
    "Training compute (FLOP)": "number",
    Confidence: "",
    Openness: "",
    Link: "",
  };
  const dialog = element("dialog", { class: "models", "aria-labelledby": "models-title" });
  // While the browser goes back from a list that was closed.
  let leaving = false;
  dialog.addEventListener("close", closed);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);

  function count(models) {
    const number = models.toLocaleString(document.documentElement.lang);
    return models === 1 ? texts["1 model"] : texts["{count} models"].replace("{count}", number);
  }

  // What a list without a title has in common, the text says in which the number stands.
  function sentence(from) {
    const place = from.closest("p, small, tr");
    if (!place) {
      return "";
    }
    const said = place.cloneNode(true);
    for (const explained of said.querySelectorAll(".explained")) {
      explained.remove();
    }
    return place.cells ? [...place.cells].map(text).join(": ") : said.textContent.trim();
  }

  function open(number, from) {
    show(number, from, addressOf(number, from));
    if (dialog.dataset.address && !leaving) {
      enter();
    }
  }

  // A list that is opened from another's address takes its step, so that one step back leaves both.
  function enter() {
    const address = `#${dialog.dataset.address}`;
    if (listAt(location.hash.slice(1))) {
      history.replaceState(history.state, "", address);
    } else {
      history.pushState({ list: true }, "", address);
    }
  }

  // What was left by its own button is left in the browser's history too; who came by an address stays on the page.
  // The browser tells of it late: another list may be open by then.
  function closed() {
    if (dialog.open) {
      return;
    }
    document.body.append(heard);
    if (listAt(location.hash.slice(1))) {
      leaving = Boolean(history.state?.list);
      if (leaving) {
        history.back();
      } else {
        history.replaceState(null, "", location.href.replace(/#.*/, ""));
      }
    }
  }

  function show(number, from, address) {
    const list = behind.lists[number];
    const said = list.title ? "" : sentence(from);
    const size = count(list.models.length);
    const title = list.title || size;
    const name = (said || title).slice(0, 80).replace(/[.\s]+$/, "") + counted(from);
    const table = tableOf(list.models.map((place) => behind.models[place]));
    const scroll = element("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": title }, table);
    const beside = said ? [] : [" ", element("small", {}, size)];
    const close = button("close", "×", () => dialog.close(), { "aria-label": texts.Close });
    const keeper = document.querySelector("footer a[href^='mailto:']")?.href;
    const mistake = keeper ? [link(keeper, texts["Report a mistake in these rows"])] : [];
    dialog.replaceChildren(
      element("div", { class: "head" }, element("h2", { id: "models-title" }, title, ...beside), close),
      element("p", { class: "said" }, said),
      scroll,
      element("div", { class: "tools" }, ...toolsOf(table, () => name), ...wayTo(address), ...mistake),
      // While the dialog is open nothing outside of it is heard.
      heard,
    );
    dialog.dataset.address = address;
    dialog.showModal();
    scroll.focus({ preventScroll: true });
  }

  function tableOf(models) {
    const names = Object.entries(COLUMNS);
    const head = names.map(([name, kind]) => element("th", { scope: "col", class: kind }, texts[name]));
    const rows = models.map((model) => tr(cellsOf(model)));
    const body = element("tbody", {}, ...rows);
    sortable(head, (column, descending) => {
      showOrder(head, column, descending);
      body.replaceChildren(...ordered(rows, (row) => row, head[column], descending));
    });
    return element("table", {}, element("thead", {}, tr(head)), body);
  }

  function cellsOf(model) {
    const links = model.links.flatMap((address) => [" ", link(address, host(address), { rel: "noopener" })]);
    return [
      element("th", { scope: "row" }, model.name),
      element("td", {}, model.organizations),
      element("td", {}, model.countries),
      element("td", { class: "date", "data-value": model.date }, model.day),
      element("td", { class: "number", "data-value": model.compute }, model.computeShown),
      element("td", {}, model.confidence),
      element("td", {}, model.openness),
      element("td", { "data-value": model.links.join(" ") }, ...(links.length ? links.slice(1) : ["–"])),
    ];
  }

  function host(address) {
    return address.match(/^https?:\/\/(?:www\.)?([^/?#]*)/i)[1];
  }

  function wayTo(address) {
    if (!address) {
      return [];
    }
    const place = link(`#${address}`, texts["Copy link"], { "data-tool": "place" });
    place.addEventListener("click", (event) => {
      event.preventDefault();
      copy({ "text/plain": place.href }, place);
    });
    return [place];
  }

  // A dialog has one sheet of paper at most; a copy of it in the page has as many as it needs.
  function printList() {
    if (dialog.open) {
      document.body.append(element("div", { class: "printed" }, ...dialog.cloneNode(true).childNodes));
    }
  }

  // ---- Addresses: country-models/list-2 is a list of an exhibit or a sentence, /list-2-0 its first model, and
  // /row-0 the first row of a table. They are the same in each language.

  const INSIDE = /^(.*)\/(list|row)-(\d+)(?:-(\d+))?$/;

  // The part of the page that an address names; none where it cannot be read.
  function named(address) {
    try {
      return document.getElementById(decodeURIComponent(address));
    } catch {
      return null;
    }
  }

  // The address of a list: that of the nearest exhibit or sentence around its number, and its place there.
  function addressOf(number, from) {
    for (let node = from.closest("[id]"); node; node = node.parentElement?.closest("[id]")) {
      const lists = Object.hasOwn(behind.places, node.id) ? Object.entries(behind.places[node.id]) : [];
      const [place] = lists.find(([, one]) => one === Number(number)) ?? [];
      if (place) {
        return `${encodeURIComponent(node.id)}/list-${place}`;
      }
    }
    return "";
  }

  function listAt(address) {
    const [, id, kind, place, model] = INSIDE.exec(address) ?? [];
    const around = kind === "list" && named(id);
    const number = around && Object.hasOwn(behind.places, around.id) ? behind.places[around.id][place] : undefined;
    return leads(number) ? { number, model, around, address: `${id}/list-${place}` } : null;
  }

  function rowAt(address) {
    const [, id, kind, place] = INSIDE.exec(address) ?? [];
    return kind === "row" ? named(id)?.querySelectorAll("tbody tr")[place] : undefined;
  }

  // Goes where the address says. The way back closes a list, and the page stays where it is.
  function follow() {
    const address = location.hash.slice(1);
    const list = listAt(address);
    if (leaving) {
      leaving = false;
      // Another list has been opened meanwhile.
      if (dialog.open) {
        enter();
      }
    } else if (list) {
      show(list.number, list.around.querySelector(`[data-list="${list.number}"]`) ?? list.around, list.address);
      seek(dialog.querySelectorAll("tbody tr")[list.model]);
    } else if (dialog.open) {
      dialog.close();
    } else {
      unfold(rowAt(address) ?? named(address));
    }
  }

  function unfold(target) {
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    if (target?.matches("tr")) {
      seek(target);
    } else {
      target?.scrollIntoView();
    }
  }

  function seek(row) {
    each(document.querySelectorAll(".sought"), (other) => other.classList.remove("sought"));
    row?.classList.add("sought");
    row?.scrollIntoView({ block: "center" });
  }

  // ---- Numbers, bars and points as controls

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  function control(node, name, number) {
    set(node, { role: "button", "aria-haspopup": "dialog", "aria-label": name, "data-opens": number });
  }

  function counts() {
    each(document.querySelectorAll("[data-list]"), (node) => {
      const { title, models } = behind.lists[node.dataset.list];
      const name = title ? `${node.textContent} – ${title}` : count(models.length);
      control(node, `${name}. ${texts["Show the models behind this number"]}`, node.dataset.list);
      node.classList.add("count");
      node.tabIndex = 0;
    });
    each(document.querySelectorAll("main table"), (table) => rove(table, [...table.querySelectorAll(".count")]));
    document.addEventListener("click", opened);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        opened(event);
      }
    });
  }

  function opened(event) {
    const node = event.target.closest("[data-opens]");
    if (node) {
      event.preventDefault();
      open(node.dataset.opens, node);
    }
  }

  // Tab leads to one of a group, the arrow keys to the others.
  function rove(group, controls) {
    reach(controls, controls.find((node) => node.getAttribute("tabindex") === "0") || controls[0]);
    group.onkeydown = (event) => {
      const from = document.activeElement;
      if (controls.includes(from) && event.key in STEPS) {
        event.preventDefault();
        const next = beside(controls, from, event.key);
        reach(controls, next);
        next.focus();
      }
    };
  }

  function reach(controls, one) {
    for (const node of controls) {
      node.setAttribute("tabindex", node === one ? 0 : -1);
    }
  }

  // In a table the keys up and down keep to the column.
  function beside(controls, from, key) {
    const cell = from.closest("td");
    const upDown = cell && (key === "ArrowDown" || key === "ArrowUp");
    const line = upDown ? controls.filter((node) => node === from || isInColumn(node.closest("td"), cell)) : controls;
    const place = line.indexOf(from) + STEPS[key];
    return line[Math.min(Math.max(place, 0), line.length - 1)];
  }

  function isInColumn(cell, other) {
    return cell?.cellIndex === other.cellIndex && cell.parentNode !== other.parentNode;
  }

  // Whether a number is that of a list.
  function leads(number) {
    return behind.lists[number] !== undefined;
  }

  addEventListener("beforeprint", printList);
  addEventListener("afterprint", () => document.querySelector(".printed")?.remove());
  addEventListener("hashchange", follow);
  each([counts], (feature) => feature());
  // When the other scripts have made the page.
  addEventListener("load", follow, { once: true });
  return Object.freeze({ control, leads, open, rove });
})();
