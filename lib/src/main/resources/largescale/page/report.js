// Draws the charts, explains terms, and offers exhibits for download.
(() => {
  "use strict";

  const { button, copy, counted, each, element, json, link, save, set, texts, toolsOf } = Parts;
  const { listAt, openFrom } = Numbers;
  const dark = json("colours");
  // Pixels that a chart needs for the layout of a wide page.
  const NARROW = 500;
  // A4 without margins is about 700 pixels wide.
  const PAPER = 680;
  const HALF = 330;
  // On it a chart is so much lower, if nothing in it needs the room.
  const LOW = 0.75;
  const FEW_ROWS = 240;
  const darkness = matchMedia("(prefers-color-scheme: dark)");
  let printing = false;

  // ---- Charts

  const charts = each(document.querySelectorAll("script[data-figure]"), (script) => {
    const exhibit = script.closest("figure");
    const place = exhibit.querySelector(".plot");
    const figure = () => JSON.parse(script.textContent);
    // Room for the chart before it is drawn, so that nothing below it moves.
    place.style.height = `${figure().layout.height}px`;
    return { exhibit, place, figure, drawn: false };
  });

  // Without what is shown, which stands below it.
  function titleOf(exhibit) {
    return exhibit.querySelector("figcaption").firstChild.textContent.trim();
  }

  function describe({ exhibit, place }) {
    set(place, { role: "group", "aria-label": titleOf(exhibit) });
    const topic = exhibit.querySelector(".topic");
    if (topic) {
      topic.id = `${exhibit.id}-topic`;
      place.setAttribute("aria-describedby", topic.id);
    }
  }

  // Names beside points, numbers inside of lying bars, which would be left out, and a few rows that are close already.
  function needsRoom({ annotations, shapes, uniformtext, height }) {
    return annotations || shapes || uniformtext?.mode === "hide" || height < FEW_ROWS;
  }

  // What of a layout follows the ground that the chart stands on. Paper is white, and narrower than a window.
  // A width of its own has only a chart of another's; where it doesn't fit, it gives way.
  function theme(layout, room) {
    const color = printing ? "#1d2430" : getComputedStyle(document.body).color;
    return {
      font: { ...layout.font, color },
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      width: printing ? room : layout.width <= room ? layout.width : null,
      height: printing && !needsRoom(layout) ? layout.height * LOW : layout.height,
      autosize: !printing,
    };
  }

  // The colours of the dark ground for those of the light one, wherever they stand.
  function darkened(value) {
    if (Array.isArray(value)) {
      return value.map(darkened);
    }
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, darkened(part)]))
      : Object.hasOwn(dark, value)
        ? dark[value]
        : value;
  }

  // Pictures of the overview stand side by side.
  function roomOf({ place }) {
    return printing ? (place.closest(".pictures") ? HALF : PAPER) : place.clientWidth;
  }

  function isNarrow(chart) {
    return roomOf(chart) < NARROW;
  }

  function draw(chart) {
    const { place } = chart;
    const figure = chart.figure();
    const { data, layout, narrow } = darkness.matches && !printing ? darkened(figure) : figure;
    chart.narrow = isNarrow(chart);
    const fitting = merged(layout, chart.narrow ? narrow : {});
    const themed = { ...fitting, dragmode: false, ...theme(fitting, roomOf(chart)) };
    // A height of its own: Plotly asks for it whenever the width changes.
    place.style.height = `${themed.height}px`;
    Plotly.react(place, data, themed, { displayModeBar: false, ...figure.config });
    if (!chart.drawn) {
      chart.drawn = true;
      listen(place);
      describe(chart);
    }
  }

  // The list behind a bar or point; by keyboard the table below leads there.
  function behind(place, event) {
    return `#${place.closest("figure").id}/${event.points[0].customdata}`;
  }

  function listen(place) {
    place.on("plotly_click", (event) => openFrom(behind(place, event), null));
    place.on("plotly_hover", (event) => place.classList.toggle("leads", listAt(behind(place, event)) !== undefined));
    place.on("plotly_unhover", () => place.classList.remove("leads"));
  }

  // A layout with what it gets besides.
  function merged(layout, more) {
    const both = { ...layout };
    for (const [name, value] of Object.entries(more)) {
      both[name] = isObject(both[name]) && isObject(value) ? merged(both[name], value) : value;
    }
    return both;
  }

  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  // One after the other, so that the first is there at once and the page answers in between.
  function drawFrom(first) {
    each(charts.slice(first, first + 1), draw);
    if (first < charts.length) {
      setTimeout(drawFrom, 0, first + 1);
    }
  }

  // ---- Downloads

  // The picture by itself has its title, rule and source, on white.
  async function savePicture(chart, format, name) {
    const { data, layout, alone } = chart.figure();
    const whole = { ...merged(layout, alone), paper_bgcolor: "#ffffff", plot_bgcolor: "#ffffff" };
    const size = { format, width: whole.width, height: whole.height, scale: format === "png" ? 2 : 1 };
    save(`${name}.${format}`, await Plotly.toImage({ data, layout: whole }, size));
  }

  function addMenu(exhibit) {
    const name = () => exhibit.id + counted(exhibit);
    const table = exhibit.querySelector("table");
    const chart = charts.find((one) => one.exhibit === exhibit);
    const place = link(`#${exhibit.id}`, texts["Copy link"], { "data-tool": "place" });
    place.addEventListener("click", () => copy({ "text/plain": place.href }, place));
    const pictures = (chart ? ["svg", "png"] : []).map((format) =>
      button(format, texts[`Chart as ${format.toUpperCase()}`], () => savePicture(chart, format, name())),
    );
    const title = exhibit.querySelector("figcaption");
    const face = element("summary", { "aria-label": `${texts.More}: ${titleOf(exhibit)}` }, "…");
    const tools = element("div", { class: "tools" }, ...(table ? toolsOf(table, name) : []), ...pictures, place);
    title.after(element("details", { class: "menu" }, face, tools));
  }

  // A menu closes when anything else is done.
  function closeMenus(event) {
    each(document.querySelectorAll(".menu[open]"), (menu) => {
      const left = !menu.contains(event.target);
      if (event.key === "Escape") {
        menu.querySelector("summary").focus();
      }
      menu.open = !left && event.key !== "Escape";
    });
  }

  // ---- Code

  function switchCode(event) {
    const shown = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", shown);
    for (const details of document.querySelectorAll(".code")) {
      details.open = shown;
    }
  }

  // ---- Paper

  function turn(toPaper) {
    printing = toPaper;
    each(charts, draw);
  }

  // ---- The other language, at the same place

  function place() {
    const passed = [...document.querySelectorAll("main [id]:is(h1, h2, h3, figure)")].filter(
      (node) => !node.closest("details:not([open])") && node.getBoundingClientRect().top < innerHeight / 3,
    );
    return scrollY > 0 && passed.length ? `#${passed.at(-1).id}` : "";
  }

  function switchLanguages() {
    for (const link of document.querySelectorAll("a[hreflang]")) {
      link.addEventListener("click", () => {
        // What is chosen has the same address in both languages.
        link.hash = location.hash.includes("=") ? location.hash : place();
      });
    }
  }

  function showWhereWeAre() {
    const here = document.querySelector(".sections [aria-current]");
    if (here) {
      here.closest("nav").scrollLeft = here.offsetLeft - 16;
    }
  }

  document.addEventListener("click", closeMenus);
  document.addEventListener("focusin", closeMenus);
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus(event));
  document.querySelector("[data-tool=code]")?.addEventListener("click", switchCode);
  darkness.addEventListener("change", () => each(charts, draw));
  // Plotly fits a chart to another width; on a phone it has a layout of its own.
  addEventListener("resize", () => {
    each(
      charts.filter((chart) => chart.drawn && isNarrow(chart) !== chart.narrow),
      draw,
    );
  });
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
  drawFrom(0);
  // All models have tools of their own.
  each(document.querySelectorAll("figure.exhibit:not([data-kind='models'])"), addMenu);
  each([switchLanguages, showWhereWeAre], (feature) => feature());
})();
