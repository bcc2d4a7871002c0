"""The outlines of land, from land.txt beside this module.

How the table was made from its source, so that it can be made again: rings of land-50m were cut at
25 degrees west, so that the Pacific lies in the middle and longitudes run from -25 to 335; clipped
between 56 south and 78 north, without Antarctica; islands under 0.4 square degrees dropped;
simplified (Douglas-Peucker) to a quarter of a degree and rounded to tenths. One ring a line, each
point as the step "longitude,latitude" from the one before.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.sourcing import Source
from app.domain.tracking.chart import Coast, Point


def _outlines() -> Iterator[tuple[Point, ...]]:
    text = Path(__file__).with_name("land.txt").read_text(encoding="ascii")
    return (tuple(_points(line)) for line in text.splitlines())


def _points(line: str) -> Iterator[Point]:
    longitude = latitude = 0
    for step in line.split():
        east, north = step.split(",")
        longitude, latitude = longitude + int(east), latitude + int(north)
        yield Point(latitude, longitude)


LAND: Final = Coast(
    code="land",
    outlines=tuple(_outlines()),
    sources=(
        Source(
            "Natural Earth 4.1.0, land at 1:50 million (public domain), by world-atlas 2.0.2 (ISC)",
            date(2026, 11, 22),
            "https://www.naturalearthdata.com",
        ),
    ),
)
