"""Reads the tax bureau's library of export rebates 出口退税率文库: its table cmcode.dbf."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from app.connectors.dbf import MOST_BYTES, DbfTable, read_dbf
from app.domain.problems import Problem
from app.domain.reading.figures import read_number

_ZIP: Final = b"PK\x03\x04"
_TABLE: Final = "cmcode.dbf"
_NEEDED: Final = ("CODE", "ST_DATE", "END_DATE")
_RATES: Final = ("TSL", "NOTE")
_CODE: Final = re.compile(r"\d{4,12}")
#: "退13;" or "退9;13;": the library's own words for the rates it grants.
_GRANTED: Final = re.compile(r"退\s*(\d{1,2}(?:\.\d{1,2})?)")
#: Rates are whole percents and hundredths of one; anything else is misread.
_RATE: Final = (Decimal(1), Decimal(99))
_PLACES: Final = 2
#: Codes that are in force have this year as their end.
_OPEN: Final = 2099
_LONGEST: Final = {"NAME": 200, "NOTE": 200, "UNIT": 20}


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryRow:
    """One code's rebate for some days; no `percent` where the library states none."""

    code: str
    name: str
    unit: str
    vat: Decimal | None
    percent: Decimal | None
    note: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class RebateLibrary:
    """The library as read: the day it was made, its rows, and those that could not be read."""

    edition: date
    rows: tuple[LibraryRow, ...]
    refused: tuple[Problem, ...]


def read_library(content: bytes) -> RebateLibrary | list[Problem]:
    """Return the library in a table of the tax bureau, or in the archive it comes in."""
    plain = _unpacked(content) if content.startswith(_ZIP) else content
    table = Problem("dbf-broken", "file") if plain is None else read_dbf(plain)
    if isinstance(table, Problem):
        return [table]
    missing = [name for name in _NEEDED if name not in table.fields]
    if missing or not set(_RATES) & set(table.fields):
        return [Problem("rebate-columns", "file", {"missing": missing or list(_RATES)})]
    return _library(table)


def _unpacked(content: bytes) -> bytes | None:
    try:
        with ZipFile(BytesIO(content)) as archive:
            named = [n for n in archive.namelist() if n.lower().rpartition("/")[2] == _TABLE]
            if not named:
                return None
            with archive.open(named[0]) as file:
                return file.read(MOST_BYTES + 1)
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return None


def _library(table: DbfTable) -> RebateLibrary | list[Problem]:
    found: dict[tuple[str, date], LibraryRow] = {}
    refused: list[Problem] = []
    for number, cells in table.rows:
        row = _row(cells, number)
        if isinstance(row, Problem):
            refused.append(row)
        else:
            found[row.code, row.valid_from] = row
    if not found:
        return [Problem("rebate-none", "file")]
    latest = max(row.valid_from for row in found.values())
    return RebateLibrary(table.written_on or latest, tuple(found.values()), tuple(refused))


def _row(cells: Mapping[str, str], number: int) -> LibraryRow | Problem:
    code = cells["CODE"]
    if not _CODE.fullmatch(code):
        return _refusal(number, "code", code)
    start, end = _day(cells["ST_DATE"]), _day(cells["END_DATE"])
    if start is None or (end is not None and end < start):
        return _refusal(number, "day", f"{cells['ST_DATE']} {cells['END_DATE']}".strip())
    return LibraryRow(
        code=code,
        name=cells.get("NAME", "")[: _LONGEST["NAME"]],
        unit=cells.get("UNIT", "")[: _LONGEST["UNIT"]],
        vat=_single(list(_figures(cells.get("ZSSL_SET", "")))),
        percent=_percent(cells),
        note=cells.get("NOTE", "")[: _LONGEST["NOTE"]],
        valid_from=start,
        valid_to=end if end and end.year < _OPEN else None,
    )


def _percent(cells: Mapping[str, str]) -> Decimal | None:
    """Return the rebate in percent, or None where the library does not state a single one.

    Nothing written and a bare 0 are no statement: only "退0" in the note says there is none.
    """
    granted = [Decimal(rate) for rate in _GRANTED.findall(cells.get("NOTE", ""))]
    stated = list(_figures(cells.get("TSL", "")))
    if granted and stated:
        return stated[0] if stated[0] in granted else None
    return _single(granted or stated)


def _figures(text: str) -> Iterator[Decimal]:
    """Yield the percentages above nothing that `text` lists."""
    least, most = _RATE
    for part in text.replace("%", "").split(","):
        found = read_number(part)
        if found is not None and least <= found <= most and found == round(found, _PLACES):
            yield found


def _single(figures: list[Decimal]) -> Decimal | None:
    """Return the one figure that is stated; None for none and for several."""
    return figures[0] if len(set(figures)) == 1 else None


def _day(text: str) -> date | None:
    digits = text.replace("-", "").replace("/", "")[:8]
    try:
        return datetime.strptime(digits, "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _refusal(row: int, what: str, text: str) -> Problem:
    return Problem(f"rebate-row-{what}", f"rows.{row}", {"row": row, "text": text[:80]})
