"""Which facts of a shipment go into which cells of somebody else's workbook."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Self

from app.domain.paperwork.sheet_rows import RowKind, SheetFact
from app.domain.problems import Problem

_CELL: Final = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_LETTERS: Final = 26
_BEFORE_A: Final = ord("A") - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetMap:
    """The map of one sheet: facts by single cell ("B2"), and by column ("A") of its table.

    The table has a row of each of `rows` from `first_row`; the template has room until `last_row`.
    """

    sheet: str
    cells: Mapping[str, str] = field(default_factory=dict)
    rows: RowKind | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    first_row: int = 1
    last_row: int = 1

    def dump(self) -> dict[str, Any]:
        """Return the map as JSON keeps it."""
        return {
            "sheet": self.sheet,
            "cells": dict(self.cells),
            "rows": self.rows.value if self.rows else None,
            "columns": dict(self.columns),
            "first_row": self.first_row,
            "last_row": self.last_row,
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> Self:
        """Return what `dump` wrote; nothing is a map that fills nothing yet."""
        rows = kept.get("rows")
        return cls(**{"sheet": "", **kept, "rows": RowKind(rows) if rows else None})

    def problems(self, facts: Mapping[str, SheetFact]) -> list[Problem]:
        """Return what keeps a workbook from being filled by this map."""
        return [*self._of_cells(facts), *self._of_table(facts)]

    def _of_cells(self, facts: Mapping[str, SheetFact]) -> Iterator[Problem]:
        if not self.cells and not self.columns:
            yield Problem("sheet-map-empty")
        for cell, code in self.cells.items():
            fact = facts.get(code)
            if fact is None or not fact.fits(None):
                yield Problem("sheet-map-fact", f"cells.{cell}", {"cell": cell})
            elif self.columns and self.first_row <= place(cell)[0] <= self.last_row:
                yield Problem("sheet-map-cell-in-table", f"cells.{cell}", {"cell": cell})

    def _of_table(self, facts: Mapping[str, SheetFact]) -> Iterator[Problem]:
        if not self.columns:
            return
        if self.rows is None:
            yield Problem("sheet-map-rows-unsaid", "rows")
        if not 1 <= self.first_row <= self.last_row:
            yield Problem("sheet-map-rows-backwards", "last_row")
        for column, code in self.columns.items():
            fact = facts.get(code)
            if fact is None:
                yield Problem("sheet-map-fact", f"columns.{column}", {"cell": column})
            elif not fact.fits(self.rows):
                params = {"column": column, "fact": fact.name}
                yield Problem("sheet-map-fact-elsewhere", f"columns.{column}", params)


def place(cell: str) -> tuple[int, int]:
    """Return row and column, from 1, of a cell such as "AB12"; ValueError when it is none."""
    found = _CELL.fullmatch(cell)
    if found is None:
        raise ValueError(cell)
    return int(found[2]), column_number(found[1])


def column_number(letters: str) -> int:
    """Return the number, from 1, of the column that a spreadsheet calls "AB"."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - _BEFORE_A
    return number


def column_letters(number: int) -> str:
    """Return what a spreadsheet calls the column of this number, from 1."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, _LETTERS)
        letters = chr(_BEFORE_A + 1 + letter) + letters
    return letters
