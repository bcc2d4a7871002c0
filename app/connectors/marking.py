"""Gives a person's own workbook back with its faults marked: cells coloured, each with a note."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill

from app.connectors import sandbox
from app.connectors.cells import Workbook
from app.connectors.limits import CPU_SECONDS_MARKING
from app.connectors.recognition import FileKind, recognise
from app.domain.problems import Problem

_FILL: Final = PatternFill("solid", fgColor="F9D5CF")
_INK: Final = Font(color="9C2B16")
_AUTHOR: Final = "Sampan"
_WIDTH: Final = 60
_COMMENT: Final = (260, 120)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One fault: the row and the column (counted from 0, None for the whole row), and its text."""

    row: int
    column: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """All faults of one sheet; they are summed up under `heading` in the first free column."""

    sheet: str
    heading_row: int
    heading: str
    width: int
    faults: Sequence[Mark] = field(default=())


def mark_workbook(content: bytes, read: Workbook, marks: Marks) -> bytes | Problem:
    """Return the workbook with the faults marked; a CSV file comes back as a workbook."""
    original = content if recognise(content) is FileKind.XLSX else _as_workbook(read)
    orders = json.dumps(asdict(marks)).encode()
    return sandbox.run(
        "app.connectors.marking_process",
        str(len(orders)),
        content=orders + original,
        seconds=CPU_SECONDS_MARKING,
    )


def marked(content: bytes, orders: Mapping[str, Any]) -> bytes:
    """Return the workbook with the ordered marks; runs in a child process."""
    book = load_workbook(BytesIO(content))
    name = orders["sheet"]
    page = book[name] if name in book.sheetnames else book.worksheets[0]
    by_row: dict[int, list[str]] = defaultdict(list)
    for fault in orders["faults"]:
        by_row[fault["row"]].append(fault["text"])
        if fault["column"] is not None:
            _mark(page.cell(fault["row"], fault["column"] + 1), fault["text"])
    _sum_up(page, orders, by_row)
    book.active = book.worksheets.index(page)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _mark(cell: Cell | MergedCell, text: str) -> None:
    cell.fill = _FILL
    if isinstance(cell, MergedCell):
        return
    before = f"{cell.comment.text}\n" if cell.comment else ""
    cell.comment = Comment(before + text, _AUTHOR, height=_COMMENT[1], width=_COMMENT[0])


def _sum_up(page: Any, orders: Mapping[str, Any], by_row: Mapping[int, Sequence[str]]) -> None:
    """Write each row's faults into one column: that of an earlier marking, or the first free."""
    heading, row = orders["heading"], orders["heading_row"]
    headed = [at for at in range(1, orders["width"] + 1) if page.cell(row, at).value == heading]
    column = headed[0] if headed else orders["width"] + 1
    title = page.cell(row, column, heading)
    title.font, title.fill = Font(bold=True), _FILL
    page.column_dimensions[title.column_letter].width = _WIDTH
    for number, texts in by_row.items():
        cell = page.cell(number, column, "\n".join(texts))
        cell.font, cell.alignment = _INK, Alignment(wrap_text=True, vertical="top")
        cell.data_type = "s"


def _as_workbook(read: Workbook) -> bytes:
    """Return a CSV file's cells as a workbook of text, each in its own row."""
    book = Book()
    page = book.worksheets[0]
    for line in read.sheets[0].lines:
        for column, each in enumerate(line.cells, start=1):
            cell = page.cell(line.number, column, each.text)
            cell.data_type, cell.number_format = "s", "@"
    written = BytesIO()
    book.save(written)
    return written.getvalue()
