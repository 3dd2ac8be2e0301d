// Draws the complexes from their coordinates over the boundary of the district. Nothing is fetched
// from anywhere else; the list beside the map says the same.
"use strict";
(() => {
  const place = document.getElementById("map");
  if (!place || !window.L) return;
  const none = document.querySelector(".map-none");
  const colour = (name) =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colours = {
    late: colour("--late"), open: colour("--open"), met: colour("--met"), none: colour("--soft"),
  };
  // Beside the colour a size, so that nobody needs to tell colours apart.
  const sizes = { late: 9, open: 6, met: 5, none: 4 };

  fetch(place.dataset.points).then((answer) => answer.json()).then((found) => {
    none?.remove();
    const map = L.map(place, { attributionControl: false, zoomSnap: 0.25 });
    const shapes = L.featureGroup().addTo(map);
    for (const ring of found.boundary) {
      L.polygon(ring.map(([lng, lat]) => [lat, lng]), {
        color: colour("--edge"), weight: 2, fillColor: colour("--ground"), fillOpacity: 1,
        interactive: false,
      }).addTo(shapes);
    }
    for (const point of found.points) {
      const mark = L.circleMarker(point.at, {
        radius: sizes[point.state], color: colour("--paper"), weight: 1,
        fillColor: colours[point.state], fillOpacity: 0.95,
      });
      mark.bindTooltip(`${point.name}，${point.words}`);
      mark.on("click", () => { location.href = point.href; });
      mark.addTo(shapes);
    }
    if (shapes.getLayers().length) map.fitBounds(shapes.getBounds(), { padding: [12, 12] });
    else map.setView([32.13, 114.07], 12);
  }).catch(() => { if (none) none.textContent = place.dataset.failed; });
})();
