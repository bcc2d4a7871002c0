// Sharpens pages that already work without it: focus, autosave of drafts, ticking a column, showing what is open, leading to the search.
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

// A box in the heading that ticks its whole column.
const pickAll = (box) => {
  const picks = [...box.closest("table").querySelectorAll("tbody [name=pick]")];
  box.hidden = false;
  box.addEventListener("change", () => picks.forEach((pick) => { pick.checked = box.checked; }));
};

// What is open stands in sight where a row of links is wider than the screen.
const showCurrent = (link) => {
  const row = link.closest("nav");
  row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
};

// "/" leads from a table to the search, unless something is being typed; elsewhere it does nothing,
// so that no single key acts on what somebody says to their computer.
document.addEventListener("keydown", (event) => {
  const search = document.querySelector("[data-search]");
  const typing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key !== "/" || !search || !event.target.closest(".scroll") || typing || chord) return;
  event.preventDefault();
  search.focus();
  search.select();
});

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-pick-all]").forEach(pickAll);
  document.querySelectorAll("nav [aria-current]").forEach(showCurrent);
  focusProblems(document);
  document.querySelectorAll("form").forEach(autosave);
});
document.addEventListener("htmx:afterSwap", (event) => focusProblems(event.target));
