"""Until when units that came short can be claimed; sources that differ are all kept."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_YEAR_IN_MONTHS: Final = 12
_ALWAYS: Final = Validity()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWindow:
    """One source's statement of when a claim for units missing from a delivery may be made.

    It opens `opens_after` days from the delivery and ends `days` days, or else `months` months,
    from it. `about` says which sites the source speaks of, where that is not the programme's own.
    """

    code: str
    name: Name
    programmes: tuple[str, ...]
    sources: tuple[Source, ...]
    opens_after: int = 0
    days: int | None = None
    months: int | None = None
    about: Name | None = None
    stated_on: date | None = None
    validity: Validity = _ALWAYS

    def __post_init__(self) -> None:
        if (self.days is None) == (self.months is None):
            raise ValueError(f"{self.code}: a window ends after days or after months")

    def opens(self, delivered_on: date) -> date:
        """Return the first day of the window."""
        return delivered_on + timedelta(days=self.opens_after)

    def ends(self, delivered_on: date) -> date:
        """Return the last day of the window."""
        if self.days is not None:
            return delivered_on + timedelta(days=self.days)
        return _months_later(delivered_on, self.months or 0)


def claim_windows_for(
    windows: Iterable[ClaimWindow], *, programme: str, delivered_on: date
) -> tuple[ClaimWindow, ...]:
    """Return the windows stated for the programme that hold on the delivery, first to end first."""
    stated = (each for each in windows if programme in each.programmes)
    holding = [each for each in stated if each.validity.covers(delivered_on)]
    return tuple(sorted(holding, key=lambda each: each.ends(delivered_on)))


def _months_later(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of a month that is too short for it."""
    years, month = divmod(day.month - 1 + months, _YEAR_IN_MONTHS)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
