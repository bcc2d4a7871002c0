"""A schedule as a file states it, row by row and as text, before rates are read from it."""

from dataclasses import dataclass
from datetime import date

from app.domain.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """A measure that a file states for the row's code; `origins` and `excluded` are ISO codes."""

    programme: str
    code: str
    rate: str
    name: str = ""
    origins: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    additional_code: str | None = None
    order_number: str | None = None
    conditional: bool = False
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleRow:
    """One row of a schedule: the digits of its code, none for words in between, and its cells."""

    code: str
    indent: int
    words: str
    units: tuple[str, ...] = ()
    general: str = ""
    special: str = ""
    column_2: str = ""
    additional: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    measures: tuple[MeasureRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleFile:
    """A whole schedule as read. `refused` says which rows could not be read, and why.

    `vintage` is None when the file does not say what day it was in force. `apart` are the rows of
    chapters that are no goods but provisions on top of a line: 98 and 99 of the US schedule.
    """

    country: str
    name: str
    vintage: date | None
    rows: tuple[ScheduleRow, ...]
    refused: tuple[Problem, ...] = ()
    apart: tuple[ScheduleRow, ...] = ()
