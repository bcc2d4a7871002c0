"""Reads the United States schedule in the USITC's JSON form: a list with one object a row."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from app.connectors.tariffs.usitc import Cells, schedule_file
from app.domain.customs.schedule_csv import refusal
from app.domain.customs.schedule_rows import ScheduleFile
from app.domain.problems import Problem

_NEEDED: Final = ("htsno", "indent", "description", "general")
#: Keys that hold text where they hold anything.
_TEXTS: Final = (*_NEEDED, "special", "other", "additionalDuties")


def read_usitc_json(
    content: bytes, *, name: str, vintage: date | None
) -> ScheduleFile | list[Problem]:
    """Return the schedule in `content`; rows are numbered from one."""
    try:
        document: object = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        return [Problem("tariff-file-broken", "file")]
    if not isinstance(document, list) or not any(_is_row(item) for item in document[:1]):
        return [Problem("tariff-file-not-usitc", "file", {"keys": _NEEDED})]
    return schedule_file(_cells(document), name=name, vintage=vintage)


def _is_row(item: object) -> bool:
    return isinstance(item, Mapping) and all(key in item for key in _NEEDED)


def _cells(document: list[Any]) -> Iterator[Cells | Problem]:
    for number, item in enumerate(document, start=1):
        if not _is_row(item) or not all(isinstance(item.get(k) or "", str) for k in _TEXTS):
            yield refusal("tariff-row-keys", number)
            continue
        units = item.get("units") or ()
        if not isinstance(units, list | tuple) or not all(isinstance(u, str) for u in units):
            yield refusal("tariff-row-keys", number)
            continue
        yield Cells(
            number,
            item["htsno"] or "",
            item["indent"] or "",
            item["description"] or "",
            units,
            item["general"] or "",
            item.get("special") or "",
            item.get("other") or "",
            item.get("additionalDuties") or "",
        )
