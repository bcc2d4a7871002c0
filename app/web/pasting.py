"""Sorts pasted lines into a grid's columns: by their headings, or else from left to right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.reading.delimited import read_table
from app.domain.reading.figures import read_number
from app.domain.reading.headings import Kind, fold, unit_in
from app.domain.reading.text import clean
from app.domain.spreadsheet_text import unguarded
from app.web.columns import Column
from app.web.i18n import _, ngettext

_SEPARATORS: Final = (",", ";")
_GROUPED: Final = re.compile(r"\s*[+-]?\d{1,3}(,\d{3})+(\.\d+)?\s*")
#: A heading line is one where so many cells are headings, or its only cell is.
_HEADINGS: Final = 2


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was read: each row's cells by column, and what found no place.

    `unknown` are headings that fit no column; `surplus` counts cells right of the last column.
    """

    rows: list[dict[str, str]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    surplus: int = 0

    def notes(self) -> list[str]:
        """Return what to tell whoever pasted: how many rows came in, and what was left out."""
        told = [
            ngettext(
                "%(num)s row pasted. Check it, then save.",
                "%(num)s rows pasted. Check them, then save.",
                len(self.rows),
            )
        ]
        if self.unknown:
            names = _(", ").join(self.unknown)
            told.append(_("Left out, since no column has this heading: %(names)s", names=names))
        if self.surplus:
            told.append(
                ngettext(
                    "Left out: %(num)s cell beyond the last column",
                    "Left out: %(num)s cells beyond the last column",
                    self.surplus,
                )
            )
        return told


@dataclass(frozen=True, slots=True)
class _Place:
    column: Column
    unit: str = ""

    def settle(self, text: str) -> str:
        other = self.column.measured and self.unit not in ("", self.column.heading_unit)
        named = other and read_number(text) is not None
        return self.column.settle(f"{text} {self.unit}" if named else text)


def paste(text: str, *, columns: Sequence[Column]) -> Pasted:
    """Return the rows of `text`, copied from a spreadsheet or a CSV file."""
    typed = [column for column in columns if column.kind is not Kind.CALC]
    table = _table(text, typed)
    if not table:
        return Pasted()
    places = _by_headings(table[0], typed)
    if places is not None:
        return _sorted(table[1:], places, headings=table[0])
    return _sorted(table, [_Place(column) for column in typed], headings=[])


def _table(text: str, columns: Sequence[Column]) -> list[list[str]]:
    """Return the cells; without tabs the lines may be those of a CSV file."""
    if "\t" not in text:
        for separator in _SEPARATORS:
            table = read_table(text, separator=separator)
            if table and _looks_separated(text, table, columns):
                return table
    return read_table(text)


def _looks_separated(text: str, table: list[list[str]], columns: Sequence[Column]) -> bool:
    if len(table[0]) < _HEADINGS:
        return False
    if _by_headings(table[0], columns) is not None:
        return True
    if all(_GROUPED.fullmatch(line) for line in text.splitlines() if line.strip()):
        return False
    return len({len(row) for row in table}) == 1


def _by_headings(cells: Sequence[str], columns: Sequence[Column]) -> list[_Place | None] | None:
    """Return each cell's place if the line is one of headings; a heading used twice counts once."""
    known = {name: column for column in reversed(columns) for name in column.names}
    places: list[_Place | None] = []
    for cell in cells:
        column = known.get(fold(cell))
        taken = any(place and place.column is column for place in places)
        places.append(None if column is None or taken else _Place(column, unit_in(cell)))
    found = sum(place is not None for place in places)
    filled = sum(bool(cell.strip()) for cell in cells)
    return places if found and found >= min(_HEADINGS, filled) else None


def _sorted(
    table: list[list[str]], places: Sequence[_Place | None], *, headings: Sequence[str]
) -> Pasted:
    rows: list[dict[str, str]] = []
    homeless: dict[int, int] = {}
    for line in table:
        row: dict[str, str] = {}
        for at, cell in enumerate(line):
            text = " ".join(clean(unguarded(cell)).split())
            place = places[at] if at < len(places) else None
            if place is not None:
                row[place.column.key] = place.settle(text)
            elif text:
                homeless[at] = homeless.get(at, 0) + 1
        rows.append(row)
    unknown = [
        clean(headings[at]) for at in homeless if at < len(headings) and headings[at].strip()
    ]
    surplus = sum(
        count for at, count in homeless.items() if at >= len(headings) or not headings[at].strip()
    )
    return Pasted(rows, unknown, surplus)
