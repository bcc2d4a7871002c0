"""Made-up statements about cartons, each telling only what matters to its test."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.observations import Observation
from app.domain.tracking.occurrences import Occurrence

_NUMBERS = count(1)
_START = datetime(2026, 10, 1, tzinfo=UTC)


def on(day: str, *, zone: str = "UTC", timed: bool = False) -> Occurrence:
    """Return a day of 2026, "11-02", or a moment, "11-02T06:30", on the clock of `zone`."""
    text = day if "T" in day else f"{day}T00:00"
    bare = datetime.fromisoformat(f"2026-{text}")
    return Occurrence(at=bare.replace(tzinfo=ZoneInfo(zone)), zone=zone, timed=timed)


def said(
    milestone: Milestone,
    day: str,
    *,
    cartons: Iterable[int] = (1, 2, 3),
    author: str = "Chen",
    **facts: Any,
) -> Observation:
    """Return an actual date of three cartons; each call is recorded after the one before."""
    number = next(_NUMBERS)
    given = {
        "id": number,
        "classifier": Classifier.ACTUAL,
        "recorded_at": _START + timedelta(minutes=number),
        "occurred": on(day, timed="T" in day),
        **facts,
    }
    return Observation(milestone=milestone, cartons=frozenset(cartons), author=author, **given)
