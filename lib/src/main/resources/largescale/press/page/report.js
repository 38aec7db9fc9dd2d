// Draws the charts, again where their ground or their room is another, and offers exhibits for download.
(() => {
  "use strict";

  const { button, colours, element, placeOf, save, texts, toolsOf } = Parts;
  const { open } = Numbers;
  // Pixels that a chart needs for the layout of a wide page.
  const NARROW = 500;
  // A4 without margins is about 700 pixels wide; pictures of the overview stand side by side on it.
  const PAPER = 680;
  const HALF = 330;
  // What has no row for each name is no higher on paper.
  const TALL = 330;
  const darkness = matchMedia("(prefers-color-scheme: dark)");
  let printing = false;
  let folded = [];

  // ---- Charts

  const charts = [...document.querySelectorAll("script[data-figure]")].map((script) => {
    const exhibit = script.closest("figure");
    const place = exhibit.querySelector(".plot");
    // Room for the chart before it is drawn, so that nothing below it moves.
    place.style.height = `${JSON.parse(script.textContent).layout.height}px`;
    return { exhibit, place, text: script.textContent };
  });

  // A layout with what it gets besides.
  function merged(layout, more) {
    const both = { ...layout };
    for (const [name, value] of Object.entries(more)) {
      both[name] = both[name] && value?.constructor === Object ? merged(both[name], value) : value;
    }
    return both;
  }

  // The colours of the dark ground for those of the light one, wherever they stand.
  function darkened(_, value) {
    return typeof value === "string" && Object.hasOwn(colours, value) ? colours[value] : value;
  }

  function roomOf({ place }) {
    const paper = place.closest(".pictures") ? HALF : PAPER;
    return printing ? paper : place.clientWidth;
  }

  // By keyboard the table below leads to the models of a bar or point.
  function listen({ place, exhibit }) {
    place.on("plotly_click", ({ points: [point] }) => open(`#${exhibit.id}/${point.customdata}`));
    place.on("plotly_hover", ({ points: [point] }) => {
      place.classList.toggle("leads", Number.isInteger(point.customdata));
    });
    place.on("plotly_unhover", () => place.classList.remove("leads"));
  }

  // Its promise fails alone: a fault in one chart is told, and leaves the others.
  async function draw(chart) {
    const { place, text } = chart;
    const { data, layout, narrow, config } = JSON.parse(text, darkness.matches && !printing ? darkened : undefined);
    const room = roomOf(chart);
    chart.narrow = room < NARROW;
    const fitting = merged(layout, chart.narrow ? narrow : {});
    const themed = {
      ...fitting,
      dragmode: false,
      font: { ...fitting.font, color: printing ? "#1d2430" : getComputedStyle(document.body).color },
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      width: printing ? room : null,
      height: printing && fitting.yaxis.type !== "category" ? Math.min(fitting.height, TALL) : fitting.height,
      autosize: !printing,
    };
    // A height of its own: Plotly asks for it whenever the width changes.
    place.style.height = `${themed.height}px`;
    Plotly.react(place, data, themed, { displayModeBar: false, ...config });
    if (!chart.drawn) {
      chart.drawn = true;
      listen(chart);
    }
  }

  // ---- Menus of exhibits

  // The picture by itself has its title, rule and source, on white.
  async function savePicture({ text }, format, name) {
    const { data, layout, alone } = JSON.parse(text);
    const whole = { ...merged(layout, alone), paper_bgcolor: "#ffffff", plot_bgcolor: "#ffffff" };
    const size = { format, width: whole.width, height: whole.height, scale: format === "png" ? 2 : 1 };
    save(`${name}.${format}`, await Plotly.toImage({ data, layout: whole }, size));
  }

  function addMenu(exhibit) {
    const caption = exhibit.querySelector("figcaption");
    const title = caption.firstChild.textContent.trim();
    const name = `${exhibit.id}-${exhibit.dataset.counted}`;
    const table = exhibit.querySelector("table");
    const chart = charts.find((one) => one.exhibit === exhibit);
    const pictures = (chart ? ["svg", "png"] : []).map((format) =>
      button(format, texts[`Chart as ${format.toUpperCase()}`], () => savePicture(chart, format, name)),
    );
    const tools = [...(table ? toolsOf(table, () => name) : []), ...pictures, placeOf(`#${exhibit.id}`)];
    const face = element("summary", { "aria-label": `${texts.More}: ${title}` }, "…");
    caption.after(element("details", { class: "menu" }, face, element("div", { class: "tools" }, ...tools)));
  }

  // A menu closes when anything else is done.
  function closeMenus({ key, target }) {
    for (const menu of document.querySelectorAll(".menu[open]")) {
      if (key === "Escape") {
        menu.firstChild.focus();
      }
      menu.open = menu.contains(target) && key !== "Escape";
    }
  }

  // ---- The other language, at the same place

  for (const other of document.querySelectorAll("a[hreflang]")) {
    other.addEventListener("click", () => {
      const places = [...document.querySelectorAll("main [id]:is(h1, h2, h3, figure)")];
      const here = places.findLast((one) => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight / 3);
      // What is chosen has the same address in both languages.
      const chosen = location.hash.includes("=") && location.hash;
      other.hash = chosen || (scrollY > 0 && here?.id) || "";
    });
  }

  for (const here of document.querySelectorAll(".sections [aria-current]")) {
    const nav = here.closest("nav");
    nav.scrollLeft = here.offsetLeft - nav.offsetLeft - 16;
  }

  document.querySelector("[data-tool=code]")?.addEventListener("click", ({ currentTarget }) => {
    const shown = currentTarget.ariaPressed !== "true";
    currentTarget.ariaPressed = shown;
    for (const code of document.querySelectorAll(".code")) {
      code.open = shown;
    }
  });

  for (const event of ["click", "focusin", "keydown"]) {
    document.addEventListener(event, closeMenus);
  }
  darkness.addEventListener("change", () => charts.forEach(draw));
  // Plotly fits a chart to another width; on a phone it has a layout of its own.
  addEventListener("resize", () =>
    charts.filter((one) => one.drawn && roomOf(one) < NARROW !== one.narrow).forEach(draw),
  );
  for (const [event, paper] of Object.entries({ beforeprint: true, afterprint: false })) {
    addEventListener(event, () => {
      printing = paper;
      // What is folded is not printed; how it was counted, and with what caveats, is.
      folded = paper ? [...document.querySelectorAll(".method:not([open])")] : folded;
      for (const fold of folded) {
        fold.open = paper;
      }
      charts.forEach(draw);
    });
  }
  // One after the other, so that the first is there at once and the page answers in between.
  for (const chart of charts) {
    setTimeout(draw, 0, chart);
  }
  // All models have tools of their own.
  document.querySelectorAll("figure.exhibit:not([data-kind='models'])").forEach(addMenu);
})();
