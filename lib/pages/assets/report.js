// Draws each chart into its place: the figure stands beside it as JSON.
(function () {
  "use strict";

  function draw(script) {
    var figure = JSON.parse(script.textContent);
    var place = script.previousElementSibling.querySelector(".plot");
    var margin = figure.layout.margin;
    // The caption of the page is the chart's title.
    figure.layout.height -= figure.layout.showlegend ? margin.t - 40 : margin.t - 10;
    margin.t = figure.layout.showlegend ? 40 : 10;
    delete figure.layout.title;
    figure.config.displayModeBar = false;
    Plotly.newPlot(place, figure.data, figure.layout, figure.config);
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
