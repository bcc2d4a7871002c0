"""Tables as files for a spreadsheet: XLSX with typed cells, and CSV that opens as UTF-8.

No cell is ever run as a formula, and equal tables give equal bytes.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell as Written
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from app.domain.spreadsheet_text import FORMULA_SIGNS, guarded

Cell = str | int | Decimal | date | datetime | None

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV: Final = "text/csv"

_BOM: Final = "\ufeff"
_DAY: Final = "yyyy-mm-dd"
_MOMENT: Final = "yyyy-mm-dd hh:mm"
_LONGEST_TEXT: Final = 32_767
_LONGEST_TITLE: Final = 31
_NARROWEST, _WIDEST = 8, 48
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_CORE: Final = "docProps/core.xml"
_STAMP: Final = re.compile(rb"(<dcterms:\w+[^>]*>)[^<]*")
_NOT_IN_TITLE: Final = re.compile(r"[\\/*?:\[\]]")
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its title, a heading per column, and rows of as many cells."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def write_csv(sheet: Sheet) -> bytes:
    """Return the table as comma-separated UTF-8 with a byte order mark, figures unrounded."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([guarded(heading) for heading in sheet.columns])
    writer.writerows([_plain(cell) for cell in row] for row in sheet.rows)
    return f"{_BOM}{written.getvalue()}".encode(errors="replace")


def write_xlsx(*sheets: Sheet) -> bytes:
    """Return a workbook of tables: headings frozen and filterable, columns as wide as needed."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(_title(sheet.title))
        for number, width in enumerate(_widths(sheet), start=1):
            page.column_dimensions[get_column_letter(number)].width = width
        page.freeze_panes = "A2"
        last = get_column_letter(max(len(sheet.columns), 1))
        page.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"
        page.append([_heading(page, text) for text in sheet.columns])
        for row in sheet.rows:
            page.append([_typed(page, cell) for cell in row])
    written = io.BytesIO()
    book.save(written)
    return _undated(written.getvalue())


def _plain(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return guarded(cell)
        case Decimal():
            return f"{cell:f}"
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case _:
            return str(cell)


def _typed(page: WriteOnlyWorksheet, value: Cell) -> Written | None:
    match value:
        case None | "":
            return None
        case str():
            return _text(page, value)
        case datetime():
            return _figure(page, value.replace(tzinfo=None), _MOMENT)
        case date():
            return _figure(page, value, _DAY)
        case Decimal():
            places = -int(value.as_tuple().exponent)
            return _figure(page, value, "0." + "0" * places if places > 0 else "0")
        case int():
            return _figure(page, value, "0")


def _figure(page: WriteOnlyWorksheet, value: Cell, shown_as: str) -> Written:
    cell = _blank(page)
    cell.value = value
    cell.number_format = shown_as
    return cell


def _text(page: WriteOnlyWorksheet, text: str) -> Written:
    cell = _blank(page)
    cell.value = _NOT_IN_XML.sub("", text)[:_LONGEST_TEXT]
    cell.data_type = "s"
    cell.number_format = "@"
    if text.startswith(FORMULA_SIGNS):
        cell.quotePrefix = True
    return cell


def _heading(page: WriteOnlyWorksheet, text: str) -> Written:
    cell = _text(page, text)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="E8EDF2")
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _blank(page: WriteOnlyWorksheet) -> Written:
    return Written(page, row=1, column=1)


def _title(text: str) -> str:
    return _NOT_IN_TITLE.sub(" ", _NOT_IN_XML.sub("", text)).strip(" '")[:_LONGEST_TITLE] or "1"


def _widths(sheet: Sheet) -> Iterator[int]:
    for number, heading in enumerate(sheet.columns):
        texts = [heading, *(_plain(row[number]) for row in sheet.rows if number < len(row))]
        widest = max(_width(line) for text in texts for line in text.split("\n"))
        yield min(max(widest + 2, _NARROWEST), _WIDEST)


def _width(text: str) -> int:
    """Return how many narrow characters wide a text stands: Chinese characters count double."""
    return len(text) + sum(unicodedata.east_asian_width(sign) in "WF" for sign in text[:_WIDEST])


def _undated(content: bytes) -> bytes:
    """Return the workbook without the moment it was written."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as dated, ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name in dated.namelist():
            member = dated.read(name)
            if name == _CORE:
                member = _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z", member)
            archive.writestr(ZipInfo(name, _EPOCH), member, ZIP_DEFLATED)
    return written.getvalue()
