"use strict";

// In the pages of make preview alone, behind report.js: they load themselves anew once saved.js names other pages.
setInterval(() => {
  const saved = document.createElement("script");
  saved.src = `../assets/saved.js?${Date.now()}`;
  saved.addEventListener("load", () => saved.remove());
  document.head.append(saved);
}, 1000);
