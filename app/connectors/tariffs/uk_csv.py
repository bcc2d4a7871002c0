"""Reads the United Kingdom's public CSV of measures on declarable commodities.

Columns are found by their names, whose order and number change between versions.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from app.catalogue.tariffs.measure_types import MEASURE_TYPES, SUPPLEMENTARY_UNITS
from app.connectors.tariffs.measures import (
    Commodity,
    Stated,
    is_code,
    read_period,
    schedule_rows,
)
from app.domain.customs.schedule.csv_reading import refusal
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem

COUNTRY: Final = "GB"
_NEEDED: Final = (
    "commodity__code",
    "measure__type__id",
    "measure__duty_expression",
    "measure__geographical_area__id",
)
_USED: Final = (
    *_NEEDED,
    "commodity__description",
    "measure__additional_code__code",
    "measure__effective_start_date",
    "measure__effective_end_date",
    "measure__conditions",
    "measure__geographical_area__description",
    "measure__excluded_geographical_areas__ids",
    "measure__quota__order_number",
    "trade__direction",
)
_LIST: Final = "|"
_EXPORT: Final = "export"

Cells = Mapping[str, str]


def is_uk_csv(content: bytes) -> bool:
    """Return whether the file begins as this export."""
    head = content[:4000].decode("utf-8-sig", errors="replace").partition("\n")[0]
    names = {name.strip().strip('"') for name in head.split(",")}
    return set(_NEEDED) <= names


def read_uk_csv(content: bytes, *, name: str, vintage: date | None) -> ScheduleFile | list[Problem]:
    """Return the schedule in `content`; rows are numbered as a spreadsheet numbers them."""
    commodities: dict[str, Commodity] = {}
    refused: list[Problem] = []
    try:
        reader = csv.DictReader(_text(content), strict=True)
        missing = [column for column in _NEEDED if column not in (reader.fieldnames or ())]
        if missing:
            return [Problem("tariff-file-columns", "file", {"missing": missing})]
        for number, cells in _numbered(reader):
            problem = _take(cells, commodities, number=number)
            refused += [problem] if problem else []
    except (UnicodeDecodeError, csv.Error):
        return [Problem("tariff-file-broken", "file")]
    rows = tuple(schedule_rows(commodities.values(), vintage=vintage))
    if not rows:
        return [Problem("tariff-file-no-rates", "file")]
    return ScheduleFile(
        country=COUNTRY, name=name, vintage=vintage, rows=rows, refused=tuple(refused)
    )


def _numbered(reader: Iterable[Mapping[str, str]]) -> Iterator[tuple[int, Cells]]:
    """Yield the rows with their numbers; a column or a cell that is not there is empty."""
    for number, row in enumerate(reader, start=2):
        yield number, {key: (row.get(key) or "").strip() for key in _USED}


def _text(content: bytes) -> io.TextIOWrapper:
    """Return the text as it is read, never the whole of it: the file has a million rows."""
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8-sig", newline="")


def _take(cells: Cells, commodities: dict[str, Commodity], *, number: int) -> Problem | None:
    """Add the measure of a row to its commodity, or return why the row is refused."""
    code = cells["commodity__code"]
    if not is_code(code):
        return refusal("tariff-row-code", number, code=code)
    if cells["trade__direction"].lower() == _EXPORT:
        return None
    words = cells["commodity__description"]
    commodity = commodities.setdefault(code, Commodity(code, words))
    kind, rate = cells["measure__type__id"], cells["measure__duty_expression"]
    if kind in SUPPLEMENTARY_UNITS:
        commodity.units += [rate] if rate else []
        return None
    if kind not in MEASURE_TYPES:
        return None
    period = read_period(
        cells["measure__effective_start_date"],
        cells["measure__effective_end_date"],
        row=number,
        code=code,
    )
    if isinstance(period, Problem):
        return period
    commodity.add(
        Stated(
            type_code=kind,
            rate=rate,
            area=cells["measure__geographical_area__id"],
            area_name=cells["measure__geographical_area__description"],
            excluded=tuple(_listed(cells["measure__excluded_geographical_areas__ids"])),
            additional_code=cells["measure__additional_code__code"],
            order_number=cells["measure__quota__order_number"],
            conditions=bool(cells["measure__conditions"]),
            valid_from=period[0],
            valid_to=period[1],
        )
    )
    return None


def _listed(cell: str) -> Iterator[str]:
    return (each.strip() for each in cell.replace(",", _LIST).split(_LIST) if each.strip())
