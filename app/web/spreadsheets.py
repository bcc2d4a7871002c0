"""Text as spreadsheets copy, paste and open it: tab- or comma-separated cells, quoted or not."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

#: First characters by which a spreadsheet takes a cell for a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_GUARD: Final = "'"
_BOM: Final = "\ufeff"


def read_table(text: str, *, separator: str = "\t") -> list[list[str]]:
    """Return the cells of each line that has any; a quoted cell may hold separators and breaks.

    A quote opens a cell only where the closing one ends it: 6" stays 6".
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix(_BOM)
    cell = re.compile(
        rf'(?:"((?:[^"]|"")*)"(?=[{separator}\n]|\Z)|([^{separator}\n]*))({separator}|\n|\Z)'
    )
    rows: list[list[str]] = [[]]
    for found in cell.finditer(plain):
        quoted, bare, end = found.groups()
        rows[-1].append(bare if quoted is None else quoted.replace('""', '"'))
        if end == "\n":
            rows.append([])
        elif not end:
            break
    return [row for row in rows if any(each.strip() for each in row)]


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that keeps a spreadsheet from computing it."""
    return cell[1:] if cell[:1] == _GUARD and cell[1:].startswith(_FORMULA) else cell


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return a CSV file that every spreadsheet opens as UTF-8, with no cell run as a formula."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return f"{_BOM}{written.getvalue()}".encode()


def _guarded(cell: str) -> str:
    return f"{_GUARD}{cell}" if cell.startswith(_FORMULA) else cell
