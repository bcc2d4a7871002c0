"""Dimension lines beside a drawn box: length lower left, width lower right, height left."""

from collections.abc import Iterator
from typing import Final

from app.domain.quantities.length import Box
from app.printing.pictures.isometric import Solid, View
from app.printing.pictures.svg import SOFT, Point, strokes, words
from app.wording.figures import length

#: Distance of a line from its edge, of the words from the line, and half an end mark, in tenths.
_GAP: Final = 120
_WORDS: Final = 80
_MARK: Final = 40
_BASELINE: Final = 45


def measures(size: Box, view: View) -> Iterator[str]:
    """Yield lines and figures for the three sides of a box that stands at the origin."""
    long, wide, high = (side.millimetres for side in (size.length, size.width, size.height))
    front: Solid = (long, wide, 0)
    left: Solid = (0, wide, 0)
    right: Solid = (long, 0, 0)
    yield from _line(view.at(left), view.at(front), across=(-500, 866), label=length(size.length))
    yield from _line(view.at(right), view.at(front), across=(500, 866), label=length(size.width))
    top = view.at((0, wide, high))
    yield from _line(view.at(left), top, across=(-1000, 0), label=length(size.height))


def _line(start: Point, end: Point, *, across: Point, label: str) -> Iterator[str]:
    """Yield one line moved off its edge in the direction `across` (thousandths), with end marks."""
    begin, finish = _moved(start, across, _GAP), _moved(end, across, _GAP)
    marks = [
        [_moved(point, across, -_MARK), _moved(point, across, _MARK)] for point in (begin, finish)
    ]
    yield strokes([[begin, finish], *marks], css="dim", stroke=SOFT)
    middle = ((begin[0] + finish[0]) // 2, (begin[1] + finish[1]) // 2)
    x, y = _moved(middle, across, _WORDS)
    yield words(label, (x, y + _BASELINE), anchor="end" if across[0] < 0 else "start")


def _moved(point: Point, across: Point, distance: int) -> Point:
    return point[0] + across[0] * distance // 1000, point[1] + across[1] * distance // 1000
