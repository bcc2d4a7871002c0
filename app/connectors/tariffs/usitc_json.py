"""Reads the United States schedule in the USITC's JSON form: a list with one object a row."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from app.connectors.tariffs.usitc import Cells, schedule_file
from app.domain.customs.schedule.csv_reading import refusal
from app.domain.customs.schedule.rows import ScheduleFile
from app.domain.problems import Problem

_NEEDED: Final = ("htsno", "indent", "description", "general")
#: Keys whose cells are read, in the order of `Cells`.
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
        texts = [_text(item.get(key)) for key in _TEXTS] if _is_row(item) else [None]
        units = _units(item.get("units")) if _is_row(item) else None
        if units is None or None in texts:
            yield refusal("tariff-row-keys", number)
            continue
        code, indent, words, general, special, column_2, additional = map(str, texts)
        yield Cells(number, code, indent, words, units, general, special, column_2, additional)


def _text(value: object) -> str | None:
    """Return the text of a cell, an empty one included; None for what is neither text nor count."""
    if value is None:
        return ""
    return str(value) if isinstance(value, str | int) else None


def _units(value: object) -> Sequence[str] | None:
    if not isinstance(value, list):
        return () if value is None else (value,) if isinstance(value, str) else None
    return value if all(isinstance(unit, str) for unit in value) else None
