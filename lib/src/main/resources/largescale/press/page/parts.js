// What the scripts of a page share: elements, the data of the page, tables that are sorted, saved and copied.
globalThis.Parts = (() => {
  "use strict";

  function json(name) {
    return JSON.parse(document.querySelector(`script[data-${name}]`)?.textContent ?? "{}");
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      made.setAttribute(attribute, value);
    }
    made.append(...children);
    return made;
  }

  function button(tool, face, pressed) {
    const made = element("button", { type: "button", "data-tool": tool }, face);
    made.addEventListener("click", pressed);
    return made;
  }

  const language = document.documentElement.lang;
  const { texts, formulas, colours } = json("page");

  // A text of the page with its numbers and names.
  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (gap, name) => values[name]?.toLocaleString(language) ?? gap);
  }

  // ---- Tables: a column has a title and a kind, which is number, date or empty

  function columnsOf(table) {
    return [...table.tHead.rows[0].cells].map((head) => ({ title: head.textContent.trim(), kind: head.className }));
  }

  // A row, whose first cell is its head. A cell is what is read, or a list: what is read, what a spreadsheet gets, and
  // addresses.
  function row(columns, cells) {
    const made = cells.map((cell, at) => {
      const [shown, own, ...addresses] = [cell].flat();
      const value = own ?? (addresses.join(" ") || shown);
      const links = addresses.map((way) => element("a", { href: way }, new URL(way).hostname.replace("www.", "")));
      const parts = [shown, ...links.flatMap((link) => [" ", link])];
      return element(at ? "td" : "th", { class: columns[at].kind, "data-value": value }, ...parts);
    });
    made[0].scope = "row";
    return element("tr", {}, ...made);
  }

  // @param sort what a press on the head of a column does: numbers and days first from the largest, names from A
  function fill(table, columns, rows, sort = order) {
    const heads = columns.map(({ title, kind }, column) => {
      const face = button("sort", title, () => {
        const { ariaSort } = table.tHead.rows[0].cells[column];
        sort(table, column, ariaSort ? ariaSort === "ascending" : kind !== "");
      });
      return element("th", { scope: "col", class: kind }, face);
    });
    table.replaceChildren(element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows));
  }

  const alphabet = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

  // What is not known stands last.
  function order(table, column, descending) {
    const heads = table.tHead.rows[0].cells;
    const inOrder = heads[column].className === "number" ? (one, other) => one - other : alphabet.compare;
    const keyed = [...table.tBodies[0].rows].map((row) => ({ row, key: text(row.cells[column]) }));
    keyed.sort((a, b) => !a.key - !b.key || (descending ? -1 : 1) * inOrder(a.key, b.key));
    table.tBodies[0].replaceChildren(...keyed.map(({ row }) => row));
    table.tHead.querySelector("[aria-sort]")?.removeAttribute("aria-sort");
    heads[column].ariaSort = descending ? "descending" : "ascending";
  }

  // ---- Tables for a spreadsheet

  // A text on a line of its own is behind a dash.
  function text(cell) {
    return cell.dataset.value ?? cell.textContent.trim().replace(/\s*\n\s*/g, " – ");
  }

  // A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
  function lines(table) {
    const [number, begin] = [new RegExp(formulas.number), new RegExp(formulas.begin, "g")];
    const harmless = (value) => (number.test(value) ? value : value.replace(begin, "'"));
    return [...table.rows].map((row) => [...row.cells].map((cell) => harmless(text(cell))));
  }

  function save(name, address) {
    element("a", { href: address, download: name.replace(/[\\/:*?"<>|\p{C}]+/gu, "-") }).click();
  }

  // The byte-order mark is for spreadsheets, which take a file without it for anything but UTF-8.
  function saveCsv(table, name) {
    const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const text = lines(table).map((line) => `${line.map(quoted).join(",")}\r\n`);
    save(`${name}.csv`, URL.createObjectURL(new Blob(["\ufeff", ...text], { type: "text/csv;charset=utf-8" })));
  }

  const heard = document.querySelector(".heard");
  let silence;

  function copy(forms) {
    const fill = (event) => {
      event.preventDefault();
      for (const [type, content] of Object.entries(forms)) {
        event.clipboardData.setData(type, content);
      }
    };
    document.addEventListener("copy", fill);
    if (document.execCommand("copy")) {
      heard.textContent = texts.Copied;
      clearTimeout(silence);
      silence = setTimeout(() => heard.replaceChildren(), 1500);
    }
    // Where the browser refuses, the next copy is the reader's own.
    document.removeEventListener("copy", fill);
  }

  function copyTable(table) {
    const all = lines(table);
    const rows = all.map((line) => element("tr", {}, ...line.map((value) => element("td", {}, value))));
    const plain = all.map((line) => line.join("\t")).join("\n");
    copy({ "text/plain": plain, "text/html": element("table", {}, ...rows).outerHTML });
  }

  // A link to what is shown, which is copied when it is followed.
  function placeOf(address) {
    const place = element("a", { href: address, "data-tool": "place" }, texts["Copy link"]);
    place.addEventListener("click", () => copy({ "text/plain": place.href }));
    return place;
  }

  // @param named tells the name of the file when it is asked for
  function toolsOf(table, named) {
    return [
      button("csv", texts["Download as CSV"], () => saveCsv(table, named())),
      button("copy", texts["Copy the table"], () => copyTable(table)),
    ];
  }

  return { button, colours, columnsOf, element, fill, filled, heard, json, order, placeOf, row, save, texts, toolsOf };
})();
