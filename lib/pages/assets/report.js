// Draws each chart into its place: the figure stands beside it as JSON.
(function () {
  "use strict";

  function draw(script) {
    var figure = JSON.parse(script.textContent);
    var place = script.previousElementSibling.querySelector(".plot");
    var layout = figure.layout;
    // The caption of the page is the chart's title; the room for it above the plot goes.
    var top = layout.showlegend ? 40 : 15;
    layout.height -= layout.margin.t - top;
    layout.margin.t = top;
    delete layout.title;
    figure.config.displayModeBar = false;
    Plotly.newPlot(place, figure.data, layout, figure.config);
  }

  function resize(width) {
    document.querySelectorAll(".plot").forEach(function (place) {
      Plotly.relayout(place, width ? { width: width, autosize: false } : { width: null, autosize: true });
    });
  }

  function start() {
    document.querySelectorAll("script.figure").forEach(draw);
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
  // Paper is narrower than a window: A4 without margins is about 680 pixels wide.
  window.addEventListener("beforeprint", function () { resize(660); });
  window.addEventListener("afterprint", function () { resize(null); });
})();
