"""Text as spreadsheets copy it and as CSV files hold it: cells, quoted or not, in lines."""

import re
from typing import Final

_BOM: Final = "\ufeff"


def read_table(text: str, *, separator: str = "\t") -> list[list[str]]:
    """Return the cells of each line that has any; a quoted cell may hold separators and breaks.

    A quote opens a cell only where the closing one ends it: 6" stays 6".
    """
    return [row for row in read_lines(text, separator=separator) if any(map(str.strip, row))]


def read_lines(text: str, *, separator: str) -> list[list[str]]:
    """Return the cells of every line, of blank ones too, so that lines keep their numbers."""
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
    return rows
