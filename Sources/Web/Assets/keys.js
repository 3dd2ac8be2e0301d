// Keys for people who work without a mouse. Nothing here is needed: every key does what a link or
// a button on the page does, and no key is taken from somebody who is typing.
"use strict";
(() => {
  const one = (found) => document.querySelector(found);
  let afterG = 0;

  const typing = (event) =>
    event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey ||
    event.altKey || one("dialog[open]") ||
    event.target.closest("input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea, select, [contenteditable]");

  const press = (found) => {
    const target = one(found);
    if (target) target.click();
    return Boolean(target);
  };

  const go = (key) => press(`#menu a[data-key="${key}"]`);

  const rows = () => [...document.querySelectorAll("table.listing tbody tr")]
    .map((row) => row.querySelector("a[href]")).filter(Boolean);

  const step = (by) => {
    const links = rows();
    const at = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
    const next = links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
    if (next) next.focus({ focusVisible: true });
    return Boolean(next);
  };

  const search = () => {
    const field = one("main [data-key=search], #q, main input[type=search]");
    if (!field) return false;
    field.focus();
    field.select();
    return true;
  };

  const save = () => {
    const inside = document.activeElement.closest("main form");
    const forms = document.querySelectorAll(
      "main form[method=post]:has(input:not([type=hidden]), textarea, select)");
    // Where a page has several forms, only the one that somebody stands in is meant.
    const form = inside || (forms.length === 1 ? forms[0] : null);
    const button = form && form.querySelector("button.btn-primary, button[type=submit]:not([formaction])");
    if (button) button.click();
    return Boolean(button);
  };

  // The panel shows what stands on its own page, so both always say the same.
  const help = () => {
    fetch("/help/keyboard").then((answer) => answer.text()).then((text) => {
      const page = new DOMParser().parseFromString(text, "text/html");
      const keys = page.querySelector("#keys");
      if (!keys || one("dialog[open]")) return;
      const dialog = document.createElement("dialog");
      const close = document.createElement("button");
      close.className = "btn btn-primary";
      close.textContent = keys.dataset.close;
      close.addEventListener("click", () => dialog.close());
      dialog.className = "panel";
      dialog.setAttribute("aria-labelledby", "keys-title");
      dialog.append(document.adoptNode(keys), close);
      dialog.addEventListener("close", () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
      close.focus();
    });
    return true;
  };

  // Out of a field, so that the single keys work again; or out of the menu that a phone opens.
  const leave = (event) => {
    if (event.defaultPrevented || event.isComposing || one("dialog[open]")) return;
    if (location.hash === "#menu") location.hash = "#top";
    else if (event.target.closest("main form, form.filters")) event.target.blur();
  };

  const keys = {
    "/": search, "?": help, s: save,
    n: () => press("main a[data-key=n], main a[href$='/new']"),
    e: () => press("main a[data-key=e], main a[href$='/edit'], main a[href$='/change']"),
    j: () => step(1), k: () => step(-1),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      leave(event);
      return;
    }
    if (event.ctrlKey && event.key === "Enter" && event.target.closest("main form")) {
      if (save()) event.preventDefault();
      return;
    }
    if (typing(event)) return;
    const isSecond = Date.now() - afterG < 1500;
    afterG = event.key === "g" && !isSecond ? Date.now() : 0;
    const done = isSecond ? go(event.key) : Object.hasOwn(keys, event.key) && keys[event.key]();
    if (done) event.preventDefault();
  });
})();
