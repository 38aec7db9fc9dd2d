// Draws the charts, opens the lists of models behind numbers, and offers exhibits for download.
(() => {
  "use strict";

  const texts = json("texts");
  const behind = json("lists");
  const charts = [];
  let printing = false;
  // Pixels that a chart needs for the layout of a wide page.
  const NARROW = 500;

  function json(name) {
    return JSON.parse(document.querySelector(`script[data-${name}]`).textContent);
  }

  // The words of a text of Plotly's, which has line breaks and escaped characters.
  function words(text) {
    return new DOMParser().parseFromString(text.replace(/<br>/g, ", "), "text/html").body.textContent;
  }

  function element(name, properties, children) {
    const made = Object.assign(document.createElement(name), properties);
    (children || []).forEach((child) => {
      made.append(child);
    });
    return made;
  }

  // ---- The list of models behind a number

  // What was done, for who cannot see it.
  const heard = element("p", { className: "heard" });
  heard.setAttribute("role", "status");
  const dialog = element("dialog", { className: "models" });
  dialog.setAttribute("aria-labelledby", "models-title");

  function count(models) {
    const number = models.toLocaleString(document.documentElement.lang);
    return models === 1 ? texts["1 model"] : texts["{count} models"].replace("{count}", number);
  }

  // The sentence in which a number stands whose list says no more than how many they are.
  function sentence(list, from) {
    const place = list.title === count(list.models.length) && from && from.closest("p, small, tr");
    return !place ? "" : place.cells ? Array.from(place.cells).map(text).join(": ") : place.textContent.trim();
  }

  function open(number, from) {
    const list = behind.lists[number];
    const said = sentence(list, from);
    const name = (said || list.title).slice(0, 80).replace(/[.\s]+$/, "") + counted(from);
    const rows = list.models.map((model) => row(behind.models[model]));
    const columns = ["Model", "Organizations", "Countries", "Publication date", "Training compute (FLOP)", "Link"];
    const header = columns.map((name) => {
      const cell = element("th", { scope: "col", textContent: texts[name] });
      if (name.endsWith("(FLOP)")) {
        cell.style.textAlign = "right";
      }
      return cell;
    });
    const table = element("table", {}, [element("thead", {}, [element("tr", {}, header)]), element("tbody", {}, rows)]);
    const scroll = element("div", { className: "scroll", tabIndex: 0 }, [table]);
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-label", list.title);
    dialog.replaceChildren(
      element("div", { className: "head" }, [
        element(
          "h2",
          { id: "models-title" },
          said ? [list.title] : [`${list.title} `, element("small", { textContent: count(rows.length) })],
        ),
        button(
          "close",
          texts.Close,
          () => {
            dialog.close();
          },
          "×",
        ),
      ]),
      element("p", { className: "said", textContent: said }),
      scroll,
      element("div", { className: "tools" }, [
        button("csv", texts["Download as CSV"], () => {
          save(`${name}.csv`, csv(table), "text/csv");
        }),
        button("copy", texts["Copy the table"], (event) => {
          copy(table, event.currentTarget);
        }),
        element("a", {
          textContent: texts["Report a mistake in these rows"],
          href: "mailto:data@epoch.ai?subject=Wrong%20row%20in%20the%20database",
        }),
      ]),
      // While the dialog is open nothing outside of it is heard.
      heard,
    );
    dialog.showModal();
    scroll.focus({ preventScroll: true });
  }

  function row(model) {
    const links = element(
      "td",
      {},
      model.links.flatMap((address, i) => {
        const host = address.replace(/^https?:\/\/(www\.)?/i, "").replace(/[/?#].*$/, "");
        return [i ? " " : "", element("a", { href: address, rel: "noopener", textContent: host })];
      }),
    );
    if (!model.links.length) {
      links.textContent = "–";
    }
    links.dataset.value = model.links.join(" ");
    const date = element("td", { className: "date", textContent: model.day });
    date.dataset.value = model.date;
    const compute = element("td", { className: "number", textContent: model.computeShown });
    compute.dataset.value = model.compute;
    return element("tr", {}, [
      element("th", { scope: "row", textContent: model.name }),
      element("td", { textContent: model.organizations }),
      element("td", { textContent: model.countries }),
      date,
      compute,
      links,
    ]);
  }

  // A dialog stands over the page and has one sheet of paper at most; a copy of its list in the page has as many as it
  // needs.
  function printed(list) {
    document.querySelectorAll(".printed").forEach((copy) => {
      copy.remove();
    });
    if (list) {
      const copied = Array.from(dialog.cloneNode(true).childNodes);
      document.body.append(element("div", { className: "printed" }, copied));
    }
  }

  // ---- Numbers, bars and points as controls

  function control(node, name, number) {
    node.setAttribute("role", "button");
    node.setAttribute("aria-haspopup", "dialog");
    node.setAttribute("aria-label", name);
    node.dataset.opens = number;
  }

  // Tab leads to one of a group, the arrow keys to the others.
  function rove(group, controls) {
    if (!controls.some((node) => node.tabIndex === 0 && node.hasAttribute("tabindex"))) {
      controls.forEach((node, i) => {
        node.setAttribute("tabindex", i ? -1 : 0);
      });
    }
    group.onkeydown = (event) => {
      const all = controls.length;
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -all, End: all };
      const at = controls.indexOf(document.activeElement);
      if (at < 0 || !(event.key in steps)) {
        return;
      }
      event.preventDefault();
      const beside = Math.min(Math.max(at + steps[event.key], 0), controls.length - 1);
      const next = below(controls, at, event.key) || controls[beside];
      controls[at].setAttribute("tabindex", -1);
      next.setAttribute("tabindex", 0);
      next.focus();
    };
  }

  // In a table the keys up and down keep to the column.
  function below(controls, at, key) {
    const cell = controls[at].closest("td");
    if (!cell || (key !== "ArrowDown" && key !== "ArrowUp")) {
      return null;
    }
    const others = key === "ArrowDown" ? controls.slice(at + 1) : controls.slice(0, at).reverse();
    return (
      others.find((node) => {
        const other = node.closest("td");
        return other && other.cellIndex === cell.cellIndex && other.parentNode !== cell.parentNode;
      }) || controls[at]
    );
  }

  function counts() {
    document.querySelectorAll("[data-list]").forEach((node) => {
      const list = behind.lists[node.dataset.list];
      node.classList.add("count");
      node.setAttribute("tabindex", 0);
      const number = list.title.includes(node.textContent) ? "" : `${node.textContent} – `;
      control(node, `${number + list.title}. ${texts["Show the models behind this number"]}`, node.dataset.list);
    });
    document.querySelectorAll("main table").forEach((table) => {
      const controls = Array.from(table.querySelectorAll(".count"));
      controls.forEach((node) => {
        node.removeAttribute("tabindex");
      });
      rove(table, controls);
    });
    document.addEventListener("click", (event) => {
      const node = event.target.closest("[data-opens]");
      if (node) {
        open(node.dataset.opens, node);
      }
    });
    document.addEventListener("keydown", (event) => {
      if ((event.key === "Enter" || event.key === " ") && event.target.dataset && event.target.dataset.opens) {
        event.preventDefault();
        open(event.target.dataset.opens, event.target);
      }
    });
  }

  // ---- Charts

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  // What of a layout follows the ground that the chart stands on.
  function themed() {
    const text = printing ? "#1d2430" : colour("--text");
    const changes = { "font.color": text, paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" };
    return Object.assign(changes, printing ? { width: 660, autosize: false } : { width: null, autosize: true });
  }

  function draw(chart) {
    if (chart.drawn) {
      return;
    }
    chart.drawn = true;
    const figure = chart.figure();
    const layout = chart.place.clientWidth < NARROW ? merged(figure.layout, figure.narrow) : figure.layout;
    layout.dragmode = false;
    const theme = themed();
    layout.font = Object.assign({}, layout.font, { color: theme["font.color"] });
    delete theme["font.color"];
    Plotly.newPlot(
      chart.place,
      figure.data,
      Object.assign(layout, theme),
      Object.assign({ displayModeBar: false }, figure.config),
    );
    marks(chart);
    chart.place.on("plotly_afterplot", () => {
      marks(chart);
    });
    chart.place.on("plotly_click", (event) => {
      const number = event.points[0].customdata;
      if (number == null) {
        return;
      }
      // What has the focus gets it back when the list is closed.
      const mark = chart.place.querySelector(`[data-opens='${number}']`);
      if (mark) {
        mark.focus();
      }
      open(number, chart.place);
    });
    chart.place.on("plotly_hover", (event) => {
      chart.place.classList.toggle("leads", event.points[0].customdata != null);
    });
    chart.place.on("plotly_unhover", () => {
      chart.place.classList.remove("leads");
    });
  }

  // A layout with what it gets besides.
  function merged(layout, more) {
    Object.keys(more).forEach((name) => {
      layout[name] = isObject(layout[name]) && isObject(more[name]) ? merged(layout[name], more[name]) : more[name];
    });
    return layout;
  }

  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  // Makes the bars and points controls, after each drawing anew.
  function marks(chart) {
    const controls = [];
    chart.place.querySelectorAll(".barlayer .trace, .scatterlayer .trace").forEach((group) => {
      const trace = group.__data__[0].trace;
      group.querySelectorAll(".points > .point, .point.point").forEach((node) => {
        const number = (trace.customdata || [])[node.__data__.i];
        if (number == null || (node.dataset.opens != null && controls.includes(node))) {
          return;
        }
        control(node, words((trace.hovertext || [])[node.__data__.i] || ""), number);
        controls.push(node);
      });
    });
    rove(chart.place, controls);
  }

  function themeAll() {
    charts.forEach((chart) => {
      draw(chart);
      Plotly.relayout(chart.place, themed());
    });
  }

  function gather() {
    document.querySelectorAll("script[data-figure]").forEach((script) => {
      const exhibit = script.closest("figure");
      const place = exhibit.querySelector(".plot");
      const name = exhibit.querySelector("figcaption").firstChild.textContent;
      const summary = exhibit.querySelector(".summary");
      place.setAttribute("role", "group");
      place.setAttribute("aria-label", name);
      if (summary) {
        summary.id = `${exhibit.id}-summary`;
        place.setAttribute("aria-describedby", summary.id);
      }
      charts.push({ place: place, exhibit: exhibit, figure: () => JSON.parse(script.textContent) });
    });
  }

  // One after the other, so that the first is there at once and the page answers in between.
  function drawNext() {
    const next = charts.find((chart) => !chart.drawn);
    if (next) {
      draw(next);
      setTimeout(drawNext, 0);
    }
  }

  // ---- Downloads

  function text(cell) {
    if (cell.dataset.value !== undefined) {
      return cell.dataset.value;
    }
    // Not innerText, which is empty inside what is folded.
    const lines = [cell.cloneNode(true)];
    lines.push(...lines[0].querySelectorAll(".line"));
    lines.slice(1).forEach((line) => {
      line.remove();
    });
    const shown = lines
      .map((line) => line.textContent.trim())
      .filter(Boolean)
      .join(" – ");
    return shown === "–" ? "" : shown;
  }

  function cells(table) {
    return Array.from(table.rows).map((line) => Array.from(line.cells).map(text));
  }

  // A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
  function harmless(value) {
    const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) && !/^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(value);
    return formula ? `'${value}` : value;
  }

  // The byte-order mark is for spreadsheets, which take a file without it for anything but UTF-8.
  function csv(table) {
    return `\ufeff${cells(table)
      .map(
        (line) =>
          `${line
            .map(harmless)
            .map((value) => (/[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value))
            .join(",")}\r\n`,
      )
      .join("")}`;
  }

  // The snapshot and the years of an exhibit, or of the section that a sentence stands in, for the name of a file.
  function counted(place) {
    const exhibit =
      place.closest("[data-counted]") || (place.closest("section") || document).querySelector("[data-counted]");
    return exhibit ? `-${exhibit.dataset.counted}` : "";
  }

  function save(name, content, type) {
    const address = type ? URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` })) : content;
    const link = element("a", { href: address, download: name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, "-") });
    link.click();
    if (type) {
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 1000);
    }
  }

  function copy(table, told) {
    const lines = cells(table).map((line) => line.map(harmless));
    const rows = lines.map((line) =>
      element(
        "tr",
        {},
        line.map((value) => element("td", { textContent: value })),
      ),
    );
    clip(lines.map((line) => line.join("\t")).join("\n"), element("table", {}, rows).outerHTML, told);
  }

  function clip(plain, html, told) {
    document.addEventListener(
      "copy",
      (event) => {
        event.clipboardData.setData("text/plain", plain);
        if (html) {
          event.clipboardData.setData("text/html", html);
        }
        event.preventDefault();
      },
      { once: true },
    );
    if (!document.execCommand("copy")) {
      return;
    }
    told.dataset.name = told.dataset.name || told.textContent;
    told.textContent = heard.textContent = texts.Copied;
    clearTimeout(told.dataset.timer);
    told.dataset.timer = setTimeout(() => {
      told.textContent = told.dataset.name;
      heard.textContent = "";
    }, 1500);
  }

  // The picture by itself has its title, rule and source, on white.
  function picture(chart, format) {
    const figure = chart.figure();
    const white = { paper_bgcolor: "#ffffff", plot_bgcolor: "#ffffff" };
    const layout = Object.assign(merged(figure.layout, figure.alone), white);
    const size = { format: format, width: 900, height: layout.height, scale: format === "png" ? 2 : 1 };
    Plotly.toImage({ data: figure.data, layout: layout }, size).then((address) => {
      save(`${chart.exhibit.id + counted(chart.exhibit)}.${format}`, address);
    });
  }

  function button(tool, name, pressed, face) {
    const made = element("button", { type: "button", textContent: face || name, onclick: pressed });
    made.dataset.tool = tool;
    if (face) {
      made.setAttribute("aria-label", name);
    }
    return made;
  }

  function tools(exhibit) {
    const table = exhibit.querySelector("table");
    const chart = charts.find((one) => one.exhibit === exhibit);
    const row = element("div", { className: "tools" });
    if (table) {
      row.append(
        button("csv", texts["Download as CSV"], () => {
          save(`${exhibit.id + counted(exhibit)}.csv`, csv(table), "text/csv");
        }),
        button("copy", texts["Copy the table"], (event) => {
          copy(table, event.currentTarget);
        }),
      );
    }
    if (chart) {
      ["svg", "png"].forEach((format) => {
        row.append(
          button(format, texts[`Chart as ${format.toUpperCase()}`], () => {
            picture(chart, format);
          }),
        );
      });
    }
    const place = element("a", {
      href: `#${exhibit.id}`,
      textContent: texts["Link to this place"],
      onclick: (event) => {
        clip(event.currentTarget.href, "", event.currentTarget);
      },
    });
    place.dataset.tool = "place";
    row.append(place);
    exhibit.append(row);
  }

  // ---- Code, in colours when it is looked at

  function coloured(details) {
    const code = details.matches(".code") && details.querySelector("pre[data-language]");
    const grammar = code && Prism.languages[code.dataset.language];
    if (grammar && !code.children.length) {
      code.innerHTML = Prism.highlight(code.textContent, grammar, code.dataset.language);
    }
  }

  // ---- The other language, at the same place

  function place() {
    const passed = Array.from(document.querySelectorAll("main [id]:is(h1, h2, h3, figure)")).filter(
      (node) => node.getBoundingClientRect().top < innerHeight / 3,
    );
    return scrollY > 0 && passed.length ? `#${passed[passed.length - 1].id}` : "";
  }

  function start() {
    document.body.append(heard, dialog);
    dialog.addEventListener("close", () => {
      document.body.append(heard);
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
    gather();
    if (charts.length) {
      draw(charts[0]);
    }
    counts();
    document.querySelectorAll("figure.exhibit").forEach(tools);
    document.querySelectorAll("a[hreflang]").forEach((link) => {
      link.addEventListener("click", () => {
        link.hash = place();
      });
    });
    drawNext();
    // It does not bubble.
    document.addEventListener(
      "toggle",
      (event) => {
        coloured(event.target);
      },
      true,
    );
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      themeAll();
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
  // Paper is white, and narrower than a window: A4 without margins is about 680 pixels wide.
  addEventListener("beforeprint", () => {
    printing = true;
    themeAll();
    printed(dialog.open);
  });
  addEventListener("afterprint", () => {
    printing = false;
    themeAll();
    printed(false);
  });
})();
