"""Handling marks drawn by our own strokes, on a square of 1,000 units a side."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from app.domain.labelling.handling import Handling
from app.printing.fonts.faces import Face
from app.printing.labels.marks import Mark, Polygon, Ring, Style, Text

_SIDE: Final = 1000
_ARC_STEPS: Final = 24
_MOST_IN_ROW: Final = 4
_FEW: Final = 3
_GAP: Final = 800
_NUMBER_SIZE: Final = 250
_NUMBER_MIDDLE: Final = (500, 490)


def _box(left: int, top: int, right: int, bottom: int) -> Ring:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _arc(middle: tuple[int, int], radii: tuple[int, int], *, degrees: tuple[int, int]) -> Ring:
    """Return points on an ellipse, clockwise as seen, from the right at 0 degrees."""
    first, last = degrees
    angles = (
        math.radians(first + (last - first) * step / _ARC_STEPS) for step in range(_ARC_STEPS + 1)
    )
    return tuple(
        (
            round(middle[0] + radii[0] * math.cos(angle)),
            round(middle[1] + radii[1] * math.sin(angle)),
        )
        for angle in angles
    )


def _arrow(middle: int) -> Ring:
    return (
        (middle, 60),
        (middle + 180, 380),
        (middle + 65, 380),
        (middle + 65, 800),
        (middle - 65, 800),
        (middle - 65, 380),
        (middle - 180, 380),
    )


def _cross(left: int, top: int, right: int, bottom: int) -> tuple[tuple[Ring, ...], ...]:
    """Return two strokes from corner to corner."""
    half = 26
    falling = (
        (left - half, top + half),
        (left + half, top - half),
        (right + half, bottom - half),
        (right - half, bottom + half),
    )
    rising = tuple((left + right - x, y) for x, y in falling)
    return (falling,), (rising,)


_BOWL: Final = ((230, 60), (770, 60), (755, 260), (700, 400), (610, 500), (545, 530))
_FOOT: Final = ((545, 840), (720, 900), (720, 950))
#: Bowl, stem and foot of a glass, its left side the mirror of its right.
_GLASS: Final = (
    *_BOWL[1:],
    *_FOOT,
    *((_SIDE - x, y) for x, y in reversed((*_BOWL[1:], *_FOOT))),
)
_CRACK: Final = ((410, 60), (500, 60), (570, 190), (495, 285), (560, 430), (425, 290), (500, 195))
_DOME: Final = (
    *_arc((500, 520), (400, 340), degrees=(180, 360)),
    *reversed(_arc((767, 520), (133, 60), degrees=(180, 360))),
    *reversed(_arc((500, 520), (133, 60), degrees=(180, 360))),
    *reversed(_arc((233, 520), (133, 60), degrees=(180, 360))),
)
_HANDLE: Final = (
    (530, 440),
    *_arc((440, 850), (90, 100), degrees=(0, 180)),
    (410, 850),
    *reversed(_arc((440, 850), (30, 40), degrees=(0, 180))),
    (470, 440),
)
_DROPS: Final = tuple(
    (((x, y), (x + 45, y), (x - 15, y + 120), (x - 60, y + 120)),)
    for x, y in ((140, 180), (250, 60), (480, 10), (700, 40), (840, 120))
)
_HOOK: Final = (
    (650, 200),
    *_arc((430, 640), (220, 240), degrees=(0, 180)),
    (225, 470),
    *reversed(_arc((430, 640), (130, 150), degrees=(0, 180))),
    (560, 200),
)
_GRIP: Final = _box(430, 110, 780, 205)


def _outlined(left: int, top: int, right: int, bottom: int) -> tuple[Ring, ...]:
    stroke = 45
    return (
        _box(left, top, right, bottom),
        _box(left + stroke, top + stroke, right - stroke, bottom - stroke),
    )


#: Areas of each mark by its code; rings of one area cut each other, areas do not.
_DRAWINGS: Final[dict[str, tuple[tuple[Ring, ...], ...]]] = {
    "this-way-up": ((_arrow(280),), (_arrow(720),), (_box(80, 870, 920, 950),)),
    "fragile": ((_GLASS, _CRACK),),
    "keep-dry": ((_DOME,), (_HANDLE,), *_DROPS),
    "no-hooks": ((_HOOK,), (_GRIP,), *_cross(110, 80, 890, 940)),
    "stacking-limit": (
        (_box(310, 660, 690, 960),),
        _outlined(310, 340, 690, 640),
        _outlined(310, 20, 690, 320),
        *_cross(310, 20, 690, 320),
    ),
    "do-not-stack": (
        (_box(270, 520, 730, 950),),
        _outlined(270, 60, 730, 490),
        *_cross(190, 60, 810, 490),
    ),
}


def icons(handling: Sequence[Handling], *, x: int, y: int, width: int) -> tuple[list[Mark], int]:
    """Return the marks in rows across `width`, at most four to a row, and their height."""
    in_row = _FEW if len(handling) <= _FEW else _MOST_IN_ROW
    side = (width - (in_row - 1) * _GAP) // in_row
    step = side + _GAP
    marks: list[Mark] = []
    for place, each in enumerate(handling):
        row, column = divmod(place, in_row)
        marks.extend(_icon(each, x=x + column * step, y=y + row * step, side=side))
    rows = -(-len(handling) // in_row)
    return marks, rows * step - _GAP if rows else 0


def _icon(handling: Handling, *, x: int, y: int, side: int) -> Iterator[Mark]:
    for area in _DRAWINGS[handling.code]:
        rings = tuple(
            tuple((across * side // _SIDE, down * side // _SIDE) for across, down in ring)
            for ring in area
        )
        yield Polygon(x, y, rings)
    if handling.layers is not None:
        style, text = Style(side * _NUMBER_SIZE // _SIDE, Face.BOLD), str(handling.layers)
        across, down = (part * side // _SIDE for part in _NUMBER_MIDDLE)
        yield Text(x + across - style.width(text) // 2, y + down + style.cap // 2, text, style)
