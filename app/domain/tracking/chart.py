"""The chart 航线图 that a route is sketched on: places, coasts, and the usual way between them.

All positions are whole tenths of a degree, north and east positive: near enough for a sketch,
and not enough to sail by.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.transport import Mode


@dataclass(frozen=True, slots=True)
class Point:
    """A position in tenths of a degree."""

    latitude: int
    longitude: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a place of the catalogue lies: a port by its UN/LOCODE, or a country's middle."""

    code: str
    point: Point
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coast:
    """The outlines of land, largest first; no borders are drawn between countries."""

    code: str
    outlines: tuple[tuple[Point, ...], ...]
    sources: tuple[Source, ...]


class Heading(StrEnum):
    """Which way out of the China seas a lane goes."""

    EAST = "east"
    SOUTH = "south"


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A named strait, cape or pass that a lane goes through."""

    name: Name
    point: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach:
    """How ships of a loading port come out to sea, by the heading of their lane."""

    code: str
    out: Mapping[Heading, tuple[Point, ...]]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The usual way of a mode from China to some ports, by a few named waypoints."""

    code: str
    mode: Mode
    heading: Heading
    ends: frozenset[str]
    waypoints: tuple[Waypoint, ...]
    sources: tuple[Source, ...]
