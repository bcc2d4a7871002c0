// Keeps the counts beside metered fields in step with what is typed.
"use strict";

document.addEventListener("input", ({ target }) => {
  if (!target.id) return;
  const used = [...target.value.trim()].length;
  document.querySelectorAll(`[data-meter="${target.id}"]`).forEach((meter) => {
    meter.querySelector(".num").textContent = `${used} / ${meter.dataset.most}`;
    meter.querySelector("b").hidden = used <= Number(meter.dataset.most);
  });
});
