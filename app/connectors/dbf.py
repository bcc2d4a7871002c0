"""Reads dBASE III tables in Chinese, as the tax bureau hands out its library of rebate rates.

Only text, figures and days are read; memo fields lie in another file and are left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.connectors.limits import MEGABYTE
from app.domain.problems import Problem

MOST_BYTES: Final = 200 * MEGABYTE
_MOST_FIELDS: Final = 128
#: dBASE III and IV, FoxPro; with or without a memo file beside it.
_VERSIONS: Final = frozenset({0x03, 0x04, 0x30, 0x31, 0x83, 0x8B, 0xF5})
_HEADER: Final = 32
_DESCRIPTOR: Final = 32
_END: Final = 0x0D
_DELETED: Final = 0x2A
_NAME: Final = 11
_READ: Final = frozenset("CNFDL")
#: GBK with all characters added to it since.
_ENCODING: Final = "gb18030"
_CENTURY: Final = 1900
_TURN: Final = 80


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DbfTable:
    """A table: the day it was written, where it says one, its fields, and its rows by number."""

    written_on: date | None
    fields: tuple[str, ...]
    rows: Iterator[tuple[int, Mapping[str, str]]]


def read_dbf(content: bytes) -> DbfTable | Problem:
    """Return the table in `content`; its rows are read as they are asked for, deleted ones not.

    Names of fields are in capital letters. A file cut off within its rows is damaged.
    """
    if len(content) > MOST_BYTES:
        return Problem("dbf-large", "file", {"limit": MOST_BYTES // MEGABYTE})
    if len(content) < _HEADER or content[0] not in _VERSIONS:
        return Problem("dbf-other", "file")
    count = int.from_bytes(content[4:8], "little")
    start, length = (int.from_bytes(content[at : at + 2], "little") for at in (8, 10))
    fields = _fields(content[:start])
    if not fields or fields[-1].end > length or len(content) < start + count * length:
        return Problem("dbf-broken", "file")
    rows = _rows(content, fields, (start, length, count))
    names = tuple(field.name for field in fields)
    return DbfTable(_written_on(content[1:4]), names, rows)


def _fields(header: bytes) -> list[_Field]:
    """Return the fields described in the header; none where it does not end as it should."""
    found: list[_Field] = []
    place = 1
    for at in range(_HEADER, len(header) - _DESCRIPTOR + 1, _DESCRIPTOR):
        if header[at] == _END or len(found) == _MOST_FIELDS:
            break
        described = header[at : at + _DESCRIPTOR]
        name = described[:_NAME].split(b"\0")[0].decode("ascii", errors="replace").strip().upper()
        end = place + described[16]
        if chr(described[11]).upper() in _READ:
            found.append(_Field(name, place, end))
        place = end
    return found


def _rows(
    content: bytes, fields: list[_Field], layout: tuple[int, int, int]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    start, length, count = layout
    for number in range(count):
        at = start + number * length
        row = content[at : at + length]
        if row[0] != _DELETED:
            yield number + 1, {field.name: _text(row[field.start : field.end]) for field in fields}


def _text(cell: bytes) -> str:
    return cell.replace(b"\0", b" ").decode(_ENCODING, errors="replace").strip()


def _written_on(digits: bytes) -> date | None:
    """Return the day in the header: years count from 1900, and begin anew in 2000 in some files."""
    year, month, day = digits
    try:
        return date(_CENTURY + year + (100 if year < _TURN else 0), month, day)
    except ValueError:
        return None
