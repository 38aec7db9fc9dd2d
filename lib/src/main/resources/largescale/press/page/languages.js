// Follows the browser's language, to the first of the languages that the page offers where it has none of them.
(() => {
  "use strict";

  const offered = [...document.querySelectorAll("a[hreflang]")];
  const wanted = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  const known = wanted.flatMap((tag) => offered.filter((link) => link.hreflang === tag));
  location.replace((known[0] ?? offered[0]).href);
})();
