// Holds a line open while the page is, so that closing it ends the program; shows how far a plan is read; takes
// a plan that is dropped anywhere. Without it the page works too.
"use strict";
(() => {
  const body = document.body;
  const line = new EventSource(body.dataset.events + (body.dataset.plan ? "?plan=" + body.dataset.plan : ""));
  const howFar = document.getElementById("how-far");
  const bar = document.getElementById("bar");
  line.onmessage = (event) => {
    const news = JSON.parse(event.data);
    if (!howFar) return;
    if (howFar.textContent !== news.says) howFar.textContent = news.says;
    if (news.stage === "reading" && news.pages) bar.value = (80 * news.pages[0]) / news.pages[1];
    if (news.stage === "judging") bar.value = 85;
    if (news.stage === "writing") bar.value = 95;
    if (news.stage === "done" || news.stage === "wrong") location.replace(body.dataset.there);
  };
  line.addEventListener("closed", () => line.close());
  addEventListener("pagehide", () => line.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  const input = document.getElementById("plan");
  const stop = (event) => {
    event.preventDefault();
    body.classList.toggle("dropping", event.type === "dragover" && Boolean(input));
  };
  for (const kind of ["dragover", "dragleave"]) addEventListener(kind, stop);
  addEventListener("drop", (event) => {
    stop(event);
    if (input && event.dataTransfer.files.length) input.files = event.dataTransfer.files;
  });
})();
