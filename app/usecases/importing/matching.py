"""Matches the columns of a sheet to fields: which row holds the headings, which column what."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

from app.connectors.cells import Line, SheetOfCells, letters
from app.domain.problems import Problem
from app.domain.reading.figures import LENGTH_WORDS, WEIGHT_WORDS
from app.domain.reading.headings import Kind, fold, unit_in
from app.domain.reading.text import clean
from app.domain.units import Units
from app.usecases.importing.cells import Place
from app.usecases.importing.fields import Field

#: Among so many rows the headings are looked for.
LOOKED_AT: Final = 20
SAMPLES: Final = 3
#: Where a heading says the same thing twice: "SKU/货号", "品名 Name", a line break.
_PARTS: Final = re.compile(r"[\n/|()（）\[\]【】]+")


@dataclass(frozen=True, slots=True)
class Matching:
    """Which field each column holds, by its number from 0, and in which unit its figures are.

    The headings stand in `heading_row`; the data is below it.
    """

    heading_row: int
    columns: Mapping[int, str]
    units: Mapping[int, str]

    def dump(self) -> dict[str, Any]:
        """Return the matching as JSON keeps it."""
        return {
            "heading_row": self.heading_row,
            "columns": {str(column): key for column, key in self.columns.items()},
            "units": {str(column): unit for column, unit in self.units.items()},
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> Self:
        """Return what `dump` wrote."""
        return cls(
            kept["heading_row"],
            {int(column): key for column, key in kept["columns"].items()},
            {int(column): unit for column, unit in kept["units"].items()},
        )

    def places(self, fields: Sequence[Field], units: Units) -> dict[int, Place]:
        """Return the place of each matched column, with the unit its bare figures are in."""
        known = {field.key: field for field in fields}
        return {
            column: Place(field, unit_for(field, self.units.get(column, ""), units))
            for column, key in sorted(self.columns.items())
            if (field := known.get(key)) is not None
        }

    def problems(self, fields: Sequence[Field]) -> list[Problem]:
        """Return which field is matched twice, or is needed and matched to no column."""
        chosen = list(self.columns.values())
        covered = {
            part for field in fields if field.key in chosen for part in (field.key, *field.parts)
        }
        twice = (
            Problem("import-field-twice", params={"field": field.name})
            for field in fields
            if chosen.count(field.key) > 1
        )
        lacking = (
            Problem("import-field-missing", params={"field": field.name})
            for field in fields
            if field.required and field.key not in covered
        )
        return [*twice, *lacking]


@dataclass(frozen=True, slots=True)
class ColumnOfSheet:
    """One column as a person recognises it: its number, its heading and the first values."""

    number: int
    heading: str
    samples: tuple[str, ...]

    @property
    def letters(self) -> str:
        """Return how the spreadsheet calls it."""
        return letters(self.number)


def unit_for(field: Field, chosen: str, units: Units) -> str:
    """Return the unit of a field's bare figures: the one chosen, if it fits, or the workspace's."""
    if not field.measured:
        return ""
    words: Mapping[str, Any] = WEIGHT_WORDS if field.kind is Kind.WEIGHT else LENGTH_WORDS
    folded = chosen.casefold()
    return folded if folded in words else field.bare_unit(units)


def heading_row(sheet: SheetOfCells, fields: Sequence[Field]) -> int:
    """Return the number of the row with the most headings we know, else of the first row."""
    above = sheet.lines[:LOOKED_AT]
    best = max(above, key=lambda line: (len(_known(line, fields)), -line.number))
    return best.number if _known(best, fields) else sheet.lines[0].number


def guess(sheet: SheetOfCells, row: int, fields: Sequence[Field]) -> Matching:
    """Return the fields that the headings in that row name, each used once."""
    line = next((line for line in sheet.lines if line.number == row), None)
    if line is None:
        return Matching(row, {}, {})
    columns = _known(line, fields)
    units = {column: unit_in(line.cell(column).text) for column in columns}
    return Matching(row, columns, {column: unit for column, unit in units.items() if unit})


def columns_of(sheet: SheetOfCells, row: int) -> list[ColumnOfSheet]:
    """Return the columns that hold anything from the heading row down."""
    below = [line for line in sheet.lines if line.number > row]
    headings = next((line for line in sheet.lines if line.number == row), Line(row, ()))
    width = max((len(line.cells) for line in (headings, *below)), default=0)
    found = [
        ColumnOfSheet(number, one_line(headings.cell(number).text), tuple(_samples(below, number)))
        for number in range(width)
    ]
    return [column for column in found if column.heading or column.samples]


def one_line(text: str) -> str:
    """Return text without the breaks and doubled spaces of a cell."""
    return " ".join(clean(text).split())


def _samples(lines: Sequence[Line], column: int) -> Iterator[str]:
    filled = (cell for line in lines if not (cell := line.cell(column)).blank)
    for cell, _place in zip(filled, range(SAMPLES), strict=False):
        yield one_line(cell.text)


def _known(line: Line, fields: Sequence[Field]) -> dict[int, str]:
    """Return the field of each heading that names one; the first column of two has it."""
    taken: set[str] = set()
    found: dict[int, str] = {}
    by_name = {name: field.key for field in reversed(fields) for name in field.names}
    for column, cell in enumerate(line.cells):
        key = next((by_name[name] for name in _spoken(cell.text) if name in by_name), None)
        if key is not None and key not in taken:
            taken.add(key)
            found[column] = key
    return found


def _spoken(heading: str) -> Iterator[str]:
    """Yield what a heading may be known by: the whole, and each of its parts."""
    whole = fold(heading)
    if whole:
        yield whole
    parts = (fold(part) for part in _PARTS.split(heading))
    yield from (part for part in parts if part)
