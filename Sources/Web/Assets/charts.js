// Draws each table that asks for it as bars above the table. The table stays and says the same.
"use strict";
(() => {
  if (!window.Chart) return;
  const colour = (name) =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const by = { late: "--late", open: "--open", met: "--met", soon: "--soon", none: "--edge" };
  Chart.defaults.color = colour("--soft");
  Chart.defaults.borderColor = colour("--line");
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.animation = false;

  for (const table of document.querySelectorAll("table[data-chart]")) {
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const rows = [...table.tBodies[0].rows];
    const box = document.createElement("div");
    const canvas = document.createElement("canvas");
    box.className = "chart";
    canvas.setAttribute("aria-hidden", "true");
    box.append(canvas);
    table.before(box);
    new Chart(canvas, {
      type: "bar",
      data: {
        labels: rows.map((row) => row.cells[0].textContent.trim()),
        datasets: heads.map((head, index) => ({
          label: head.textContent.trim(),
          backgroundColor: colour(by[head.dataset.colour] ?? "--brand"),
          data: rows.map((row) => Number(row.cells[index + 1].dataset.value)),
        })),
      },
      options: {
        maintainAspectRatio: false,
        plugins: { legend: { display: heads.length > 1 } },
        scales: { x: { stacked: heads.length > 1 }, y: { stacked: heads.length > 1, ticks: { precision: 0 } } },
        onClick: (_, hits) => {
          const link = hits[0] && rows[hits[0].index].querySelector("a[href]");
          if (link) location.href = link.href;
        },
      },
    });
  }
})();
