"""No news 轨迹未更新: nothing was said for a while about goods that are under way."""

from datetime import datetime
from typing import Final

from app.domain.shipment.states import State
from app.domain.tracking.observations import Observation

#: Days after which we call it silence. Our own choice, no carrier's or authority's figure: a week
#: is the rhythm in which people who track by hand ask their forwarder.
QUIET_DAYS: Final = 7
#: States in which news is awaited.
_UNDER_WAY: Final = frozenset({State.HANDED_OVER, State.DEPARTED, State.ARRIVED, State.RELEASED})


def silent_days(
    told: list[Observation], *, state: State, since: datetime | None, now: datetime
) -> int | None:
    """Return for how many days nothing was said, or None where that is no silence.

    Before the first statement it counts from `since`, the day of the lock. A retraction is news as
    well, so retracted statements count.
    """
    if state not in _UNDER_WAY:
        return None
    last = max((each.recorded_at for each in told), default=since)
    if last is None:
        return None
    days = (now - last).days
    return days if days >= QUIET_DAYS else None
