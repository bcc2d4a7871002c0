"""Draws an arrival window on the line from the day the goods are ready to the latest of all."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.domain.freight.rate_cards import ArrivalWindow

LEFT: Final = 4
RIGHT: Final = 236


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Places on a line from LEFT to RIGHT, and days from ready to arrival, fewest and most."""

    first: int
    last: int
    due: int | None
    fewest: int
    most: int


def span_of(arrival: ArrivalWindow, *, ready: date, need_by: date | None, last: date) -> Span:
    """Return where the window, and the day it is needed by, lie on the line from `ready`."""
    end = max(last, need_by or last) + timedelta(days=2)
    length = max((end - ready).days, 1)

    def place(day: date) -> int:
        return LEFT + (RIGHT - LEFT) * min(max((day - ready).days, 0), length) // length

    return Span(
        first=place(arrival.earliest),
        last=place(arrival.latest),
        due=place(need_by) if need_by else None,
        fewest=(arrival.earliest - ready).days,
        most=(arrival.latest - ready).days,
    )
