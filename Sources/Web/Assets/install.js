// Lets a phone keep the house among its programs.
"use strict";
if ("serviceWorker" in navigator && (location.protocol === "https:" || location.hostname === "127.0.0.1" || location.hostname === "localhost")) {
  addEventListener("load", () => navigator.serviceWorker.register("/assets/worker.js", { scope: "/" }).catch(() => {}));
}
