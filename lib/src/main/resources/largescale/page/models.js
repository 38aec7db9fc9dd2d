// Models to sort, filter and search, and counts to add up by year. What is chosen stands in the address of the page.
(() => {
  "use strict";

  const { alphabet, button, copy, each, element, link, ordered, showOrder, sortable, texts, toolsOf, tr } = Parts;
  const language = document.documentElement.lang;
  // So many rows stand there at once, until more are asked for.
  const ROWS = 300;
  // The names that parts of the page have in its address.
  const names = new Set();
  // The parts that have choices, in order.
  const parts = [];
  // The address that was chosen on the page itself.
  let gone = "";

  function filled(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  }

  function shown(number) {
    return number.toLocaleString(language);
  }

  // ---- Choices: each has a name in the address, and knows which values it has

  function options(values) {
    return values.map(({ value, text }) => element("option", { value }, text));
  }

  function labelled(title, ...controls) {
    return element("label", {}, element("span", {}, title), ...controls);
  }

  function pick(name, title, values, go) {
    const list = element("select", {}, ...options(values));
    list.addEventListener("change", () => go({ [name]: list.value }));
    return {
      name,
      nodes: [labelled(title, list)],
      has: (value) => values.some((one) => one.value === value),
      say: (value) => `${title}: ${values.find((one) => one.value === value).text}`,
      show: (value) => {
        list.value = value;
      },
    };
  }

  function search(name, title, go) {
    const field = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    field.addEventListener("input", () => go({ [name]: field.value }, true));
    return {
      name,
      nodes: [labelled(title, field)],
      has: () => true,
      say: (value) => `${title}: ${value}`,
      show: (value) => {
        if (field.value !== value) {
          field.value = value;
        }
      },
    };
  }

  // Years as 2023 or 2020-2023.
  function bounds(value) {
    const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(value) ?? [];
    return [Number(from), Number(to)];
  }

  function written(from, to) {
    return from === to ? `${from}` : `${from}-${to}`;
  }

  function spoken(from, to) {
    return written(from, to).replace("-", language === "ko" ? "~" : "–");
  }

  function years(name, first, last, go) {
    const all = Array.from({ length: last - first + 1 }, (_, place) => `${first + place}`);
    const [from, to] = [0, 1].map(() =>
      element("select", {}, ...options(all.map((value) => ({ value, text: value })))),
    );
    // The one that was changed takes the other along.
    from.addEventListener("change", () => go({ [name]: written(+from.value, Math.max(+from.value, +to.value)) }));
    to.addEventListener("change", () => go({ [name]: written(Math.min(+from.value, +to.value), +to.value) }));
    return {
      name,
      nodes: [labelled(texts["First year"], from), labelled(texts["Last year"], to)],
      has: (value) => {
        const [low, high] = bounds(value);
        return low <= high && first <= high && low <= last;
      },
      say: (value) => {
        const [low, high] = bounds(value);
        return `${texts.Years}: ${spoken(Math.max(low, first), Math.min(high, last))}`;
      },
      show: (value) => {
        const [low, high] = value ? bounds(value) : [first, last];
        from.value = `${Math.min(Math.max(low, first), last)}`;
        to.value = `${Math.min(Math.max(high, first), last)}`;
      },
    };
  }

  // What is chosen elsewhere on the page than in a control of its own.
  function other(name, has, say) {
    return { name, nodes: [], has, say, show: () => {} };
  }

  // ---- The address

  // What it says; a heading's address says nothing.
  function said() {
    const all = new URLSearchParams(location.hash.slice(1));
    return new Map([...all].filter(([, value]) => value));
  }

  function addressOf(chosen) {
    const all = said();
    for (const [name, value] of Object.entries(chosen)) {
      all.delete(name);
      if (value) {
        all.set(name, value);
      }
    }
    return `#${new URLSearchParams([...all])}`;
  }

  // A part of the page that shows what is chosen: at first what it begins with, then what the address says.
  function part(figure, begins, unnamed, choicesOf, show) {
    let chosen = begins;
    let typed = false;
    let shownYet = false;
    const go = (changes, typing = false) => {
      const all = { ...chosen, ...changes };
      const next = addressOf(Object.fromEntries(choices.map(({ name }) => [name, all[name]])));
      // All of a word that is typed is one step of the way back.
      if (typing && typed) {
        location.replace(next);
      } else {
        location.hash = next;
      }
      typed = typing;
      gone = location.hash;
    };
    const choices = choicesOf(go);
    const read = () => {
      const all = said();
      // An address of something else on the page leaves the choice as it is.
      if (shownYet && location.hash.length > 1 && ![...all.keys()].some((name) => names.has(name))) {
        return;
      }
      shownYet = true;
      typed &&= location.hash === gone;
      const named = choices.filter(({ name }) => all.has(name));
      const found = named.filter((choice) => choice.has(all.get(choice.name)));
      const given = Object.fromEntries(found.map(({ name }) => [name, all.get(name)]));
      chosen = named.length ? { ...unnamed, ...given } : begins;
      for (const choice of choices) {
        choice.show(chosen[choice.name] ?? "");
      }
      show(
        chosen,
        choices.filter(({ name }) => chosen[name]).map((choice) => choice.say(chosen[choice.name])),
        named.filter((choice) => !found.includes(choice)).map(({ name }) => `${name}=${all.get(name)}`),
      );
    };
    for (const { name } of choices) {
      names.add(name);
    }
    figure.querySelector(".scroll").before(
      element(
        "div",
        { class: "choices", role: "group", "aria-label": texts.Choices },
        ...choices.flatMap(({ nodes }) => nodes),
        button("reset", texts["Start again"], () =>
          go({ ...Object.fromEntries(choices.map(({ name }) => [name])), ...begins }),
        ),
      ),
    );
    addEventListener("hashchange", read);
    parts.push({ figure, choices });
    return { go, read, address: () => addressOf(chosen), names: choices.map(({ name }) => name) };
  }

  function unknownOf(unknown) {
    return unknown.length
      ? [
          element("br", {}),
          filled(texts["The address names what is not in this list: {what}"], { what: unknown.join(", ") }),
        ]
      : [];
  }

  // Its length is said, and paper has all of it: what stands there for long tables does not hold.
  function showsAll(figure) {
    for (const note of figure.querySelectorAll(".note:is(.rows, .further)")) {
      note.remove();
    }
    for (const row of figure.querySelectorAll("tr.further")) {
      row.classList.remove("further");
    }
  }

  // ---- Models

  function simple(value) {
    return value.normalize("NFKC").toLowerCase();
  }

  function models(figure) {
    const { columns, facets, window: begins } = JSON.parse(figure.querySelector("script[data-facets]").textContent);
    const table = figure.querySelector("table");
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const titles = heads.map((head) => head.textContent.trim());
    const all = [...body.rows].map((row, place) => ({ row, place }));
    const state = element("p", { class: "state", role: "status" });
    const more = button("more", "", () => fill(most + ROWS));
    const ofYear = facets.find(({ name }) => name === "year");
    const searched = all.map(searchedOf);
    let fitting = all;
    let most = ROWS;

    function columnOf(sort) {
      const name = sort.replace(/^-/, "");
      const exact = columns.indexOf(name);
      return exact < 0 ? columns.findIndex((column) => column.endsWith(`-${name}`)) : exact;
    }

    function choicesOf(go) {
      return [
        search("name", texts["Model or organization"], go),
        ...facets.map((facet) => {
          if (facet === ofYear) {
            const known = facet.values.map(({ value }) => Number(value));
            return years(facet.name, Math.min(...known, begins.from), Math.max(...known, begins.to), go);
          }
          const values = [...facet.values].sort((one, other) => alphabet.compare(one.text, other.text));
          return pick(facet.name, facet.title, [{ value: "", text: texts.All }, ...values], go);
        }),
        other(
          "sort",
          (value) => columnOf(value) >= 0,
          (value) =>
            filled(texts[value.startsWith("-") ? "Sorted by {column}, descending" : "Sorted by {column}"], {
              column: titles[columnOf(value)],
            }),
        ),
        other(
          "columns",
          (value) => value === "all",
          () => texts["All columns"],
        ),
      ];
    }

    // For each choice that filters, whether a row fits it.
    function filters(chosen) {
      const tests = facets
        .filter(({ name }) => chosen[name])
        .map((facet) => {
          const { name, values, rows } = facet;
          const [from, to] = bounds(chosen[name]);
          const places = new Set(
            [...values.keys()].filter((place) => {
              const { value } = values[place];
              return facet === ofYear ? from <= Number(value) && Number(value) <= to : value === chosen[name];
            }),
          );
          return ({ place }) => rows[place].some((one) => places.has(one));
        });
      const word = simple(chosen.name ?? "").trim();
      return word ? [...tests, ({ place }) => searched[place].includes(word)] : tests;
    }

    // A model's name and its organizations, these also as the data writes them.
    function searchedOf({ row, place }) {
      const cells = [0, columns.indexOf("organizations")].map((column) => row.cells[column].textContent);
      const groups = facets.filter(({ name }) => name === "organization");
      return simple(
        [...cells, ...groups.flatMap(({ values, rows }) => rows[place].map((one) => values[one].value))].join("\n"),
      );
    }

    // What has the name, but not the rest of what is chosen.
    function elsewhere(chosen) {
      const only = chosen.name ? { name: chosen.name } : chosen;
      const tests = filters(only);
      const left = all.filter((one) => tests.every((fits) => fits(one))).length - fitting.length;
      const nothing = Object.fromEntries(own.map((name) => [name, ""]));
      return left > 0 && simple(chosen.name ?? "").trim()
        ? [
            " · ",
            link(
              addressOf({ ...nothing, ...only }),
              filled(texts["{count} more without other choices"], { count: shown(left) }),
            ),
          ]
        : [];
    }

    function fill(number) {
      most = number;
      body.replaceChildren(...fitting.slice(0, most).map(({ row }) => row));
      const left = fitting.length - most;
      more.hidden = left <= 0;
      more.textContent = filled(texts["Show {count} more"], { count: shown(Math.min(left, ROWS)) });
    }

    function show(chosen, words, unknown) {
      const tests = filters(chosen);
      const found = all.filter((one) => tests.every((fits) => fits(one)));
      const sort = chosen.sort ?? "";
      const column = sort ? columnOf(sort) : -1;
      const descending = sort.startsWith("-");
      fitting = sort ? ordered(found, ({ row }) => row, heads[column], descending) : found;
      showOrder(heads, column, descending);
      figure.classList.toggle("brief", !chosen.columns);
      whole.setAttribute("aria-pressed", Boolean(chosen.columns));
      const size = filled(texts["{shown} of {all} models"], { shown: shown(fitting.length), all: shown(all.length) });
      state.replaceChildren(
        element("strong", {}, size),
        words.map((word) => ` · ${word}`).join(""),
        ...elsewhere(chosen),
        ...unknownOf(unknown),
      );
      fill(ROWS);
    }

    const {
      go,
      read,
      address,
      names: own,
    } = part(figure, { year: written(begins.from, begins.to) }, {}, choicesOf, show);
    const whole = button("columns", texts["All columns"], () => {
      go({ columns: whole.getAttribute("aria-pressed") === "true" ? "" : "all" });
    });
    sortable(heads, (column, descending) => go({ sort: (descending ? "-" : "") + columns[column] }));
    const rows = {
      get rows() {
        return [table.tHead.rows[0], ...fitting.map(({ row }) => row)];
      },
    };
    const place = link("", texts["Copy link"], { "data-tool": "place" });
    place.addEventListener("click", (event) => {
      event.preventDefault();
      copy({ "text/plain": new URL(address(), location.href).href }, place);
    });
    const tools = element(
      "div",
      { class: "tools" },
      whole,
      ...toolsOf(rows, () => `models-${figure.dataset.counted}`),
      place,
    );
    figure.querySelector(".scroll").before(state, tools);
    figure.querySelector(".scroll").after(more);
    showsAll(figure);
    // Paper has all that fit.
    addEventListener("beforeprint", () => fill(Infinity));
    addEventListener("afterprint", () => fill(ROWS));
    read();
  }

  // ---- Counts by year

  function yearCounts(figure) {
    const { open, window: begins, ...all } = JSON.parse(figure.querySelector("script[data-counts]").textContent);
    const valued = ({ name, ...rest }) => ({ value: name, ...rest });
    const snapshots = all.snapshots.map((one) => ({ ...valued(one), columns: one.columns.map(valued) }));
    const table = figure.querySelector("table");
    const categories = snapshots.flatMap(({ columns }) => columns.flatMap((column) => column.categories));
    const known = categories.flatMap((category) => Object.keys(category.models).map(Number));
    const [first, last] = [Math.min(...known, begins.from), Math.max(...known, begins.to)];
    const start = { data: open, counts: snapshots[0].columns[0].value, years: written(begins.from, begins.to) };
    const state = element("p", { class: "state", role: "status" });
    const note = figure.querySelector(".note small");
    const file = figure.dataset.counted.replace(/-\d{4}-\d{4}$/, "");

    function choicesOf(go) {
      return [
        pick("counts", texts.Counted, snapshots[0].columns, go),
        years("years", first, last, go),
        pick("data", texts["Data of"], snapshots, go),
      ];
    }

    function show(chosen, words, unknown) {
      const snapshot = snapshots.find(({ value }) => value === chosen.data);
      const column = snapshot.columns.find(({ value }) => value === chosen.counts);
      const [low, high] = bounds(chosen.years);
      const [from, to] = [Math.max(low, first), Math.min(high, last)];
      const all = Array.from({ length: to - from + 1 }, (_, place) => from + place);
      const head = (name, kind) => element("th", { scope: "col", class: kind }, name);
      const { unfinished } = snapshot;
      const later = texts["{year}, not begun"];
      const named = (year) =>
        year < unfinished ? `${year}` : filled(year > unfinished ? later : texts["{year} (incomplete)"], { year });
      const cell = (number) => element("td", { class: "number", "data-value": number }, shown(number));
      const none = () => element("td", { class: "number", "data-value": "" }, "–");
      const rows = column.categories
        .map((category) => {
          const numbers = all.map((year) => category.models[year] ?? 0);
          return { name: category.text, numbers, total: numbers.reduce((sum, number) => sum + number, 0) };
        })
        .filter(({ total }) => total > 0)
        .sort((one, other) => other.total - one.total)
        .map(({ name, numbers, total }) =>
          tr([
            element("th", { scope: "row" }, name),
            ...numbers.map((number, place) => (all[place] > unfinished ? none() : cell(number))),
            cell(total),
          ]),
        );
      table.tHead.replaceChildren(
        tr([head(column.text, ""), ...all.map((year) => head(named(year), "number")), head(texts.Total, "number")]),
      );
      table.tBodies[0].replaceChildren(...rows);
      note.textContent = filled(snapshot.note, { years: spoken(from, to) });
      figure.dataset.counted = `${snapshot.value === open ? file : snapshot.value}-${from}-${to}`;
      const nothing = rows.length ? "" : ` · ${texts["There is nothing to show for this period."]}`;
      state.replaceChildren(words.join(" · ") + nothing, ...unknownOf(unknown));
    }

    const { read } = part(figure, start, start, choicesOf, show);
    figure.querySelector(".scroll").before(state);
    showsAll(figure);
    read();
  }

  // Who has the address of a choice comes for what was chosen.
  function arrive() {
    const { figure } = parts.find(({ choices }) => choices.some(({ name }) => said().has(name))) ?? {};
    if (figure && location.hash !== gone) {
      for (const fold of [figure.closest("details")].filter(Boolean)) {
        fold.open = true;
      }
      figure.scrollIntoView();
    }
  }

  each(document.querySelectorAll("figure[data-kind='models']"), models);
  each(document.querySelectorAll("figure[data-kind='year-counts']"), yearCounts);
  addEventListener("hashchange", arrive);
  addEventListener("load", arrive, { once: true });
})();
