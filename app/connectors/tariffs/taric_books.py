"""The workbooks of the European Union's monthly TARIC set, told apart by their columns."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from io import BytesIO
from itertools import islice
from typing import Final
from zipfile import BadZipFile, ZipFile

from app.connectors.limits import MEGABYTE
from app.connectors.tariffs.sheet_rows import (
    DamagedSheetError,
    Row,
    shared_texts,
    sheet_names,
    sheet_rows,
)
from app.domain.problems import Problem

_ENDING: Final = ".xlsx"
_MOST_BOOKS: Final = 60
_MOST_BYTES: Final = 400 * MEGABYTE
#: Rows above the columns' names in a workbook.
_MOST_ABOVE: Final = 10
#: How columns of days end; a day counted from this one has five digits.
_DATES: Final = "date"
_EPOCH: Final = date(1899, 12, 30)
_SERIAL_DIGITS: Final = 5
#: What a damaged workbook makes its reader raise, at its opening or in the midst of its rows.
UNREADABLE: Final = (
    BadZipFile,
    DamagedSheetError,
    KeyError,
    NotImplementedError,
    ValueError,
    OSError,
    EOFError,
    zlib.error,
)

Cells = Mapping[str, str]


class Book(StrEnum):
    """What a workbook of the set holds."""

    DUTIES = "duties"
    NOMENCLATURE = "nomenclature"
    DECLARABLE = "declarable codes"
    GROUPS = "geographical areas composition"
    EXCLUSIONS = "measure exclusions"


#: Columns that tell a workbook, as they read without dots, case and double spaces.
_TOLD_BY: Final[Mapping[Book, frozenset[str]]] = {
    Book.EXCLUSIONS: frozenset({"goods code", "meas type code", "origin code", "excluded country"}),
    Book.DUTIES: frozenset({"goods code", "meas type code", "origin code", "duty"}),
    Book.DECLARABLE: frozenset({"goods code", "is_leaf"}),
    Book.NOMENCLATURE: frozenset({"goods code", "description", "indent"}),
    Book.GROUPS: frozenset({"country group", "member country"}),
}


@dataclass(frozen=True, slots=True)
class TaricSheet:
    """A sheet of the set: what it holds, and its rows as they stream, by column and number."""

    book: Book
    rows: Iterator[tuple[int, Cells]]


def workbooks(content: bytes) -> Sequence[bytes] | Problem:
    """Return the workbooks in `content`: itself, or those of the archive it is."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            inside = [each for each in members if each.filename.lower().endswith(_ENDING)]
            if not inside:
                return [content]
            if len(inside) > _MOST_BOOKS or sum(each.file_size for each in inside) > _MOST_BYTES:
                return Problem("tariff-file-large", "file", {"limit": _MOST_BYTES // MEGABYTE})
            return [archive.read(each) for each in inside]
    except UNREADABLE:
        return Problem("tariff-file-broken", "file")


def sheets(book: bytes) -> Iterator[TaricSheet]:
    """Yield the sheets of a workbook that belong to the set; damage raises one of `UNREADABLE`."""
    with ZipFile(BytesIO(book)) as archive:
        shared = shared_texts(archive)
        for name in sheet_names(archive):
            with archive.open(name) as file:
                found = _told(sheet_rows(file, shared))
                if found:
                    yield found


def _told(rows: Iterator[Row]) -> TaricSheet | None:
    """Return the sheet once its columns are found in one of the first rows."""
    for _number, row in islice(rows, _MOST_ABOVE):
        names = [_column(value) for value in row]
        for book, columns in _TOLD_BY.items():
            if columns <= set(names):
                return TaricSheet(book, _streamed(names, rows))
    return None


def _column(value: str | None) -> str:
    name = " ".join((value or "").replace(".", " ").lower().split())
    return "excluded country" if name.startswith("excluded country") else name


def _streamed(names: Sequence[str], rows: Iterator[Row]) -> Iterator[tuple[int, Cells]]:
    for number, row in rows:
        cells: dict[str, str] = {}
        for name, value in zip(names, row, strict=False):
            if value and name and (name not in cells or _is_area(value)):
                cells[name] = _day(value) if name.endswith(_DATES) else " ".join(value.split())
        if cells:
            yield number, cells


def _is_area(text: str) -> bool:
    """Return whether a cell is the code of an area: two columns name excluded countries."""
    code = text.strip()
    return code.isalnum() and code.upper() == code and len(code) in {2, 4}


def _day(text: str) -> str:
    """Return a day as text; a workbook may count it from the end of 1899."""
    whole = text.split(".", maxsplit=1)[0]
    if not (whole.isdecimal() and len(whole) == _SERIAL_DIGITS):
        return text
    return (_EPOCH + timedelta(days=int(whole))).isoformat()
