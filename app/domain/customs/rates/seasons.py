"""Rates that change with the season: "8% (01 NOV - 14 MAY), 14% (15 MAY - 31 OCT)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.domain.customs.rates.grammar import Rate, parse_rate

_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"), 1
    )
}
_SEASON: Final = re.compile(r"(?P<rate>[^()]+)\((?P<windows>[^()]*)\)(?:, ?|$)")
_WINDOW: Final = re.compile(r"([0-9]{1,2}) ([A-Z]{3})[A-Z]* ?- ?([0-9]{1,2}) ([A-Z]{3})[A-Z]*")
#: A leap year, so that every day a window may name is tried.
_LEAP_YEAR: Final = 2024

MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Season:
    """A rate and the parts of every year it holds for, first and last day as (month, day)."""

    rate: Rate
    windows: tuple[tuple[MonthDay, MonthDay], ...]

    def covers(self, day: date) -> bool:
        """Return whether the season's rate holds on `day`; a window may span the new year."""
        when = (day.month, day.day)
        return any(
            first <= when <= last if first <= last else not last < when < first
            for first, last in self.windows
        )


def parse_seasons(text: str) -> tuple[Season, ...]:
    """Return the seasons that `text` states; none unless they share out the whole year."""
    words = " ".join(text.split())
    found = list(_SEASON.finditer(words))
    if not found or "".join(match[0] for match in found) != words:
        return ()
    seasons = tuple(season for match in found if (season := _season(match)))
    whole = len(seasons) == len(found) and all(
        sum(season.covers(day) for season in seasons) == 1 for day in _days()
    )
    return seasons if whole else ()


def _days() -> Iterator[date]:
    first = date(_LEAP_YEAR, 1, 1)
    return (first + timedelta(days=number) for number in range(366))


def _season(match: re.Match[str]) -> Season | None:
    rate = parse_rate(match["rate"])
    windows = [_window(part.strip()) for part in match["windows"].split(",")]
    read = tuple(window for window in windows if window is not None)
    if not isinstance(rate, Rate) or len(read) < len(windows):
        return None
    return Season(rate, read)


def _window(words: str) -> tuple[MonthDay, MonthDay] | None:
    found = _WINDOW.fullmatch(words)
    if not found:
        return None
    first, last = _month_day(found[1], found[2]), _month_day(found[3], found[4])
    return (first, last) if first and last else None


def _month_day(day: str, month: str) -> MonthDay | None:
    number = _MONTHS.get(month)
    try:
        found = date(_LEAP_YEAR, number or 0, int(day))
    except ValueError:
        return None
    return found.month, found.day
