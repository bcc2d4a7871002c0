"""Writes the ordered cells into a template, and reads the copy again before it is given out."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from app.connectors.filling import Value, meant
from app.connectors.row_making import make_rows
from app.domain.problems import Problem
from app.domain.spreadsheet_text import FORMULA_SIGNS

#: Parts of a workbook that do not survive, by what their path begins or ends with.
_LOST: Final = {
    "xl/charts/": "charts",
    "xl/pivotTables/": "pivot-tables",
    "xl/ctrlProps/": "controls",
    "xl/externalLinks/": "links",
    "xl/vbaProject.bin": "macros",
    "xl/slicers/": "slicers",
}
_SHAPE: Final = b"<xdr:sp "
_DRAWINGS: Final = "xl/drawings/drawing"
_GENERAL: Final = "General"
_DAY_FORMAT: Final = "yyyy-mm-dd"

Place = tuple[int, int]


def filled(content: bytes, orders: Mapping[str, Any]) -> tuple[bytes, list[str]] | Problem:
    """Return the filled copy and what it lost, or why it cannot be filled."""
    book = load_workbook(BytesIO(content))
    if orders["sheet"] not in book.sheetnames:
        return Problem("filling-sheet-gone", params={"sheet": orders["sheet"]})
    page = book[orders["sheet"]]
    rows = max(len(orders["table"]), 1)
    if orders["columns"]:
        problem = make_rows(page, first=orders["first_row"], last=orders["last_row"], wanted=rows)
        if problem is not None:
            return problem
    written = _values(orders, page)
    if isinstance(written, Problem):
        return written
    before = _snapshot(book, leaving=written)
    for place, value in written.items():
        _write(page.cell(*place), value)
    book.calculation.fullCalcOnLoad = True
    target = BytesIO()
    book.save(target)
    if not _read_again(target.getvalue(), page.title, written, before):
        return Problem("filling-not-kept")
    return target.getvalue(), _lost(content)


def _values(orders: Mapping[str, Any], page: Worksheet) -> dict[Place, Value | None] | Problem:
    """Return what is written by place; rows of the template beyond the table are emptied."""
    first, end = orders["first_row"], orders["first_row"] + len(orders["table"])
    moved = max(end - 1 - orders["last_row"], 0)
    found: dict[Place, Value | None] = {}
    for row, column, kind, text in orders["cells"]:
        below = row > orders["last_row"] and bool(orders["columns"])
        found[(row + moved if below else row, column)] = meant(kind, text)
    if not orders["columns"]:
        return _on_their_origins(found, page)
    blank = [("e", "")] * len(orders["columns"])
    for row in range(first, max(end, orders["last_row"] + 1)):
        line = orders["table"][row - first] if row < end else blank
        for column, (kind, text) in zip(orders["columns"], line, strict=True):
            found[(row, column)] = meant(kind, text)
    return _on_their_origins(found, page)


def _on_their_origins(
    values: Mapping[Place, Value | None], page: Worksheet
) -> dict[Place, Value | None] | Problem:
    """Return the values at the cells that show them: the first of a merged range."""
    found: dict[Place, Value | None] = {}
    for place, value in values.items():
        if isinstance(page.cell(*place), MergedCell):
            origin = next(
                (each.min_row, each.min_col)
                for each in page.merged_cells.ranges
                if page.cell(*place).coordinate in each
            )
        else:
            origin = place
        if origin in found:
            return Problem("filling-cell-twice", params={"cell": page.cell(*origin).coordinate})
        found[origin] = value
    return found


def _write(cell: Any, value: Value | None) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        if value.startswith(FORMULA_SIGNS):
            cell.quotePrefix = True
    elif cell.is_date and cell.number_format == _GENERAL:
        cell.number_format = _DAY_FORMAT


def _look(cell: Any) -> tuple[Any, ...]:
    look = (cell.font, cell.fill, cell.border, cell.alignment, cell.number_format)
    return (cell.value, *(repr(each) for each in look))


def _snapshot(book: Workbook, *, leaving: Mapping[Place, Value | None]) -> dict[str, Any]:
    """Return by sheet every cell's value and look but those of `leaving`, and merged ranges."""
    return {
        page.title: (
            {
                (cell.row, cell.column): _look(cell)
                for row in page.iter_rows()
                for cell in row
                if (cell.row, cell.column) not in leaving
            },
            sorted(str(each) for each in page.merged_cells.ranges),
        )
        for page in book.worksheets
    }


def _read_again(
    content: bytes, sheet: str, written: Mapping[Place, Value | None], before: Mapping[str, Any]
) -> bool:
    """Return whether the copy says what was written, and all else as it was."""
    book = load_workbook(BytesIO(content))
    page = book[sheet]
    if any(not _same(page.cell(*place).value, value) for place, value in written.items()):
        return False
    after = _snapshot(book, leaving=written)
    return all(_kept(after[title], told) for title, told in before.items())


def _kept(after: Any, before: Any) -> bool:
    (cells_after, merged_after), (cells, merged) = after, before
    return merged == merged_after and all(
        cells_after.get(place, look) == look for place, look in cells.items()
    )


def _same(found: object, value: Value | None) -> bool:
    match value:
        case None | "":
            return found is None or found == ""
        case str():
            return found == value
        case Decimal() | int():
            return isinstance(found, int | float) and Decimal(repr(found)) == value
        case _:
            return isinstance(found, datetime) and found.date() == value


def _lost(content: bytes) -> list[str]:
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        found = {kind for start, kind in _LOST.items() if any(n.startswith(start) for n in names)}
        drawings = (name for name in names if name.startswith(_DRAWINGS))
        if any(_SHAPE in archive.read(name) for name in drawings):
            found.add("shapes")
    return sorted(found)
