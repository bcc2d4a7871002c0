"""Reads CSV files as the programs of two countries write them."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from app.connectors.cells import Cell, CellKind, Line, SheetOfCells, Workbook, trimmed
from app.connectors.limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, MOST_ROWS_ABOVE
from app.domain.problems import Problem
from app.domain.reading.delimited import read_lines
from app.domain.spreadsheet_text import unguarded

_ENCODINGS: Final = ("utf-8-sig", "gb18030")
_WIDE: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SEPARATORS: Final = (",", ";", "\t")
_LOOKED_AT: Final = 20_000


def read_separated(content: bytes) -> Workbook | Problem:
    """Return the file as one nameless sheet of text."""
    text = _decoded(content)
    if text is None:
        return Problem("workbook-encoding")
    rows = read_lines(text, separator=_separator(text[:_LOOKED_AT]))
    lines = [
        Line(number, cells)
        for number, row in enumerate(rows, start=1)
        if (cells := trimmed(_cell(text) for text in row))
    ]
    if not lines:
        return Problem("workbook-blank")
    if len(lines) > MOST_ROWS + MOST_ROWS_ABOVE:
        return Problem("workbook-rows", params={"limit": MOST_ROWS})
    sheet = SheetOfCells("", tuple(lines))
    if sheet.width > MOST_COLUMNS:
        return Problem("workbook-columns", params={"limit": MOST_COLUMNS})
    return Workbook((sheet,))


def _cell(text: str) -> Cell:
    return Cell(CellKind.TEXT, unguarded(text).strip()[:MOST_CHARACTERS])


def _decoded(content: bytes) -> str | None:
    wide = _WIDE.get(content[:2])
    for encoding in (wide,) if wide else _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _separator(text: str) -> str:
    """Return what parts the most lines into the same number of cells, a comma in doubt."""
    return max(_SEPARATORS, key=lambda each: _agreement(read_lines(text, separator=each)))


def _agreement(rows: Sequence[Sequence[str]]) -> int:
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max((width * count for width, count in widths.items()), default=0)
