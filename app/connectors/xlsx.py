"""Reads the cells of a workbook; runs in a child process, whose end is the end of any damage."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from openpyxl import load_workbook

from app.connectors.cells import BLANK, Cell, CellKind, Line, SheetOfCells, Workbook, trimmed
from app.connectors.limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, MOST_ROWS_ABOVE
from app.connectors.workbook_parts import Below, Place, spread, uncomputed
from app.domain.problems import Problem

#: A spreadsheet computes with so many digits; what lies beyond is noise of the arithmetic.
_DIGITS: Final = ".15g"
_VISIBLE: Final = "visible"
_ERROR: Final = "e"
_FIRST_COLUMN: Final = 1


class TooLargeError(Exception):
    """A sheet has more rows or columns than are read; the argument is the problem."""


def read_xlsx(content: bytes) -> Workbook | Problem:
    """Return every sheet that holds something, those people see first."""
    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheets, left_out, refusals = [], [], []
    for page in sorted(book.worksheets, key=lambda page: page.sheet_state != _VISIBLE):
        try:
            sheets.append(_sheet(page))
        except TooLargeError as refusal:
            left_out.append(page.title)
            refusals.append(refusal.args[0])
    filled = tuple(sheet for sheet in sheets if sheet.lines)
    if filled:
        return Workbook(filled, tuple(left_out))
    return refusals[0] if refusals else Problem("workbook-blank")


def _sheet(page: Any) -> SheetOfCells:
    with page.parent._archive.open(page._worksheet_path) as file:  # noqa: SLF001
        source = file.read()
    page.reset_dimensions()
    lines = list(_lines(page, waiting=uncomputed(source)))
    below = spread(source, rows=[line.number for line in lines])
    return SheetOfCells(page.title, tuple(_merged(lines, below)))


def _lines(page: Any, *, waiting: Collection[Place]) -> Iterator[Line]:
    count = 0
    for number, row in enumerate(page.iter_rows(), start=1):
        cells = trimmed(
            Cell(CellKind.UNCOMPUTED) if (number, column) in waiting else _cell(cell)
            for column, cell in enumerate(row, start=_FIRST_COLUMN)
        )
        if not cells:
            continue
        count += 1
        if count > MOST_ROWS + MOST_ROWS_ABOVE:
            raise TooLargeError(Problem("workbook-rows", params={"limit": MOST_ROWS}))
        if len(cells) > MOST_COLUMNS:
            raise TooLargeError(Problem("workbook-columns", params={"limit": MOST_COLUMNS}))
        yield Line(number, cells)


def _merged(lines: Sequence[Line], below: Below) -> Iterator[Line]:
    """Yield the lines with the text of merged cells in each row it spans."""
    by_number = {line.number: line for line in lines}
    for line in lines:
        cells = list(line.cells)
        for column, row in below.get(line.number, ()):
            origin = by_number[row].cell(column - 1) if row in by_number else BLANK
            cells += [BLANK] * (column - len(cells))
            cells[column - 1] = Cell(origin.kind, origin.text, spread=True)
        yield Line(line.number, trimmed(cells))


def _cell(cell: Any) -> Cell:
    match cell.value:
        case None:
            return BLANK
        case bool() as ticked:
            return Cell(CellKind.TEXT, "yes" if ticked else "no")
        case int() | float() as figure:
            return Cell(CellKind.NUMBER, _digits(figure, str(cell.number_format)))
        case datetime() as moment:
            return _moment(moment)
        case value:
            kind = CellKind.ERROR if cell.data_type == _ERROR else CellKind.TEXT
            return Cell(kind, str(value).strip()[:MOST_CHARACTERS])


def _digits(value: float, shown_as: str) -> str:
    """Return a figure's digits; a format of zeros alone keeps the leading zeros of a code."""
    exact = Decimal(value) if isinstance(value, int) else Decimal(format(value, _DIGITS))
    digits = f"{exact:f}"
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return digits.zfill(len(shown_as)) if shown_as and not shown_as.strip("0") else digits


def _moment(value: datetime) -> Cell:
    if (value.hour, value.minute, value.second) == (0, 0, 0):
        return Cell(CellKind.DAY, value.date().isoformat())
    return Cell(CellKind.MOMENT, value.isoformat(sep=" ", timespec="minutes"))
