// Offers what the search on top finds while somebody types. Without it the box is a plain form.
(() => {
  "use strict";
  const input = document.querySelector("form.search input[type=search]");
  if (!input) return;
  const list = document.createElement("ul");
  list.id = "offers";
  list.className = "offers";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "搜到的");
  list.hidden = true;
  input.after(list);
  const marks = { role: "combobox", "aria-autocomplete": "list", "aria-controls": "offers", "aria-expanded": "false" };
  for (const [name, value] of Object.entries(marks)) input.setAttribute(name, value);

  let timer, asked = 0, current = -1;

  const close = () => {
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (place) => {
    const options = list.querySelectorAll("[role=option]");
    if (!options.length) return;
    options[current]?.setAttribute("aria-selected", "false");
    current = (place + options.length) % options.length;
    const option = options[current];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  };

  const show = (offers) => {
    list.replaceChildren(...offers.map((offer, place) => {
      const option = document.createElement("li");
      option.id = "offer-" + place;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = offer.href;
      for (const [part, text] of [["b", offer.name], ["span", offer.detail], ["i", offer.group]]) {
        const node = document.createElement(part);
        node.textContent = text;
        option.append(node, " ");
      }
      return option;
    }));
    current = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = offers.length === 0;
    input.setAttribute("aria-expanded", String(offers.length > 0));
  };

  const ask = async () => {
    const text = input.value.trim();
    const turn = ++asked;
    // What may become somebody's number is sent only when it is meant, and then as a form.
    if (!text || /^[\d\s-]{7,}[\dXx]?$/.test(text)) return close();
    try {
      const answer = await fetch("/search/suggest?q=" + encodeURIComponent(text), { headers: { accept: "application/json" } });
      if (answer.ok && turn === asked) show(await answer.json());
    } catch { close(); }
  };

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    // Words that are still being put together from letters are nobody's question yet.
    if (!event.isComposing) timer = setTimeout(ask, 120);
  });
  input.addEventListener("compositionend", ask);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") mark(current + 1);
    else if (event.key === "ArrowUp") mark(current < 0 ? -1 : current - 1);
    else if (event.key === "Enter" && current >= 0) location.href = list.children[current].dataset.href;
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.href = option.dataset.href;
    event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
})();
