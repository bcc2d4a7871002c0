// Sharpens a grid that works without it: pastes into cells, adds rows, moves by keys, undoes.
"use strict";

(() => {
  const FORMULA_GUARD = /^'(?=[=+\-@])/;
  const UNIT = /[(（[]([^)）\]]*)[)）\]]\s*$/;
  const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;

  const fold = (text) => text.normalize("NFKC").replace(UNIT, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const say = (sentence, figures) => sentence.replace(/\{(\w+)\}/g, (_, name) => figures[name]);
  const keyOf = (cell) => cell.name.replace(/^rows-\d+-/, "");

  // The cells of copied lines; a quoted cell may hold tabs and line breaks.
  const readTable = (text) => {
    const rows = [[]];
    for (const [, quoted, bare, end] of text.replace(/\r\n?/g, "\n").matchAll(CELL)) {
      rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
      if (end === "\n") rows.push([]);
      else if (!end) break;
    }
    return rows.filter((row) => row.some((cell) => cell.trim()));
  };

  class Grid {
    constructor(table) {
      this.table = table;
      this.form = table.closest("form");
      this.status = this.form.querySelector("[data-grid-status]");
      this.undoButton = this.form.querySelector("[data-grid-undo]");
      this.last = null;
      table.addEventListener("paste", (event) => this.paste(event));
      table.addEventListener("keydown", (event) => this.move(event));
      this.undoButton.addEventListener("click", () => this.undo());
      this.form.querySelector("[data-grid-add]")?.addEventListener("click", (event) => this.add(event));
    }

    rows() { return [...this.table.tBodies[0].rows].filter((row) => !row.classList.contains("why")); }
    cells(row) { return [...row.querySelectorAll("input:not([type=hidden])")]; }

    columns() {
      const typed = new Set(this.cells(this.rows()[0]).map(keyOf));
      return [...this.table.tHead.querySelectorAll("th[data-key]")]
        .filter((heading) => typed.has(heading.dataset.key))
        .map(({ dataset }) => ({ key: dataset.key, names: dataset.names.split("|"), own: dataset.unit }));
    }

    // A row's name: its number, or A to Z, then AA, where the table says so.
    nameOf(number) {
      if (!("letters" in this.table.dataset)) return String(number + 1);
      const before = Math.floor(number / 26);
      return (before ? this.nameOf(before - 1) : "") + String.fromCharCode(65 + (number % 26));
    }

    addRow() {
      const rows = this.rows(), number = rows.length;
      const row = rows.at(-1).cloneNode(true);
      row.querySelectorAll("input[type=hidden]").forEach((mark) => mark.remove());
      row.cells[0].id = `rows-r${number}`;
      row.cells[0].textContent = this.nameOf(number);
      row.querySelectorAll(".calc").forEach((cell) => { cell.removeAttribute("id"); cell.textContent = ""; });
      for (const cell of this.cells(row)) {
        for (const name of ["id", "aria-invalid", "aria-describedby"]) cell.removeAttribute(name);
        cell.name = `rows-${number}-${keyOf(cell)}`;
        cell.setAttribute("aria-labelledby", cell.getAttribute("aria-labelledby").replace(/rows-r\d+/, `rows-r${number}`));
        cell.value = "";
      }
      for (const button of row.querySelectorAll("button")) {
        button.value = `remove-${number}`;
        button.setAttribute("aria-label", button.getAttribute("aria-label").replace(this.nameOf(number - 1), this.nameOf(number)));
      }
      this.table.tBodies[0].append(row);
      return row;
    }

    add(event) {
      event.preventDefault();
      const before = this.rows().length, most = Number(this.table.dataset.most);
      for (let count = 0; count < 5 && this.rows().length < most; count += 1) this.addRow();
      const first = this.rows()[before];
      if (first) this.cells(first)[0].focus();
    }

    // The column of each pasted cell: by a line of headings, else to the right of where we are.
    places(line, from) {
      const columns = this.columns();
      const known = line.map((text) => columns.find((column) => column.names.includes(fold(text))));
      if (known.filter(Boolean).length >= 2) {
        const units = line.map((text) => (text.match(UNIT) || ["", ""])[1].trim());
        return { headed: true, places: known.map((column, at) => column && { ...column, unit: units[at] }) };
      }
      const start = columns.findIndex((column) => column.key === from);
      return { headed: false, places: columns.slice(start).map((column) => ({ ...column, unit: "" })) };
    }

    paste(event) {
      const target = event.target.closest("input");
      const table = readTable(event.clipboardData.getData("text/plain"));
      if (!target || !table.length || (table.length === 1 && table[0].length === 1)) return;
      event.preventDefault();
      const { headed, places } = this.places(table[0], keyOf(target));
      const lines = headed ? table.slice(1) : table;
      const start = this.rows().indexOf(target.closest("tr"));
      const needed = start + lines.length, most = Number(this.table.dataset.most);
      if (needed > most) {
        this.status.textContent = say(this.table.dataset.full, { rows: needed });
        return;
      }
      this.last = { before: [], added: [] };
      while (this.rows().length < needed) this.last.added.push(this.addRow());
      this.fill(lines, places, start);
      target.dispatchEvent(new Event("input", { bubbles: true }));
      this.undoButton.hidden = false;
    }

    fill(lines, places, start) {
      const rows = this.rows();
      let filled = 0, surplus = 0;
      lines.forEach((line, down) => {
        const cells = new Map(this.cells(rows[start + down]).map((cell) => [keyOf(cell), cell]));
        line.forEach((text, right) => {
          const place = places[right];
          if (place && cells.get(place.key).readOnly) surplus += 1;
          else if (place) { this.set(cells.get(place.key), text, place); filled += 1; }
          else if (text.trim()) surplus += 1;
        });
      });
      const { pasted, surplus: left } = this.table.dataset;
      this.status.textContent = [say(pasted, { cells: filled, rows: lines.length }), surplus ? say(left, { cells: surplus }) : ""].join(" ");
    }

    set(cell, raw, place) {
      this.last.before.push([cell, cell.value]);
      let text = raw.replace(/\s+/g, " ").trim().replace(FORMULA_GUARD, "");
      if (cell.inputMode === "decimal") text = text.normalize("NFKC");
      if (place.own && place.unit && place.unit !== place.own && /^[\d.,]+$/.test(text)) text = `${text} ${place.unit}`;
      cell.value = text;
    }

    undo() {
      if (!this.last) return;
      this.last.before.reverse().forEach(([cell, value]) => { cell.value = value; });
      this.last.added.forEach((row) => row.remove());
      this.last = null;
      this.undoButton.hidden = true;
      this.status.textContent = this.table.dataset.undone;
      this.form.dispatchEvent(new Event("input"));
      this.cells(this.rows()[0])[0].focus();
    }

    move(event) {
      const cell = event.target.closest("input");
      if (!cell || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const row = cell.closest("tr");
      const step = this.step(event, cell);
      if (!step) return;
      event.preventDefault();
      const [down, right] = step, rows = this.rows(), own = this.cells(row);
      const to = rows[rows.indexOf(row) + down];
      const next = to && this.cells(to)[own.indexOf(cell) + right];
      if (next) { next.focus(); next.select(); }
    }

    step({ key, shiftKey }, cell) {
      if (key === "Enter") return [shiftKey ? -1 : 1, 0];
      if (shiftKey) return null;
      if (key === "ArrowDown" && !cell.list) return [1, 0];
      if (key === "ArrowUp" && !cell.list) return [-1, 0];
      const all = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
      if (key === "ArrowLeft" && (all || cell.selectionEnd === 0)) return [0, -1];
      if (key === "ArrowRight" && (all || cell.selectionStart === cell.value.length)) return [0, 1];
      return null;
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("table[data-grid]").forEach((table) => new Grid(table));
  });
})();
