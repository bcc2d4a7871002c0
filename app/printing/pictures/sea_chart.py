"""The paper of a chart: a window on the Pacific-centred world, its land, net and frame.

Positions are tenths of a degree, places on the picture tenths of a pixel; no border is drawn.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from app.domain.tracking.chart import Coast
from app.domain.tracking.chart import Point as Place
from app.printing.pictures.svg import EDGE, INK, SOFT, Point, figure

SEA: Final = "#e4eff0"
LAND: Final = "#f2eee4"
_NET: Final = "#e2dccf"
_WIDTH: Final = 9600
_LOWEST: Final = 3000
_HIGHEST: Final = 5200
#: Where the chart is cut: longitudes run from here once around the world.
_CUT: Final = -250
_AROUND: Final = 3600
#: Room around the route, the least width of a window, and how far meridians stand apart.
_MARGIN: Final = 90
_NARROWEST: Final = 600
_MERIDIANS: Final = 200
_PARALLELS: Final = 100
#: A degree of latitude is drawn this much longer than one of longitude, as it is at 37 degrees.
_STRETCH: Final = Fraction(5, 4)
#: Points of a coast nearer to each other than this add bytes and nothing to see.
_FINEST: Final = 12


def eastward(longitude: int) -> int:
    """Return a longitude counted on from the cut, so that the Pacific is in the middle."""
    return (longitude - _CUT) % _AROUND + _CUT


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the world a chart shows; `west` to `east` and `south` to `north`."""

    west: int
    east: int
    south: int
    north: int

    @classmethod
    def around(cls, places: Iterable[Place]) -> "Window":
        """Return the window that holds all `places` with room around them."""
        held = list(places)
        longitudes = [eastward(place.longitude) for place in held]
        latitudes = [place.latitude for place in held]
        breadth = max(longitudes) - min(longitudes)
        rise = max(latitudes) - min(latitudes) + 2 * _MARGIN
        least = max(_NARROWEST, int(rise * _STRETCH * Fraction(_WIDTH, _HIGHEST)) + 1)
        west, east = _widened(longitudes, margin=max(_MARGIN, 2 * breadth // 9), least=least)
        lowest = int(Fraction(_LOWEST * (east - west), _WIDTH) / _STRETCH)
        south, north = _widened(latitudes, margin=_MARGIN, least=lowest)
        return cls(west, east, south, north)

    @property
    def scale(self) -> Fraction:
        """Return tenths of a pixel per tenth of a degree of longitude."""
        return Fraction(_WIDTH, self.east - self.west)

    @property
    def height(self) -> int:
        """Return the height of the picture."""
        return int((self.north - self.south) * self.scale * _STRETCH)

    def at(self, place: Place) -> Point:
        """Return where a place lies on the picture."""
        across = int((eastward(place.longitude) - self.west) * self.scale)
        down = int((self.north - place.latitude) * self.scale * _STRETCH)
        return across, down


def _widened(values: Sequence[int], *, margin: int, least: int) -> tuple[int, int]:
    """Return the span of `values` with room on both sides, and never less than `least`."""
    low, high = min(values) - margin, max(values) + margin
    lacking = max(0, least - (high - low))
    return low - lacking // 2, high + lacking - lacking // 2


def paper(window: Window, coast: Coast) -> Iterator[str]:
    """Yield the sea, the land in it, the net of degrees, and the frame."""
    width, height = figure(_WIDTH), figure(window.height)
    yield f'<rect class="sea" width="{width}" height="{height}" fill="{SEA}"/>'
    land = "".join(_drawn(outline) for outline in _outlines(window, coast))
    if land:
        yield (
            f'<path class="land" fill="{LAND}" fill-rule="evenodd" stroke="{EDGE}"'
            f' stroke-width=".75" d="{land}"/>'
        )
    yield from _net(window)
    yield (
        f'<path class="frame" fill="none" stroke="{INK}" stroke-width="1"'
        f' d="M-4-4H{figure(_WIDTH + 40)}V{figure(window.height + 40)}H-4z'
        f'M-10-10H{figure(_WIDTH + 100)}V{figure(window.height + 100)}H-10z"/>'
    )
    yield _ticks(window)


def _outlines(window: Window, coast: Coast) -> Iterator[list[Point]]:
    """Yield what of each outline lies in the window, cut at its edges."""
    edges = (
        (0, 0, 1), (0, _WIDTH, -1), (1, 0, 1), (1, window.height, -1),
    )  # fmt: skip
    for outline in coast.outlines:
        points = [window.at(place) for place in outline]
        for axis, limit, side in edges:
            points = _cut(points, axis=axis, limit=limit, side=side)
        points = _thinned(points)
        if points:
            yield points


def _cut(points: Sequence[Point], *, axis: int, limit: int, side: int) -> list[Point]:
    """Return the part of a closed outline on one side of an edge (Sutherland and Hodgman)."""
    kept: list[Point] = []
    for before, here in zip((*points[-1:], *points), points, strict=False):
        was, now = ((each[axis] - limit) * side >= 0 for each in (before, here))
        if was != now:
            share = Fraction(limit - before[axis], here[axis] - before[axis])
            other = int(before[1 - axis] + share * (here[1 - axis] - before[1 - axis]))
            kept.append((limit, other) if axis == 0 else (other, limit))
        if now:
            kept.append(here)
    return kept


def _thinned(points: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for x, y in points:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _FINEST:
            kept.append((x, y))
    return kept if len(kept) > 2 else []  # noqa: PLR2004 - less than a triangle is no land


def _drawn(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{round(x / 10)} {round(y / 10)}" for x, y in points) + "z"


def _net(window: Window) -> Iterator[str]:
    """Yield meridians and parallels, each meridian with its name."""
    lines = []
    for longitude in _between(window.west, window.east, step=_MERIDIANS):
        across = figure(int((longitude - window.west) * window.scale))
        lines.append(f"M{across} 0V{figure(window.height)}")
        yield (
            f'<text x="{across}" dx="4" y="{figure(window.height - 60)}" fill="{SOFT}"'
            f' font-size="11">{_meridian(longitude)}</text>'
        )
    for latitude in _between(window.south, window.north, step=_PARALLELS):
        _, down = window.at(Place(latitude, window.west))
        lines.append(f"M0 {figure(down)}H{figure(_WIDTH)}")
    yield f'<path class="net" fill="none" stroke="{_NET}" stroke-width="1" d="{"".join(lines)}"/>'


def _ticks(window: Window) -> str:
    """Return the black and white border of a chart, every second span of five degrees black."""
    spans = []
    half = _MERIDIANS // 4
    for longitude in _between(window.west, window.east - half, step=2 * half):
        first, last = (
            figure(int((each - window.west) * window.scale))
            for each in (longitude, longitude + half)
        )
        spans.append(f"M{first}-7H{last}M{first} {figure(window.height + 70)}H{last}")
    path = "".join(spans)
    return f'<path class="frame" fill="none" stroke="{INK}" stroke-width="4" d="{path}"/>'


def _between(low: int, high: int, *, step: int) -> range:
    return range(-(-low // step) * step, high, step)


def _meridian(longitude: int) -> str:
    """Return 120°E, or 180°, or 160°W."""
    degrees = ((longitude + 1800) % _AROUND - 1800) // 10
    if degrees in {0, -180}:
        return f"{abs(degrees)}°"
    return f"{abs(degrees)}°{'E' if degrees > 0 else 'W'}"
