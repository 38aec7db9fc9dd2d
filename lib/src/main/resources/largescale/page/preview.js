"use strict";

// Shows the page of each notebook that is saved. The address behind # is that of the page in the frame.
const HOME = `${location.origin}/report/`;
const frame = document.querySelector("iframe");
const shown = () => frame.contentWindow.location;

function show(name) {
  const language = shown().pathname.split("/")[2];
  const folder = language && !language.includes(".") ? language : document.documentElement.dataset.first;
  const page = `${HOME}${folder}/${encodeURIComponent(name)}.html`;
  if (shown().href.split("#")[0] === page) {
    shown().reload();
  } else {
    shown().assign(page);
  }
}

frame.addEventListener("load", () => {
  document.title = frame.contentDocument.title;
  history.replaceState(null, "", `#${shown().href.slice(HOME.length)}`);
  // A page of somebody else's does not stand in a frame.
  frame.contentDocument.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && link.origin !== location.origin) {
      link.target = "_blank";
    }
  });
});

const events = new EventSource("/events");
events.addEventListener("saved", (event) => show(event.data));
events.addEventListener("run", (event) => {
  if (shown().pathname.endsWith(`/${event.data}.html`)) {
    shown().reload();
  }
});
let opened = false;
events.addEventListener("open", () => {
  if (opened) {
    shown().reload();
  } else {
    // What is behind # stays within the report, whatever it is.
    shown().replace(new URL(`./${location.hash.slice(1) || "index.html"}`, HOME));
  }
  opened = true;
});
