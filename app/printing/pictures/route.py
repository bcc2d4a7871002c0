"""The route picture 航线图: solid where the goods have been, dashed where they are still to go.

It is a sketch along the usual way of the trade, drawn here and nowhere else, and says so beside it.
Colours are presentation attributes, so that it prints; a page's sheet may still darken them. Where
the picture is too small for words, a sheet hides those and shows the stops' numbers instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from typing import Final

from app.domain.tracking.chart import Coast
from app.domain.tracking.chart import Point as Place
from app.printing.pictures.sea_chart import SEA, Window, eastward, paper
from app.printing.pictures.svg import HARBOUR, INK, PAPER, SOFT, Caption, Point, figure

_FONT: Final = "Noto Sans SC, sans-serif"
_WIDTH: Final = 9600
#: How far a way inland is drawn that ends at a place without a position of its own.
_STUB: Final = 420
_GAP: Final = 110
_LINE: Final = 150
#: How far the number of a stop stands to its side, and its foot below or above it.
_ASIDE: Final = 150
_BELOW: Final = 420
_ABOVE: Final = 160
#: Radius of a stop behind the goods, and of the farthest they reached.
_PASSED: Final = 4
_FARTHEST: Final = 7
#: A flight rises by this part of its breadth, drawn in this many steps.
_ARCH: Final = 8
_STEPS: Final = 8


class Standing(StrEnum):
    """How far the goods have come to a stop."""

    PASSED = "passed"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A place on the route, its name and a second line."""

    name: str
    note: str
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The way from `path`'s first place to its last, and a way on towards `inland`.

    `stops` are where the path begins, where it ends, and where the way inland ends. With `arched`
    the path is flown: two places and an arch between them.
    """

    path: tuple[Place, ...]
    inland: Place
    stops: tuple[Stop, Stop, Stop]
    arched: bool = False


def route_picture(route: Route, *, coast: Coast, caption: Caption) -> str:
    """Return the chart with the route on it, with title and description."""
    path = _arch(route.path) if route.arched else route.path
    window = Window.around(path)
    line = [window.at(place) for place in path]
    end = _towards(line[-1], window.at(route.inland))
    parts = [*paper(window, coast), *_ways(route, line, end)]
    places = (
        (line[0], (_turned(line)[0], 1)),
        (line[-1], _turned((end, line[-1]))),
        (end, _turned((line[-1], end))),
    )
    for number, (stop, (at, turned)) in enumerate(zip(route.stops, places, strict=True), start=1):
        parts += _stop(stop, at, turned=turned)
        parts.append(_number(number, at, turned=turned))
    prefix = escape(caption.prefix)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" font-family="{_FONT}"'
        f' viewBox="-14 -14 {figure(_WIDTH + 280)} {figure(window.height + 280)}" role="img"'
        f' aria-labelledby="{prefix}-title {prefix}-desc">'
        f'<title id="{prefix}-title">{escape(caption.title)}</title>'
        f'<desc id="{prefix}-desc">{escape(caption.description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _ways(route: Route, line: Sequence[Point], end: Point) -> Iterator[str]:
    """Yield both parts of the way, each solid once the stop at its end is reached."""
    path = _smooth(line)
    yield f'<path class="halo" fill="none" stroke="{SEA}" stroke-width="7" d="{path}"/>'
    yield _way(path, done=route.stops[1].standing is not Standing.AHEAD)
    inland = f"M{_at(line[-1])}L{_at(end)}"
    yield _way(inland, done=route.stops[2].standing is not Standing.AHEAD)


def _way(path: str, *, done: bool) -> str:
    css, dashes = ("been", "") if done else ("ahead", ' stroke-dasharray="5 4"')
    return (
        f'<path class="{css}" fill="none" stroke="{HARBOUR}" stroke-width="2.5"{dashes}'
        f' d="{path}"/>'
    )


def _smooth(line: Sequence[Point]) -> str:
    """Return a curve through all points (Catmull and Rom's, as cubic Bézier parts)."""
    path = [f"M{_at(line[0])}"]
    padded = (line[0], *line, line[-1])
    for before, first, last, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        near = tuple(f + (b - a) // 6 for a, f, b in zip(before, first, last, strict=True))
        far = tuple(b - (c - f) // 6 for f, b, c in zip(first, last, after, strict=True))
        path.append(f"C{_at((near[0], near[1]))} {_at((far[0], far[1]))} {_at(last)}")
    return "".join(path)


def _arch(path: Sequence[Place]) -> list[Place]:
    """Return a flight from the first to the last place, bent towards the pole."""
    start, end = path[0], path[-1]
    first = eastward(start.longitude)
    east, north = eastward(end.longitude) - first, end.latitude - start.latitude
    rise = abs(east) // _ARCH
    return [
        Place(
            start.latitude
            + north * step // _STEPS
            + 4 * rise * step * (_STEPS - step) // _STEPS**2,
            first + east * step // _STEPS,
        )
        for step in range(_STEPS + 1)
    ]


def _towards(start: Point, goal: Point) -> Point:
    """Return the end of a short way from `start` in the direction of `goal`."""
    across, down = goal[0] - start[0], goal[1] - start[1]
    length = max(abs(across), abs(down), 1)
    return start[0] + across * _STUB // length, start[1] + down * _STUB // length


def _turned(way: Sequence[Point]) -> tuple[int, int]:
    """Return where words at the end of a way stand: 1 is right or below, -1 left or above it."""
    (x, y), (far_x, far_y) = way[0], way[-1]
    return (1 if far_x >= x else -1), (1 if far_y >= y else -1)


def _stop(stop: Stop, at: Point, *, turned: tuple[int, int]) -> Iterator[str]:
    """Yield the mark of a stop, and its two lines on the side they are turned to."""
    yield _mark(stop.standing, at)
    anchor = "start" if turned[0] > 0 else "end"
    across = at[0] + turned[0] * _GAP
    first = at[1] + (_GAP + 40 if turned[1] > 0 else -_LINE - 20)
    yield _words(stop.name, (across, first), anchor=anchor, css="name", fill=INK)
    if stop.note:
        yield _words(stop.note, (across, first + _LINE), anchor=anchor, css="note", fill=SOFT)


def _number(number: int, at: Point, *, turned: tuple[int, int]) -> str:
    """Return the number of a stop, large and out of sight until a sheet shows it."""
    anchor = "start" if turned[0] > 0 else "end"
    down = _BELOW if turned[1] > 0 else -_ABOVE
    return (
        f'<text class="number" x="{figure(at[0] + turned[0] * _ASIDE)}" y="{figure(at[1] + down)}"'
        f' text-anchor="{anchor}" fill="{INK}" font-size="36" font-weight="650" display="none">'
        f"{number}</text>"
    )


def _mark(standing: Standing, at: Point) -> str:
    x, y = figure(at[0]), figure(at[1])
    if standing is Standing.AHEAD:
        return (
            f'<circle class="ring" cx="{x}" cy="{y}" r="5" fill="{PAPER}" stroke="{HARBOUR}"'
            ' stroke-width="2"/>'
        )
    css, radius = ("here", _FARTHEST) if standing is Standing.HERE else ("dot", _PASSED)
    return f'<circle class="{css}" cx="{x}" cy="{y}" r="{radius}" fill="{HARBOUR}"/>'


def _words(text: str, at: Point, *, anchor: str, css: str, fill: str) -> str:
    bold = ' font-weight="650"' if css == "name" else ""
    return (
        f'<text class="{css}" x="{figure(at[0])}" y="{figure(at[1])}" text-anchor="{anchor}"'
        f' fill="{fill}" font-size="13"{bold}>{escape(text)}</text>'
    )


def _at(point: Point) -> str:
    return f"{figure(point[0])} {figure(point[1])}"
