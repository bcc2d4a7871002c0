"""What the page of a workbook shows: its cells as people know them, and what goes where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from app.catalogue.sheet_facts import sheet_facts
from app.connectors.cells import SheetOfCells, Workbook
from app.domain.naming import Name
from app.domain.paperwork.sheet_map import SheetMap, column_letters, column_number, place
from app.domain.problems import Problem
from app.persistence.materials import SheetTemplate
from app.usecases.sheet_templates import keeping
from app.web.files.folder import folder

#: Rows and columns shown beyond the last that says something, so that they can be filled too.
_MARGIN: Final = 2
_MOST_ROWS: Final = 80
_MOST_COLUMNS: Final = 40
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell: its place, what stands in it, and what it is filled with."""

    place: str
    text: str
    fact: Name | None
    in_table: bool


@dataclass(frozen=True)
class TemplatePage:
    """One kept workbook, and the place that was clicked."""

    template: SheetTemplate
    at: str = ""

    @cached_property
    def map(self) -> SheetMap:
        """Return what goes where."""
        return keeping.map_of(self.template)

    @cached_property
    def read(self) -> Workbook | list[Problem]:
        """Return the workbook's cells, or why they cannot be shown."""
        return keeping.cells_of(self.template, folder=folder())

    @property
    def sheets(self) -> list[str]:
        """Return the names of the sheets that hold something."""
        return [each.name for each in self.read.sheets] if isinstance(self.read, Workbook) else []

    @property
    def problems(self) -> list[Problem]:
        """Return what keeps it from being filled."""
        unreadable = [] if isinstance(self.read, Workbook) else self.read
        return [*unreadable, *self.map.problems(sheet_facts())]

    @cached_property
    def width(self) -> int:
        """Return how many columns are shown."""
        told = [column_number(column) for column in self.map.columns]
        told += [place(cell)[1] for cell in self.map.cells]
        return min(max([self._sheet.width + _MARGIN, *told]), _MOST_COLUMNS)

    @property
    def columns(self) -> list[tuple[str, Name | None]]:
        """Return the letters of each column shown, and what it is filled with."""
        facts = self.map.columns
        shown = (column_letters(number) for number in range(1, self.width + 1))
        return [(letters, _name(facts.get(letters))) for letters in shown]

    @property
    def rows(self) -> Iterator[tuple[int, list[ShownCell]]]:
        """Yield each row shown by its number."""
        lines = {line.number: line for line in self._sheet.lines}
        last = max([*lines, self.map.last_row, *(place(cell)[0] for cell in self.map.cells)])
        for number in range(1, min(last + _MARGIN, _MOST_ROWS) + 1):
            line = lines.get(number)
            yield (
                number,
                [
                    self._cell(number, column, line.cell(column - 1).text if line else "")
                    for column in range(1, self.width + 1)
                ],
            )

    @property
    def cut(self) -> bool:
        """Return whether the sheet has more rows than are shown."""
        return max((line.number for line in self._sheet.lines), default=0) > _MOST_ROWS

    @property
    def clicked(self) -> str:
        """Return the place that was clicked, if it is one of the sheet."""
        if self.at.isalpha() and self.at.isascii():
            return self.at.upper() if column_number(self.at.upper()) <= _MOST_COLUMNS else ""
        try:
            place(self.at)
        except ValueError:
            return ""
        return self.at

    @property
    def _sheet(self) -> SheetOfCells:
        if isinstance(self.read, Workbook):
            return self.read.sheet(self.map.sheet)
        return SheetOfCells(self.map.sheet, ())

    def _cell(self, row: int, column: int, text: str) -> ShownCell:
        letters = column_letters(column)
        in_table = bool(self.map.columns) and self.map.first_row <= row <= self.map.last_row
        code = self.map.columns.get(letters) if in_table else self.map.cells.get(f"{letters}{row}")
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        return ShownCell(f"{letters}{row}", shown, _name(code), in_table)


def _name(code: str | None) -> Name | None:
    facts: Mapping[str, object] = sheet_facts()
    return sheet_facts()[code].name if code in facts and code is not None else None
