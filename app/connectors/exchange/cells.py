"""Reads a rate's currencies, figure and days, alike in every format; says what cannot be."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.customs.published_rates import PublishedRate, RateFile
from app.domain.problems import Problem
from app.domain.reading.figures import read_date, read_number

_CURRENCY: Final = re.compile("[A-Z]{3}")
#: Digits that a rate is kept to, and the largest that is believed.
_PLACES: Final = 8
_MOST: Final = Decimal(10) ** 9
_YEARS: Final = range(1990, 2101)
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/ .-](\d{1,2}|[A-Za-z]{3,9})[/ .-](\d{4})")


def read_currency(text: str) -> str | None:
    """Return the three capital letters of a currency."""
    code = text.strip().upper()
    return code if _CURRENCY.fullmatch(code) else None


def read_value(text: str) -> Decimal | None:
    """Return a rate above zero, with no more digits than are kept."""
    value = read_number(text)
    if value is None or not 0 < value <= _MOST or value != round(value, _PLACES):
        return None
    return value


def read_day(text: str) -> date | None:
    """Return the day of 2026-11-20, 20/11/2026, 20/Nov/2026 or 20 November 2026."""
    found = read_date(text) or _day_first(text.strip())
    return found if found and found.year in _YEARS else None


def _day_first(text: str) -> date | None:
    found = _DAY_FIRST.fullmatch(text)
    if not found:
        return None
    day, month, year = found.groups()
    word = month[:3].lower()
    number = int(month) if month.isdigit() else _MONTHS.get(word, 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def unread(row: int, what: str, text: str) -> Problem:
    """Return why a row is refused: its number, what of it could not be read, and what it says."""
    return Problem(f"rates-row-{what}", f"rows.{row}", {"row": row, "text": text[:80]})


#: What stands in one row of a file, under the number that the file shows.
Read = tuple[int, PublishedRate | Problem]


def gathered(format_: str, found: Iterable[Read]) -> RateFile | list[Problem]:
    """Return the file; repeated rates stand once, and of two that differ the first counts."""
    rates: dict[tuple[str, str, str, date], PublishedRate] = {}
    refused: list[Problem] = []
    for row, each in found:
        if isinstance(each, Problem):
            refused.append(each)
            continue
        key = (each.source, each.base, each.quote, each.valid_from)
        if rates.setdefault(key, each).value != each.value:
            refused.append(unread(row, "twice", f"{each.base}/{each.quote} {each.valid_from}"))
    if not rates:
        return [Problem("rates-none", "file")]
    return RateFile(format=format_, rates=tuple(rates.values()), refused=tuple(refused))


def numbered(rows: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows after the heading that hold anything, under the numbers a file shows."""
    return ((at, row) for at, row in enumerate(rows, start=2) if any(cell.strip() for cell in row))
