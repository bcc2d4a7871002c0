// Sharpens pages that already work without it: focus, autosave of drafts, paste into grids.
"use strict";

const focusProblems = (root) => {
  const summary = root.querySelector("[data-focus]");
  if (summary) summary.focus();
};

const autosave = (form) => {
  const status = form.querySelector("[data-saved]");
  if (!status) return;
  let timer = 0;
  const save = async () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") body.append(name, value);
    }
    const answer = await fetch("/drafts", { method: "POST", body, redirect: "error" }).catch(() => null);
    if (answer && answer.ok) status.innerHTML = await answer.text();
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
};

document.addEventListener("DOMContentLoaded", () => {
  focusProblems(document);
  document.querySelectorAll("form").forEach(autosave);
});
document.addEventListener("htmx:afterSwap", (event) => focusProblems(event.target));
