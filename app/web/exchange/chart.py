"""Draws how a rate moved: a line for each source over the days, in the units of its picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.customs.published_rates import PublishedRate

WIDTH: Final = 640
HEIGHT: Final = 120
_MARGIN: Final = 6
_LEAST: Final = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One source's rates as the points of a line."""

    source: str
    points: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The lines, with the days and the rates they lie between."""

    lines: tuple[Line, ...]
    first: date
    last: date
    least: Decimal
    most: Decimal
    width: int = WIDTH
    height: int = HEIGHT


def chart_of(rates: Sequence[PublishedRate]) -> Chart | None:
    """Return the chart of rates between two currencies; None where there is nothing to compare."""
    days = sorted({rate.valid_from for rate in rates})
    if len(days) < _LEAST:
        return None
    values = [rate.value for rate in rates]
    least, most = min(values), max(values)
    lines = []
    for source in sorted({rate.source for rate in rates}):
        own = sorted((rate for rate in rates if rate.source == source), key=_day)
        points = " ".join(
            _point(rate, days=(days[0], days[-1]), span=(least, most)) for rate in own
        )
        lines.append(Line(source, points))
    return Chart(tuple(lines), days[0], days[-1], least, most)


def _day(rate: PublishedRate) -> date:
    return rate.valid_from


def _point(rate: PublishedRate, *, days: tuple[date, date], span: tuple[Decimal, Decimal]) -> str:
    first, last = days
    least, most = span
    x = Decimal((rate.valid_from - first).days) / (last - first).days
    y = (rate.value - least) / (most - least) if most > least else Decimal("0.5")
    across = _MARGIN + x * (WIDTH - 2 * _MARGIN)
    down = HEIGHT - _MARGIN - y * (HEIGHT - 2 * _MARGIN)
    return f"{across:.1f},{down:.1f}"
