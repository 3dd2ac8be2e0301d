// Saves what somebody types, and says how a date was understood. The forms work without it.
"use strict";
(() => {
  const pause = 4000;

  const save = async (form) => {
    const state = form.querySelector("[data-draft-state]");
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const answer = await fetch("/drafts", {
      method: "POST", keepalive: true, headers: { Accept: "text/plain" },
      body: new URLSearchParams(fields),
    });
    if (!answer.ok || !state) return;
    state.textContent = `${await answer.text()} ${state.dataset.saved}`;
  };

  for (const form of document.querySelectorAll("form[data-draft]")) {
    let waiting = 0;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => save(form), pause);
    });
    // Whoever sends the form wants no draft of it afterwards.
    form.addEventListener("submit", () => clearTimeout(waiting));
  }

  const days = "input[type=text]:is([name$=_on], [name=on], [name=day], [name$=_from], [name$=_to])";
  const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

  const nearest = (month, day) => {
    const now = new Date();
    return [-1, 0, 1].map((by) => new Date(now.getFullYear() + by, month - 1, day))
      .reduce((best, it) => (Math.abs(it - now) < Math.abs(best - now) ? it : best));
  };

  const read = (text) => {
    const typed = text.trim().replace(/\s+/g, "");
    const whole = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/.exec(typed);
    if (whole) {
      const [month, day] = [whole[3] ?? whole[5] ?? whole[7], whole[4] ?? whole[6] ?? whole[8]];
      const date = new Date(+whole[1], +month - 1, +day);
      return date.getMonth() + 1 === +month ? date : null;
    }
    const part = /^(\d{1,2})(?:[-/.](\d{1,2})|月(\d{1,2})日)$/.exec(typed);
    if (!part) return null;
    const date = nearest(+part[1], +(part[2] ?? part[3]));
    return date.getMonth() + 1 === +part[1] ? date : null;
  };

  const said = (date) =>
    document.documentElement.lang.startsWith("en")
      ? date.toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "long", year: "numeric" })
      : `读作 ${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 星期${weekdays[date.getDay()]}`;

  // The line stands there from the start: one that came when the field is left would move the button
  // away from under the mouse that is about to press it.
  for (const field of document.querySelectorAll(`:is(${days}):not([readonly])`)) {
    const line = document.createElement("span");
    line.className = "soft small said-day";
    line.setAttribute("role", "status");
    field.after(line);
    const tell = () => {
      const date = read(field.value);
      line.textContent = date ? said(date) : "";
    };
    field.addEventListener("change", tell);
  }
})();
