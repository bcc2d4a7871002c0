"""Reading a time of day as clerks type it: 14:20, 14：20, 9:05."""

import re
from datetime import date, time
from typing import Final

from app.domain.reading.figures import read_date
from app.web.fields import ReadField
from app.web.i18n import lazy

_CLOCK: Final = re.compile(r"(\d{1,2})[:：](\d{2})")
_BOTH: Final = re.compile(r"(?P<day>\S+?日?)[\sT]+(?P<clock>\S+)")


def read_clock(text: str) -> time | None:
    """Return the time of day `text` writes, or None."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        return None


class ClockField(ReadField):
    """A time of day."""

    refusal = lazy("Enter a time as hours and minutes, for example 14:20")

    def read(self, text: str) -> time | None:
        """Return the time."""
        return read_clock(text)

    def write(self, value: time) -> str:
        """Return the time as 14:20."""
        return f"{value:%H:%M}"


def read_both(text: str) -> tuple[date, time | None] | None:
    """Return the day `text` writes, and the time of day after it where there is one."""
    both = _BOTH.fullmatch(text)
    if both is None:
        day = read_date(text)
        return (day, None) if day else None
    day, clock = read_date(both["day"]), read_clock(both["clock"])
    return (day, clock) if day and clock else None
