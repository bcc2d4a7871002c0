"""A statement as a person types it, and what keeps it from being recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.domain.problems import Problem
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.occurrences import Occurrence, start_of, zone_names

#: Characters that a row keeps of each text.
LONGEST: Final = {"place": 120, "unlocode": 5, "note": 400}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is said to be planned, expected or done, when, and where.

    `zone` is the place's IANA time zone. Where `timed` is false only the day of `occurred_at` there
    counts.
    """

    milestone: Milestone
    classifier: Classifier
    occurred_at: datetime
    zone: str
    timed: bool = False
    place: str = ""
    unlocode: str = ""
    note: str = ""

    @property
    def occurred(self) -> Occurrence:
        """Return when, the start of the day there where no time is known."""
        said = Occurrence(at=self.occurred_at, zone=self.zone, timed=self.timed)
        if self.timed:
            return said
        return Occurrence(at=start_of(said.day, zone=self.zone), zone=self.zone)


def check_statement(statement: Statement, *, now: datetime) -> Iterator[Problem]:
    """Yield why `statement` cannot be recorded at the instant `now`."""
    for field, longest in LONGEST.items():
        length = len(getattr(statement, field))
        if length > longest:
            yield Problem("tracking-text-long", field, {"limit": longest, "length": length})
    if statement.zone not in zone_names():
        yield Problem("tracking-zone", "zone", {"value": statement.zone})
    elif statement.classifier is Classifier.ACTUAL and statement.occurred.at > now:
        yield Problem("tracking-actual-in-future", "day", {"day": statement.occurred.day})
