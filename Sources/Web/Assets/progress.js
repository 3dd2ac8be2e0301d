// Keeps the figures of work that goes on up to date in their place. Without it the page comes again
// by itself.
"use strict";
(() => {
  const place = document.querySelector("[data-progress]");
  if (!place) return;
  const pause = 1500;

  const look = async () => {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return setTimeout(look, 5 * pause);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-progress]");
    if (!now) return location.reload();
    place.replaceChildren(...now.childNodes);
    setTimeout(look, pause);
  };

  setTimeout(look, pause);
})();
