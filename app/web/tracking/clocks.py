"""How times on the way read: on the place's clock, with its zone, and on the reader's beside it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from app.catalogue.time_zones import all_zones
from app.domain.naming import Language
from app.domain.tracking.occurrences import Occurrence, zone_names
from app.web.i18n import _, current_language, ngettext
from app.web.rendering import local

_HOUR: Final = timedelta(hours=1)
_LOCALES: Final = {Language.ZH: "zh_Hans", Language.EN: "en"}


@dataclass(frozen=True, slots=True)
class When:
    """One moment as a cell shows it: `iso` for machines, `shown`, its zone, the reader's clock."""

    iso: str
    shown: str
    zone: str = ""
    reader: str = ""

    @property
    def hint(self) -> str:
        """Return what hovering tells."""
        return " · ".join(part for part in (self.zone, self.reader) if part)


def when(occurred: Occurrence, *, year: int) -> When:
    """Return a moment; days of the reader's `year` go without it."""
    there = occurred.local
    day = f"{there:%m-%d}" if there.year == year else f"{there:%Y-%m-%d}"
    if not occurred.timed:
        return When(occurred.day.isoformat(), day)
    here = local(occurred.at)
    same = here.utcoffset() == there.utcoffset()
    reader = "" if same else _("%(time)s on your clock", time=f"{here:%m-%d %H:%M}")
    return When(
        there.isoformat(), f"{day} {there:%H:%M}", offset(occurred.at, occurred.zone), reader
    )


def offset(moment: datetime, zone: str) -> str:
    """Return UTC+8, or UTC-3:30, as it holds at `moment`."""
    shift = moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    sign = "-" if shift < timedelta() else "+"
    hours, rest = divmod(abs(shift), _HOUR)
    minutes = rest // timedelta(minutes=1)
    return f"UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def zone_name(zone: str) -> str:
    """Return a zone as a person knows it, with its difference from UTC now."""
    known = ZoneInfo(zone)
    name = get_timezone_location(known, locale=_LOCALES[current_language()])
    return f"{name} {offset(datetime.now(UTC), zone)}"


def zone_choices(kept: str = "") -> list[tuple[str, str]]:
    """Return the zones to choose from, by name, with the one already `kept`."""
    zones = dict.fromkeys((*all_zones(), *({kept} & zone_names())))
    return sorted(((zone, zone_name(zone)) for zone in zones), key=lambda pair: pair[1])


def age(moment: datetime) -> str:
    """Return how long ago something was recorded: today, or in days."""
    days = (datetime.now(UTC) - moment).days
    return ngettext("%(num)s day ago", "%(num)s days ago", days) if days else _("today")


def days(day: date, *, year: int) -> str:
    """Return a day, without the reader's `year`."""
    return f"{day:%m-%d}" if day.year == year else day.isoformat()
