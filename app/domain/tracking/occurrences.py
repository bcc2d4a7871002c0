"""When something happened, on the clock of the place where it did.

The instant is kept in UTC and the zone beside it; the day is always the place's own. A date cast
to UTC and read back elsewhere would otherwise be a day early or late.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones


@cache
def zone_names() -> frozenset[str]:
    """Return the names of all time zones this machine knows."""
    return frozenset(available_timezones())


def start_of(day: date, *, zone: str) -> datetime:
    """Return the instant at which `day` begins in `zone`."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """An instant and its place's zone; where `timed` is false only the day there is known."""

    at: datetime
    zone: str
    timed: bool = False

    @property
    def local(self) -> datetime:
        """Return the instant on the place's clock."""
        return self.at.astimezone(ZoneInfo(self.zone))

    @property
    def day(self) -> date:
        """Return the day at the place."""
        return self.local.date()

    def differs(self, other: "Occurrence") -> bool:
        """Return whether both cannot be true: other instants, or other days if one has no time."""
        if self.timed and other.timed:
            return self.at != other.at
        return self.day != other.day

    def precedes(self, other: "Occurrence") -> bool:
        """Return whether this surely came before `other`.

        Where a time is missing, days are compared, and a day lost to the date line is forgiven.
        """
        if self.timed and other.timed:
            return self.at < other.at
        return self.at + _DAY <= other.at if self.zone != other.zone else self.day < other.day


_DAY: Final = start_of(date(2026, 1, 2), zone="UTC") - start_of(date(2026, 1, 1), zone="UTC")
