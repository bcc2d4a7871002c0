"""Reads the United States schedule in the USITC's CSV export, whose column names vary by year."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from app.connectors.tariffs.usitc import Cells, schedule_file
from app.domain.customs.schedule.csv_reading import refusal
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem

_HEADINGS: Final[Mapping[str, str]] = {
    "hts number": "code",
    "indent": "indent",
    "description": "words",
    "unit of quantity": "units",
    "general rate of duty": "general",
    "general": "general",
    "special rate of duty": "special",
    "special": "special",
    "column 2 rate of duty": "column_2",
    "column 2": "column_2",
    "additional duties": "additional",
}
_NEEDED: Final = ("code", "indent", "words", "general")
_OPTIONAL: Final = ("special", "column_2", "additional")


def read_usitc_csv(
    content: bytes, *, name: str, vintage: date | None
) -> ScheduleFile | list[Problem]:
    """Return the schedule in `content`; rows are numbered as a spreadsheet numbers them."""
    try:
        text = content.decode("utf-8-sig")
        records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return [Problem("tariff-file-broken", "file")]
    header = [_HEADINGS.get(name.strip().lower(), "") for name in records[0]] if records else []
    missing = [official for official, key in _HEADINGS.items() if _lacks(header, key)]
    if missing:
        return [Problem("tariff-file-columns", "file", {"missing": missing})]
    if len(records[-1]) < len(header):
        return [Problem("tariff-file-broken", "file")]
    return schedule_file(_cells(records[1:], header), name=name, vintage=vintage)


def _lacks(header: Sequence[str], key: str) -> bool:
    return key in _NEEDED and key not in header


def _cells(records: Sequence[Sequence[str]], header: Sequence[str]) -> Iterator[Cells | Problem]:
    place = {key: header.index(key) for key in header if key}
    optional = [place.get(key) for key in _OPTIONAL]
    for number, record in enumerate(records, start=2):
        if len(record) != len(header):
            yield refusal("tariff-row-columns", number, found=len(record))
            continue
        code, indent, words, general = (record[place[key]] for key in _NEEDED)
        special, column_2, additional = ("" if at is None else record[at] for at in optional)
        units = _units(record[place["units"]]) if "units" in place else ()
        yield Cells(number, code, indent, words, units, general, special, column_2, additional)


def _units(cell: str) -> Sequence[str]:
    """Return the units of a cell: a JSON list, or words with commas between."""
    if not cell.startswith("["):
        return cell.split(",")
    try:
        return [str(unit) for unit in json.loads(cell)]
    except json.JSONDecodeError:
        return cell.strip("[]").split(",")
