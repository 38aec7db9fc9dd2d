// What the scripts of a page share: making elements, reading what the page brings, saving and copying tables.
globalThis.Parts = (() => {
  "use strict";

  // Does something with each of some parts of the page: a fault at one of them is told, and leaves the others alone.
  function each(parts, action) {
    return [...parts].flatMap((part) => {
      try {
        return [action(part)];
      } catch (fault) {
        reportError(fault);
        return [];
      }
    });
  }

  function json(name) {
    const [value] = each(document.querySelectorAll(`script[data-${name}]`), (script) => JSON.parse(script.textContent));
    return value ?? {};
  }

  function set(node, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      node.setAttribute(name, value);
    }
    return node;
  }

  function element(name, attributes, ...children) {
    const made = set(document.createElement(name), attributes);
    made.append(...children);
    return made;
  }

  function tr(cells) {
    return element("tr", {}, ...cells);
  }

  function link(address, text, attributes = {}) {
    return element("a", { href: address, ...attributes }, text);
  }

  function button(tool, face, pressed, attributes = {}) {
    const made = element("button", { type: "button", "data-tool": tool, ...attributes }, face);
    made.addEventListener("click", pressed);
    return made;
  }

  const texts = json("texts");
  const formulas = json("formulas");
  // What was done, for screen-reader users.
  const heard = element("p", { class: "heard", role: "status" });
  document.body.append(heard);

  // ---- Columns that order a table

  // What is pressed: numbers and days first from the largest, names from A.
  function sortable(heads, sort) {
    heads.forEach((head, column) => {
      const begins = head.className ? "descending" : "ascending";
      const face = button("sort", head.textContent.trim(), () => {
        const descending = (head.getAttribute("aria-sort") === begins) !== (begins === "descending");
        sort(column, descending);
      });
      head.replaceChildren(face);
    });
  }

  // @param column that by which the rows are ordered; none for their own order
  function showOrder(heads, column, descending) {
    heads.forEach((head, place) => {
      if (place === column) {
        set(head, { "aria-sort": descending ? "descending" : "ascending" });
      } else {
        head.removeAttribute("aria-sort");
      }
    });
  }

  const alphabet = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });

  function comparing(head) {
    return head.classList.contains("number")
      ? (one, other) => one - other
      : head.classList.contains("date")
        ? (one, other) => (one < other ? -1 : one > other ? 1 : 0)
        : alphabet.compare;
  }

  // Rows in the order of a column; what is not known stands last.
  function ordered(some, rowOf, head, descending) {
    const [inOrder, sign] = [comparing(head), descending ? -1 : 1];
    const keyed = some.map((one) => ({ one, key: text(rowOf(one).cells[head.cellIndex]) }));
    const known = keyed.filter(({ key }) => key).sort((a, b) => sign * inOrder(a.key, b.key));
    return [...known, ...keyed.filter(({ key }) => !key)].map(({ one }) => one);
  }

  // ---- Tables for a spreadsheet

  function text(cell) {
    if ("value" in cell.dataset) {
      return cell.dataset.value;
    }
    // Not innerText, which is empty inside what is folded.
    const own = cell.cloneNode(true);
    const lines = [...own.querySelectorAll(".line")];
    for (const line of lines) {
      line.remove();
    }
    return [own, ...lines].map((line) => line.textContent.trim()).join(" – ");
  }

  function cells(table) {
    return [...table.rows].map((line) => [...line.cells].map((cell) => harmless(text(cell))));
  }

  // A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
  function harmless(value) {
    return new RegExp(formulas.number).test(value) ? value : value.replace(new RegExp(formulas.begin, "g"), "'");
  }

  function quoted(value) {
    return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  }

  // The snapshot and the years of an exhibit, or of the section that a sentence stands in, for the name of a file.
  function counted(place) {
    const exhibit =
      place.closest("[data-counted]") ?? (place.closest("section") ?? document).querySelector("[data-counted]");
    return exhibit ? `-${exhibit.dataset.counted}` : "";
  }

  function save(name, address) {
    element("a", { href: address, download: name.replace(/[\\/:*?"<>|\p{C}]+/gu, "-") }).click();
  }

  // The byte-order mark is for spreadsheets, which take a file without it for anything but UTF-8.
  function saveCsv(table, name) {
    const lines = cells(table).map((line) => `${line.map(quoted).join(",")}\r\n`);
    const address = URL.createObjectURL(new Blob(["\ufeff", ...lines], { type: "text/csv;charset=utf-8" }));
    save(`${name}.csv`, address);
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  function copyTable(table, pressed) {
    const lines = cells(table);
    const rows = lines.map((line) => tr(line.map((value) => element("td", {}, value))));
    const plain = lines.map((line) => line.join("\t")).join("\n");
    copy({ "text/plain": plain, "text/html": element("table", {}, ...rows).outerHTML }, pressed);
  }

  function copy(forms, pressed) {
    const fill = (event) => {
      for (const [type, content] of Object.entries(forms)) {
        event.clipboardData.setData(type, content);
      }
      event.preventDefault();
    };
    document.addEventListener("copy", fill);
    if (document.execCommand("copy")) {
      sayCopied(pressed);
    }
    // Where the browser refuses, the next copy is the reader's own.
    document.removeEventListener("copy", fill);
  }

  function sayCopied(pressed) {
    pressed.dataset.name ??= pressed.textContent;
    pressed.textContent = heard.textContent = texts.Copied;
    clearTimeout(pressed.dataset.timer);
    pressed.dataset.timer = setTimeout(() => {
      pressed.textContent = pressed.dataset.name;
      heard.textContent = "";
    }, 1500);
  }

  // @param named tells the name of the file when it is asked for
  function toolsOf(table, named) {
    return [
      button("csv", texts["Download as CSV"], () => saveCsv(table, named())),
      button("copy", texts["Copy the table"], (event) => copyTable(table, event.currentTarget)),
    ];
  }

  return Object.freeze({
    ...{ alphabet, button, copy, counted, each, element, heard, json, link, ordered, save, set, showOrder, sortable },
    ...{ text, texts, toolsOf, tr },
  });
})();
