"""What the two forms of the United States schedule share: cells, rows and chapters kept apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.customs.schedule.csv_reading import refusal
from app.domain.customs.schedule.rows import ScheduleFile, ScheduleRow
from app.domain.problems import Problem

COUNTRY: Final = "US"
#: Chapters of provisions that come on top of a line or stand in its place.
_APART: Final = ("98", "99")
_TAG: Final = re.compile(r"</?[A-Za-z][^>]*>")
_CODE_LENGTHS: Final = (4, 6, 8, 10)
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of either form, every cell as text."""

    number: int
    code: str
    indent: str
    words: str
    units: Sequence[str]
    general: str
    special: str
    column_2: str
    additional: str


def clean(text: str) -> str:
    """Return a cell without markup and with single spaces."""
    return " ".join(_TAG.sub("", text).split() if "<" in text else text.split())


def schedule_file(
    rows: Iterable[Cells | Problem], *, name: str, vintage: date | None
) -> ScheduleFile | list[Problem]:
    """Return the schedule that `rows` make; a schedule without any goods is damaged."""
    goods: list[ScheduleRow] = []
    apart: list[ScheduleRow] = []
    refused: list[Problem] = []
    kept = goods
    for cells in rows:
        row = cells if isinstance(cells, Problem) else _row(cells)
        if isinstance(row, Problem):
            refused.append(row)
            continue
        if row.code:
            kept = apart if row.code.startswith(_APART) else goods
        kept.append(row)
    if not any(row.general for row in goods):
        return [Problem("tariff-file-no-rates", "file")]
    return ScheduleFile(
        country=COUNTRY,
        name=name,
        vintage=vintage,
        rows=tuple(goods),
        refused=tuple(refused),
        apart=tuple(apart),
    )


def _row(cells: Cells) -> ScheduleRow | Problem:
    code, indent = cells.code.strip().replace(".", ""), cells.indent.strip()
    if code and not (code.isdecimal() and len(code) in _CODE_LENGTHS):
        return refusal("tariff-row-code", cells.number, code=cells.code)
    if not (indent.isdecimal() and int(indent) <= _DEEPEST):
        return refusal("tariff-row-indent", cells.number, code=cells.code)
    return ScheduleRow(
        code=code,
        indent=int(indent),
        words=clean(cells.words),
        units=tuple(filter(None, map(clean, cells.units))),
        general=clean(cells.general),
        special=clean(cells.special),
        column_2=clean(cells.column_2),
        additional=clean(cells.additional),
    )
