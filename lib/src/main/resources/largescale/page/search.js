// Looks for words and models in the whole report. What it looks through is loaded when it is first asked for.
(() => {
  "use strict";

  const { element, json, link, texts } = Parts;
  const FILE = "search-index.js";
  // So many results are shown.
  const MOST = 60;
  // Characters of a result before the first word that was found, and in all.
  const BEFORE = 50;
  const LONG = 180;
  const KINDS = ["Heading", "Model", "Term", "Exhibit", "Text", "Published statement", "Row"];
  const box = document.querySelector(".search");
  const field = box?.querySelector("input");
  const state = element("p", { role: "status" });
  const list = element("ul", {});
  const found = element("div", { class: "results", hidden: "" }, state, list);
  let entries;

  // Letters without their marks, forms and cases. A letter at a time it gives the same.
  function folded(value) {
    return value
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .normalize("NFC")
      .toLowerCase()
      .replace(/\p{Pd}/gu, "-")
      .replace(/[‘’]/g, "'");
  }

  // ---- What is looked through

  function addressIn(page, at) {
    return `${page}#${at.split("/").map(encodeURIComponent).join("/")}`;
  }

  // @param around where words may be too, as long as one is in the text itself
  function entry(kind, section, text, ways, around = section) {
    return { rank: KINDS.indexOf(kind), kind, section, text, ways, folded: folded(text), around: folded(around) };
  }

  // What has the name that the report gives something is found by its other names too.
  function alsoNamed(one, names) {
    const others = names.filter(([name]) => place(one.folded, name) <= WORD).map(([, other]) => ` ${other}`);
    return { ...one, folded: one.folded + others.join("") };
  }

  function entriesOf({ parts, models, explorer, names }) {
    const places = parts.flatMap(({ title, page, places }) =>
      places.flatMap(({ at, kind, text, rows }) => [
        entry(kind, title, text, [addressIn(page, at)]),
        ...rows.map((row, place) => entry("Row", `${title} – ${text}`, row, [addressIn(page, `${at}/row-${place}`)])),
      ]),
    );
    const listed = models.map(({ name, about, also, list, own }) => {
      const ways = [
        ...(own && explorer !== null ? [`${explorer}#${new URLSearchParams({ name })}`] : []),
        ...(list ? [addressIn(list.page, list.at)] : []),
      ];
      return { ...entry("Model", about, name, ways, ""), folded: folded(`${name} ${about} ${also}`) };
    });
    const other = Object.entries(names).map((both) => both.map(folded));
    return [...listed.filter(({ ways }) => ways.length), ...places].map((one) => alsoNamed(one, other));
  }

  function load() {
    if (entries || document.querySelector(`script[src="${FILE}"]`)) {
      return;
    }
    if (document.querySelector("script[data-index]")) {
      entries = entriesOf(json("index"));
      return;
    }
    const script = element("script", { src: FILE });
    script.addEventListener("load", () => {
      entries = entriesOf(SearchIndex);
      show();
    });
    script.addEventListener("error", () => {
      script.remove();
      say(texts["The search needs the file {file} beside this page."].replace("{file}", FILE));
    });
    document.head.append(script);
  }

  // ---- What is found

  function wordsOf(value) {
    return [...new Set(folded(value).split(/\s+/).filter(Boolean))];
  }

  // Where a text first has some words: at its beginning, at that of one of its words, inside of one, nowhere.
  const [BEGINNING, WORD, INSIDE, NOWHERE] = [0, 1, 2, 3];

  function place(text, some) {
    let best = NOWHERE;
    for (let at = text.indexOf(some); at >= 0 && best > WORD; at = text.indexOf(some, at + 1)) {
      best = at === 0 ? BEGINNING : /[\p{L}\p{N}]$/u.test(text.slice(0, at)) ? INSIDE : WORD;
    }
    return best;
  }

  // A name that is typed whole first, then whole queries, those at the beginning of a word before those inside of one;
  // then the kinds in their order.
  function matching(words) {
    const whole = words.join(" ");
    const steps = [WORD, WORD, INSIDE, NOWHERE];
    return entries
      .filter((one) => words.every((word) => one.folded.includes(word) || one.around.includes(word)))
      .filter((one) => words.some((word) => one.folded.includes(word)))
      .map((one) => ({ one, at: place(one.folded, whole), named: folded(one.text) === whole }))
      .sort((a, b) => b.named - a.named || steps[a.at] - steps[b.at] || a.one.rank - b.one.rank || a.at - b.at)
      .map(({ one }) => one);
  }

  // A text with the words marked, cut around the first of them.
  function marked(text, words) {
    const letters = [...text];
    const starts = [0];
    for (const letter of letters) {
      starts.push(starts.at(-1) + folded(letter).length);
    }
    const all = letters.map(folded).join("");
    const hit = new Array(letters.length).fill(false);
    for (const word of words) {
      for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + word.length)) {
        letters.forEach((_, place) => {
          hit[place] ||= starts[place] < at + word.length && at < starts[place + 1];
        });
      }
    }
    const first = Math.max(0, hit.indexOf(true));
    // Not in the middle of a word.
    const from = letters.length <= LONG || first <= BEFORE ? 0 : letters.lastIndexOf(" ", first - BEFORE) + 1;
    const pieces = from > 0 ? ["… "] : [];
    const to = Math.min(letters.length, from + LONG);
    for (let start = from, end; start < to; start = end) {
      for (end = start; end < to && hit[end] === hit[start]; end++);
      const piece = letters.slice(start, end).join("");
      pieces.push(hit[start] ? element("mark", {}, piece) : piece);
    }
    return to < letters.length ? [...pieces, " …"] : pieces;
  }

  function item({ kind, section, text, ways: [way, inList] }, words) {
    const about = [texts[kind], section].filter(Boolean).join(" · ");
    const main = link(way, "");
    main.append(element("span", {}, ...marked(text, words)), element("small", {}, about));
    const second = inList ? [link(inList, texts["In a list"], { "aria-label": `${texts["In a list"]}: ${text}` })] : [];
    return element("li", {}, main, ...second);
  }

  function say(words) {
    found.hidden = false;
    state.textContent = words;
  }

  function count(number) {
    const shown = (some) => some.toLocaleString(document.documentElement.lang);
    const size = number === 1 ? texts["1 result"] : texts["{count} results"].replace("{count}", shown(number));
    return number > MOST ? `${size} ${texts["The first {count} are shown."].replace("{count}", shown(MOST))}` : size;
  }

  function show() {
    const words = wordsOf(field.value);
    if (!words.length) {
      close();
    } else if (entries) {
      const all = matching(words);
      list.replaceChildren(...all.slice(0, MOST).map((one) => item(one, words)));
      say(all.length ? count(all.length) : texts["Nothing in the report has all of these words."]);
    }
  }

  function close() {
    found.hidden = true;
    state.textContent = "";
  }

  // ---- Keys

  function move(event) {
    const stops = [field, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !found.hidden) {
      event.preventDefault();
      field.focus();
      close();
    } else if (event.key === "Enter" && at === 0) {
      stops[1]?.click();
    } else if (step && at >= 0 && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
    }
  }

  function begin(event) {
    const writing = event.target.closest("input, select, textarea, [contenteditable], dialog");
    if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  }

  // The same address again is no change of it, but is gone to.
  function leave(event) {
    const chosen = event.target.closest("a");
    if (chosen && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      if (chosen.href === location.href) {
        dispatchEvent(new HashChangeEvent("hashchange"));
      }
      close();
    }
  }

  if (field) {
    box.append(found);
    field.addEventListener("focus", load);
    field.addEventListener("focus", show);
    field.addEventListener("input", show);
    box.addEventListener("keydown", move);
    found.addEventListener("click", leave);
    document.addEventListener("keydown", begin);
    for (const name of ["pointerdown", "focusin"]) {
      document.addEventListener(name, (event) => !box.contains(event.target) && close());
    }
  }
})();
