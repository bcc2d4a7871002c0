"""Our own plain form of a schedule: comma-separated text, one row a line, rates as text.

Columns that a schedule has no use for may be left out. A row with a `programme` is a measure on the
row before it of the same code: its rate stands under `general`, its name under `words`.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.domain.problems import Problem

#: What every file must have.
NEEDED: Final = ("code", "words", "general")
_PLAIN: Final = (
    "code",
    "indent",
    "words",
    "units",
    "general",
    "special",
    "column_2",
    "additional",
    "valid_from",
    "valid_to",
)
_OF_MEASURES: Final = (
    "programme",
    "measure",
    "origins",
    "excluded",
    "additional_code",
    "order_number",
    "conditional",
)
COLUMNS: Final = _PLAIN + _OF_MEASURES

#: Nine digits are Japan's.
CODE_LENGTHS: Final = (4, 6, 8, 9, 10)
#: Between the units of a cell.
UNIT_JOINT: Final = ";"
YES: Final = "yes"
_DEEPEST: Final = 20

Cells = Mapping[str, str]


@dataclass(slots=True)
class _Reading:
    rows: list[ScheduleRow] = field(default_factory=list)
    refused: list[Problem] = field(default_factory=list)

    def take(self, row: ScheduleRow | MeasureRow, *, code: str, number: int) -> None:
        """Keep a row; a measure joins the row before it of its code."""
        if isinstance(row, ScheduleRow):
            self.rows.append(row)
        elif self.rows and self.rows[-1].code == code:
            line = self.rows[-1]
            self.rows[-1] = replace(line, measures=(*line.measures, row))
        else:
            self.refused.append(refusal("tariff-row-measure", number, code=code))


def refusal(problem: str, number: int, /, **params: object) -> Problem:
    """Return why the row with this number in its file could not be read."""
    return Problem(problem, f"rows.{number}", {"row": number, **params})


def read_rows(text: str) -> tuple[list[ScheduleRow], list[Problem]] | Problem:
    """Return the rows of a file and why others could not be read, or why the file is none.

    Numbers of rows count the lines of a spreadsheet, the header being the first.
    """
    records = csv.reader(io.StringIO(text, newline=""), strict=True)
    reading = _Reading()
    try:
        header = [name.strip().lower() for name in next(records, [])]
        missing = [name for name in NEEDED if name not in header]
        if missing:
            return Problem("tariff-file-columns", "file", {"missing": missing})
        last: list[str] = header
        for number, record in enumerate(records, start=2):
            last = record
            if any(record):
                _read(record, header=header, number=number, into=reading)
    except csv.Error:
        return Problem("tariff-file-broken", "file")
    if len(last) < len(header) and any(last):
        return Problem("tariff-file-broken", "file")
    return reading.rows, reading.refused


def _read(record: list[str], *, header: list[str], number: int, into: _Reading) -> None:
    if len(record) != len(header):
        into.refused.append(refusal("tariff-row-columns", number, found=len(record)))
        return
    cells = {name: cell.strip() for name, cell in zip(header, record, strict=True)}
    cells["code"] = cells["code"].replace(".", "").replace(" ", "")
    wrong = _wrong(cells)
    if wrong:
        into.refused.append(refusal(wrong, number, code=cells["code"]))
        return
    row = _measure(cells) if cells.get("programme") else _row(cells)
    into.take(row, code=cells["code"], number=number)


def _wrong(cells: Cells) -> str | None:
    """Return the code of what cannot be read in a row."""
    code, indent = cells["code"], cells.get("indent") or "0"
    if code and not (code.isdecimal() and len(code) in CODE_LENGTHS):
        return "tariff-row-code"
    if not (indent.isdecimal() and int(indent) <= _DEEPEST):
        return "tariff-row-indent"
    days = (cells.get("valid_from"), cells.get("valid_to"))
    return None if all(_is_day(day) for day in days if day) else "tariff-row-day"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _row(cells: Cells) -> ScheduleRow:
    units = cells.get("units", "")
    return ScheduleRow(
        code=cells["code"],
        indent=int(cells.get("indent") or 0),
        words=cells["words"],
        units=tuple(units.split(UNIT_JOINT)) if units else (),
        general=cells["general"],
        special=cells.get("special", ""),
        column_2=cells.get("column_2", ""),
        additional=cells.get("additional", ""),
        valid_from=_day(cells.get("valid_from")),
        valid_to=_day(cells.get("valid_to")),
    )


def _measure(cells: Cells) -> MeasureRow:
    return MeasureRow(
        programme=cells["programme"],
        code=cells.get("measure", ""),
        rate=cells["general"],
        name=cells["words"],
        origins=tuple(cells.get("origins", "").split()),
        excluded=tuple(cells.get("excluded", "").split()),
        additional_code=cells.get("additional_code") or None,
        order_number=cells.get("order_number") or None,
        conditional=cells.get("conditional") == YES,
        valid_from=_day(cells.get("valid_from")),
        valid_to=_day(cells.get("valid_to")),
    )
