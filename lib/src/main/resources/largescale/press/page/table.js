// Models that are chosen, sorted, and counted by year. What is chosen stands in the fields of a form and the address
// of the page: #country=Korea&from=2023&sort=-training-compute, or #data=2026-08-19&by=country for counts.
(() => {
  "use strict";

  const { columnsOf, element, fill, filled, order, placeOf, row, texts, toolsOf } = Parts;

  function simple(text) {
    return text.normalize("NFKC").toLowerCase().trim();
  }

  // Each model with its cells, and the values that it is chosen by.
  function modelsOf({ cells, columns, facets, rows }) {
    return rows.map((places) => {
      const own = columns.map((_, at) => cells[places[at]]);
      const sets = facets.map(({ name, sets }, at) => [name, sets[places[columns.length + at]]]);
      const values = Object.fromEntries(sets);
      // A model's name and its organizations, these also as they are grouped.
      const named = own.filter((_, at) => ["model", "organizations"].includes(columns[at]));
      const searched = simple([...named, ...values.organization].join("\n"));
      return { cells: own, values, year: Number(values.year[0]), searched };
    });
  }

  // How many of some models each year has, by values of which they have some.
  // @param address that of the models of a value, or of some of its years
  function countsOf(models, { by, title, options, from, to, unfinished }, address) {
    const titleOf = (year) => {
      const later = texts[year > unfinished ? "{year}, not begun" : "{year} (incomplete)"];
      return year < unfinished ? `${year}` : filled(later, { year: `${year}` });
    };
    const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
    const columns = [
      { name: "category", title, kind: "" },
      ...years.map((year) => ({ name: `${year}`, title: titleOf(year), kind: "number" })),
      { name: "total", title: texts.Total, kind: "number" },
    ];
    const cell = (number, way) => {
      const shown = filled("{number}", { number });
      return [number ? element("a", { href: way, class: "count" }, shown) : shown, number];
    };
    const counted = options.map(({ text, value }) => {
      const own = models.filter(({ values }) => !value || values[by].includes(value));
      const only = value ? { [by]: value } : {};
      const numbers = years.map((year) => {
        const number = own.filter((model) => model.year === year).length;
        return year > unfinished ? ["–", ""] : cell(number, address({ ...only, from: year, to: year }));
      });
      return { size: own.length, cells: [text, ...numbers, cell(own.length, address(only))] };
    });
    const some = counted.filter(({ size }) => size > 0).sort((one, other) => other.size - one.size);
    return { columns, rows: some.map(({ cells }) => row(columns, cells)) };
  }

  function explore(figure) {
    const all = JSON.parse(figure.querySelector("script[data-explored]").textContent);
    const models = modelsOf(all);
    const table = figure.querySelector("table");
    const columns = columnsOf(table).map((column, at) => ({ ...column, name: all.columns[at] }));
    const form = figure.querySelector("form");
    const fields = [...form.elements].filter(({ name }) => name);
    const filters = all.facets.map(({ name }) => name).filter((name) => name !== "year");
    const begins = Object.fromEntries(new FormData(form));
    let chosen = begins;
    let file = "";

    // ---- The address

    function addressOf(some) {
      return `#${new URLSearchParams(Object.entries(some).filter(([, value]) => value))}`;
    }

    // All of a word that is typed is one step of the way back.
    function go(some, typed = false) {
      history[typed && history.state ? "replaceState" : "pushState"](typed, "", addressOf(some));
      read();
    }

    // The address of something else on the page leaves the choice as it is.
    function read() {
      const said = new URLSearchParams(location.hash.slice(1));
      const known = fields.map(({ name }) => [name, said.get(name)]).filter(([, value]) => value);
      if (known.length || location.hash.length < 2) {
        chosen = known.length ? { data: begins.data, ...Object.fromEntries(known) } : begins;
      }
      show();
      return known.length > 0;
    }

    // Who has the address of a choice comes for what was chosen.
    function arrive() {
      if (read()) {
        figure.closest("details")?.setAttribute("open", "");
        figure.scrollIntoView();
      }
    }

    // ---- What is chosen

    function fits({ searched, values, year }, some) {
      const has = (name) => !some[name] || values[name].includes(some[name]);
      const inYears = !(some.from > year) && !(some.to < year);
      return searched.includes(simple(some.name ?? "")) && inYears && filters.every(has);
    }

    const state = element("p", { class: "state", role: "status" });
    const note = element("p", { class: "note" });
    const place = placeOf("");

    function show() {
      const named = (data) => all.snapshots.find(({ name }) => name === data);
      const snapshot = named(chosen.data) ?? named(begins.data);
      const listed = snapshot.rows.map((place) => models[place]);
      const some = listed.filter((model) => fits(model, chosen));
      const by = ["year", ...filters].find((name) => name === chosen.by);
      for (const field of fields) {
        field.value = { ...chosen, data: snapshot.name }[field.name] ?? "";
      }
      const years = listed.map(({ year }) => year);
      const from = Number(form.elements.from.value) || Math.min(...years);
      const to = Number(form.elements.to.value) || Math.max(...years);
      const title = form.elements.by.selectedOptions[0]?.text;
      const options =
        by === "year" ? [{ text: texts["All models"], value: "" }] : [...(form.elements[by]?.options ?? [])].slice(1);
      const address = (only) => addressOf({ ...chosen, by: "", sort: "", ...only });
      const list = () => ({ columns, rows: some.map(({ cells }) => row(columns, cells)) });
      showTable(by ? countsOf(some, { ...snapshot, by, title, options, from, to }, address) : list());
      figure.classList.toggle("brief", !chosen.columns && !by);
      const size = filled(texts["{shown} of {all} models"], { shown: some.length, all: listed.length });
      state.replaceChildren(element("strong", {}, size), ...words(), ...elsewhere(listed, some));
      const window = from === to ? `${from}` : `${from}-${to}`;
      const dash = document.documentElement.lang === "ko" ? "~" : "–";
      note.textContent = filled(snapshot.note, { years: window.replace("-", dash) });
      place.href = addressOf(chosen);
      const data = snapshot.name === begins.data ? figure.dataset.counted : snapshot.name;
      const others = ["name", ...filters].map((name) => chosen[name]);
      file = ["models", by && `by-${by}`, data, window, ...others].filter(Boolean).join("-");
    }

    // What is chosen, in words.
    function words() {
      const some = fields.filter((field) => chosen[field.name] && field.matches("span + *"));
      return some.map(({ name, previousElementSibling: title, selectedOptions }) => {
        return ` · ${title.textContent}: ${selectedOptions?.[0]?.text ?? chosen[name]}`;
      });
    }

    // What has the name, but not the rest of what is chosen.
    function elsewhere(listed, some) {
      const { name, data } = chosen;
      const count = listed.filter((model) => fits(model, { name })).length - some.length;
      const more = filled(texts["{count} more without other choices"], { count });
      return name && count ? [" · ", element("a", { href: addressOf({ name, data }) }, more)] : [];
    }

    function showTable({ columns, rows }) {
      const pressed = [...table.tHead.rows[0].cells].findIndex((head) => head.contains(document.activeElement));
      fill(table, columns, rows, (_, column, descending) => {
        go({ ...chosen, sort: (descending ? "-" : "") + columns[column].name });
      });
      const sorted = columns.findIndex(({ name }) => name === chosen.sort?.replace(/^-/, ""));
      if (sorted >= 0) {
        order(table, sorted, chosen.sort.startsWith("-"));
      }
      table.tHead.rows[0].cells[pressed]?.firstChild.focus();
    }

    form.addEventListener("input", ({ target: { name, type, value } }) => {
      const some = Object.fromEntries(new FormData(form));
      // The year that was changed takes the other along.
      if (some.from && some.to && some.from > some.to) {
        some[name === "from" ? "to" : "from"] = value;
      }
      go(some, type === "search");
    });
    form.addEventListener("reset", () => go(begins));
    for (const other of figure.querySelectorAll(".note")) {
      other.remove();
    }
    form.hidden = false;
    form.after(state, element("div", { class: "tools" }, ...toolsOf(table, () => file), place));
    figure.append(note);
    addEventListener("hashchange", arrive);
    addEventListener("load", arrive, { once: true });
  }

  document.querySelectorAll("figure[data-kind='models']").forEach(explore);
})();
