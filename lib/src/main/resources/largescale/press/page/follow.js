"use strict";

// In the pages of make preview alone, behind report.js: they load themselves anew once saved.js names other pages.
setInterval(() => {
  const saved = document.createElement("script");
  document.head.append(Object.assign(saved, { src: `../assets/saved.js?${Date.now()}`, onload: () => saved.remove() }));
}, 1000);
