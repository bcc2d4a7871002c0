"""What the forms of the TARIC family share: areas, days, and measures gathered into rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from app.catalogue.tariffs.measure_types import (
    EVERYWHERE,
    MEASURE_TYPES,
    WITHOUT_PREFERENCE,
)
from app.domain.customs.duties.liabilities import NORMAL_RATE
from app.domain.customs.schedule.csv_reading import refusal
from app.domain.customs.schedule.rows import MeasureRow, ScheduleRow
from app.domain.problems import Problem

_CODE_DIGITS: Final = 10
#: Measures and days that files repeat are kept so many of.
_KEPT: Final = 1 << 16
_COUNTRY_LETTERS: Final = 2
_DAY_FORMS: Final = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y")
#: A day in ten characters; a time may follow it.
_DAY_CHARACTERS: Final = 10
#: Programmes that only goods of a named group get; others hold for whatever group unless excluded.
_FAVOURS: Final = frozenset({"preference", "quota", "suspension"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One measure as a file states it, its cells still text but for the days."""

    type_code: str
    rate: str
    area: str
    area_name: str = ""
    members: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    additional_code: str = ""
    order_number: str = ""
    conditions: bool = False
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(slots=True)
class Commodity:
    """One declarable code and everything stated for it."""

    code: str
    words: str
    units: list[str] = field(default_factory=list)
    measures: dict[MeasureRow, None] = field(default_factory=dict)

    def add(self, stated: Stated) -> None:
        """Keep a measure once, if it matters to a landed cost."""
        row = measure_row(stated)
        if row is not None:
            self.measures[row] = None


def is_code(text: str) -> bool:
    """Return whether `text` is a declarable code of ten digits."""
    return len(text) == _CODE_DIGITS and text.isascii() and text.isdigit()


@lru_cache(_KEPT)
def read_day(text: str) -> date | None:
    """Return the day of 2026-11-22, 22-11-2026 or 22/11/2026, whatever time follows it.

    Raises ValueError for any other text but an empty one.
    """
    day = text.strip()[:_DAY_CHARACTERS]
    if not day:
        return None
    for form in _DAY_FORMS:
        try:
            return datetime.strptime(day, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise ValueError(text)


def read_period(start: str, end: str, *, row: int, code: str) -> tuple[date | None, ...] | Problem:
    """Return the first and the last day of a measure, or why its row is refused."""
    try:
        return read_day(start), read_day(end)
    except ValueError:
        return refusal("tariff-row-period", row, code=code, text=f"{start} {end}".strip())


@lru_cache(_KEPT)
def measure_row(stated: Stated) -> MeasureRow | None:
    """Return the measure for the engine; None for a kind that does not matter to a landed cost.

    A group whose members are unknown stays as its own number among the origins. Thousands of codes
    share most of their measures, which are kept once for all of them.
    """
    kind = MEASURE_TYPES.get(stated.type_code)
    if kind is None:
        return None
    origins = () if stated.area in EVERYWHERE else stated.members or (stated.area,)
    favours = kind.programme in _FAVOURS and not _known(origins)
    excluded = {*stated.excluded, *(WITHOUT_PREFERENCE if favours else ())}
    return MeasureRow(
        programme=kind.programme,
        code=kind.code,
        rate=stated.rate,
        name=f"{kind.name.en}: {stated.area_name}"
        if stated.area_name and origins
        else kind.name.en,
        origins=origins,
        excluded=tuple(sorted(excluded)),
        additional_code=stated.additional_code or None,
        order_number=stated.order_number or None,
        conditional=kind.conditional or stated.conditions,
        valid_from=stated.valid_from,
        valid_to=stated.valid_to,
    )


def _known(origins: Sequence[str]) -> bool:
    """Return whether all are countries, none a group known by its number only."""
    return all(len(origin) == _COUNTRY_LETTERS and origin.isalpha() for origin in origins)


def schedule_rows(
    commodities: Iterable[Commodity], *, vintage: date | None
) -> Iterator[ScheduleRow]:
    """Yield a row for each declarable code with a third country duty, by code."""
    for each in sorted(commodities, key=lambda commodity: commodity.code):
        plain = [measure for measure in each.measures if _is_plain(measure)]
        chosen = _in_force(plain, vintage) if plain else None
        general = chosen.rate if chosen else "; ".join(_asking(each.measures))
        if general:
            yield ScheduleRow(
                code=each.code,
                indent=0,
                words=each.words,
                units=tuple(dict.fromkeys(each.units)),
                general=general,
                valid_from=chosen.valid_from if chosen else None,
                valid_to=chosen.valid_to if chosen else None,
                measures=tuple(row for row in each.measures if row is not chosen),
            )


def _is_plain(measure: MeasureRow) -> bool:
    """Return whether it is the duty on goods of every origin, whatever their use."""
    bound = measure.origins or measure.additional_code or measure.conditional
    return measure.programme == NORMAL_RATE and not bound


def _in_force(measures: Sequence[MeasureRow], vintage: date | None) -> MeasureRow:
    """Return the one that runs on the day of the vintage, else the one that begins last."""
    running = [
        each
        for each in measures
        if vintage
        and (each.valid_from is None or each.valid_from <= vintage)
        and (each.valid_to is None or vintage <= each.valid_to)
    ]
    return max(running or measures, key=lambda each: each.valid_from or date.min)


def _asking(measures: Iterable[MeasureRow]) -> Iterator[str]:
    """Yield the duties of a line that has none for all goods, in words for a person."""
    for each in measures:
        if each.programme == NORMAL_RATE:
            where = each.additional_code or ", ".join(each.origins) or each.name
            yield f"{each.rate} ({where})"
