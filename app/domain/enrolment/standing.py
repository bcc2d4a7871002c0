"""What a person accepted, how they stand with a tax office, and what is about to run out."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

#: How long before its end something is pointed out: Sampan's own habit, no authority's rule.
WARNED_AHEAD: Final = timedelta(days=45)


class AcceptedText(StrEnum):
    """A text of Sampan's that is accepted version by version."""

    SERVICE = "service"
    AGREEMENT = "agreement"


class TaxStanding(StrEnum):
    """Whether the applicant has a destination's tax numbers."""

    REGISTERED = "registered"
    APPLIED = "applied-for"
    NOT_NEEDED = "not-needed"


class Running(StrEnum):
    """Whether a number or a bond still holds on a day."""

    HOLDS = "holds"
    ENDS_SOON = "ends-soon"
    OVER = "over"


def running(end: date | None, *, day: date) -> Running:
    """Return how something that ends on `end`, that day included, stands on `day`."""
    if end is None or day <= end - WARNED_AHEAD:
        return Running.HOLDS
    return Running.ENDS_SOON if day <= end else Running.OVER
