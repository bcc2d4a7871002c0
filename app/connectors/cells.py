"""A workbook as it was read: sheets of numbered lines of cells, the same in memory and as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Self

from openpyxl.utils import get_column_letter


class CellKind(StrEnum):
    """What stands in a cell: figures and days keep theirs, whatever their format shows."""

    TEXT = "t"
    NUMBER = "n"
    DAY = "d"
    MOMENT = "m"
    ERROR = "e"
    UNCOMPUTED = "u"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a number as plain digits, a day as ISO text, an error as its own name.

    An uncomputed cell holds a formula that no program has worked out yet. `spread` says that the
    text stands in another cell of a merged range, and is only read here.
    """

    kind: CellKind = CellKind.TEXT
    text: str = ""
    spread: bool = False

    @property
    def blank(self) -> bool:
        """Return whether nothing stands in it."""
        return not self.text.strip() and self.kind is not CellKind.UNCOMPUTED


BLANK: Final = Cell()


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a sheet that is not blank, under the number the sheet gives it."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """Return the cell of that column, counted from 0; blank beyond the last."""
        return self.cells[column] if column < len(self.cells) else BLANK


@dataclass(frozen=True, slots=True)
class SheetOfCells:
    """One sheet by its name."""

    name: str
    lines: tuple[Line, ...]

    @property
    def width(self) -> int:
        """Return how many columns the widest line has."""
        return max((len(line.cells) for line in self.lines), default=0)


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets that hold something; `left_out` names those with more than may be read."""

    sheets: tuple[SheetOfCells, ...]
    left_out: tuple[str, ...] = ()

    def sheet(self, name: str) -> SheetOfCells:
        """Return the sheet of that name, the first where there is none."""
        return next((each for each in self.sheets if each.name == name), self.sheets[0])

    def dump(self) -> bytes:
        """Return the workbook as JSON."""
        written = {
            "sheets": [
                {"name": sheet.name, "lines": [_dumped(line) for line in sheet.lines]}
                for sheet in self.sheets
            ],
            "left_out": self.left_out,
        }
        return json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def load(cls, dumped: bytes) -> Self:
        """Return what `dump` wrote."""
        read = json.loads(dumped)
        sheets = (
            SheetOfCells(sheet["name"], tuple(_loaded(line) for line in sheet["lines"]))
            for sheet in read["sheets"]
        )
        return cls(tuple(sheets), tuple(read["left_out"]))


def trimmed(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Return the cells up to the last that holds something."""
    kept = list(cells)
    while kept and kept[-1].blank:
        kept.pop()
    return tuple(kept)


def _dumped(line: Line) -> list[Any]:
    return [line.number, *(_short(cell) for cell in line.cells)]


def _short(cell: Cell) -> Any:
    if cell == BLANK:
        return None
    short = [cell.kind.value, cell.text]
    return [*short, 1] if cell.spread else short


def _loaded(dumped: Sequence[Any]) -> Line:
    number, *cells = dumped
    return Line(number, tuple(_long(cell) for cell in cells))


def _long(short: Any) -> Cell:
    return BLANK if short is None else Cell(CellKind(short[0]), short[1], len(short) > 2)  # noqa: PLR2004


def letters(column: int) -> str:
    """Return how a spreadsheet calls the column counted from 0: A, B, … AA."""
    return get_column_letter(column + 1)
