"""The lithium battery mark: cells, one burning, the UN numbers, and a red hatched border."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.domain.labelling.batteries import BatteryMark
from app.printing.fonts.faces import UNITS_PER_EM, Face
from app.printing.labels.column import Align, Column
from app.printing.labels.marks import MM, Fill, Frame, Mark, Polygon, Style

_CAP: Final = 733
#: Width of a red bar of the hatching along the edge; the white between is as wide.
_BAR: Final = 5 * MM
_BATTERY: Final = (9 * MM, 20 * MM)
_POLE: Final = (3 * MM, 2 * MM)
_BETWEEN: Final = 4 * MM
_OUTLINE: Final = 1 * MM
_BATTERIES: Final = 3
_PHONE: Final = tuple(Style(size) for size in (5_000, 4_000, 3_200, 2_600))
#: Corners of a flame in thousandths of its width and height, a smaller one cut out of it.
_FLAME: Final = (
    ((500, 0), (640, 230), (800, 120), (900, 420), (1000, 620), (880, 880), (640, 1000),
     (360, 1000), (120, 880), (0, 620), (90, 400), (260, 480), (300, 220)),
    ((510, 480), (620, 640), (680, 780), (600, 900), (420, 900), (330, 780), (400, 640)),
)  # fmt: skip


def battery_marks(
    mark: BatteryMark, numbers: Sequence[str], *, size: tuple[int, int], phone: str = ""
) -> tuple[Mark, ...]:
    """Return the drawn mark at `size`; `phone` is left out where it is empty."""
    digits = Style(-(-mark.digits * UNITS_PER_EM // _CAP), Face.BOLD, 100)
    inner = size[0] - 2 * mark.hatching - 4 * MM
    text = Column(x=mark.hatching + 2 * MM, y=0, width=inner, align=Align.CENTRE)
    for number in numbers:
        text.write(number, digits)
    if phone:
        text.write(phone, *_PHONE)
    room = size[1] - 2 * mark.hatching
    gap = max(0, (room - text.y - _BATTERY[1] - _POLE[1]) // 3)
    top = mark.hatching + gap
    below = top + _BATTERY[1] + _POLE[1] + gap
    return (
        *_hatching(size, mark.hatching),
        *_cells(size[0] // 2, top),
        *text.placed(below),
    )


def _hatching(size: tuple[int, int], width: int) -> Iterator[Polygon]:
    """Yield slanted red bars along all four edges, inside the mark."""
    across, down = size
    for x in range(0, across - _BAR, 2 * _BAR):
        for y in (0, down - width):
            yield _slanted(x, y, ((0, width), (_BAR, 0), (2 * _BAR, 0), (_BAR, width)), across)
    for y in range(width, down - width - _BAR, 2 * _BAR):
        end = min(y + 2 * _BAR, down - width) - y
        for x in (0, across - width):
            yield Polygon(x, y, (((0, _BAR), (width, 0), (width, end - _BAR), (0, end)),), red=True)


def _slanted(x: int, y: int, ring: Sequence[tuple[int, int]], right: int) -> Polygon:
    return Polygon(x, y, (tuple((min(at, right - x), down) for at, down in ring),), red=True)


def _cells(middle: int, top: int) -> Iterator[Mark]:
    """Yield three batteries side by side; the last is broken and burns."""
    width, height = _BATTERY
    start = middle - (_BATTERIES * width + (_BATTERIES - 1) * _BETWEEN) // 2
    for index in range(_BATTERIES):
        x = start + index * (width + _BETWEEN)
        if index < _BATTERIES - 1:
            yield Fill(x + (width - _POLE[0]) // 2, top, *_POLE)
            yield Frame(x, top + _POLE[1], width, height, _OUTLINE)
            yield Fill(x, top + _POLE[1] + height // 2, width, height - height // 2)
        else:
            yield from _burning(x, top)


def _burning(x: int, top: int) -> Iterator[Polygon]:
    width, height = _BATTERY[0], _BATTERY[1] + _POLE[1]
    half = height // 2
    flame = tuple(tuple((a * width // 1000, b * half // 1000) for a, b in ring) for ring in _FLAME)
    yield Polygon(x, top, flame)
    jagged = ((0, half // 4), (width // 4, 0), (width // 2, half // 4), (width * 3 // 4, 0),
              (width, half // 4), (width, height - half), (0, height - half))  # fmt: skip
    yield Polygon(x, top + half, (jagged,))
