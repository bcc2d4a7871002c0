"""Formulas of a workbook whose table grows: they point at what they pointed at, and go on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from openpyxl.formula.tokenizer import Token, Tokenizer
from openpyxl.formula.translate import Translator
from openpyxl.worksheet.worksheet import Worksheet

_REFERENCE: Final = re.compile(r"(\$?[A-Z]{1,3})(\$?)(\d+)")


def rewrite_formulas(page: Worksheet, *, table: range, by: int) -> None:
    """Let every formula point at the cells it pointed at before `by` rows came below `table`.

    A range that ends with the table grows with it; within the table only one whose end is fixed
    by $ does, so that a row goes on to work out itself.
    """
    book: Any = page.parent
    for other in book.worksheets:
        for cell in _formulas(other):
            within = other is page and cell.row in table
            shift = _Shift(after=table.stop - 1, by=by, growing=not within)
            cell.value = _shifted(cell.value, sheet=page.title, own=other is page, shift=shift)


def copy_formulas(page: Worksheet, *, row: int, to: range) -> None:
    """Let the rows `to` work out what `row` does, each from its own cells."""
    for cell in [each for each in _formulas(page) if each.row == row]:
        formula = Translator(cell.value, origin=cell.coordinate)
        for new in to:
            place = page.cell(new, cell.column)
            place.value = formula.translate_formula(place.coordinate)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shift:
    """How references move: those beyond row `after` by so many rows, ends of ranges at it too."""

    after: int
    by: int
    growing: bool

    def reference(self, cells: str) -> str:
        """Return "A5" or "A5:B10" as it is after the move."""
        start, colon, end = cells.partition(":")
        return f"{_REFERENCE.sub(self._start, start)}{colon}{_REFERENCE.sub(self._end, end)}"

    def _start(self, found: re.Match[str]) -> str:
        return self._moved(found, beyond=self.after)

    def _end(self, found: re.Match[str]) -> str:
        grows = self.growing or found[2] == "$"
        return self._moved(found, beyond=self.after - 1 if grows else self.after)

    def _moved(self, found: re.Match[str], *, beyond: int) -> str:
        row = int(found[3])
        return f"{found[1]}{found[2]}{row + self.by if row > beyond else row}"


def _formulas(page: Worksheet) -> Iterator[Any]:
    for row in page.iter_rows():
        for cell in row:
            if cell.data_type == "f" and isinstance(cell.value, str):
                yield cell


def _shifted(formula: str, *, sheet: str, own: bool, shift: _Shift) -> str:
    tokens = Tokenizer(formula)
    for token in tokens.items:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            named, mark, cells = token.value.rpartition("!")
            if named.strip("'") == sheet or (own and not mark):
                token.value = f"{named}{mark}{shift.reference(cells)}"
    return str(tokens.render())  # type: ignore[no-untyped-call]
