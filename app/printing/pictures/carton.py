"""One carton: cut open to show how its units lie, or closed and taped when that is unknown."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.domain.packing.grid import Grid
from app.domain.quantities.length import Box
from app.printing.pictures.isometric import Area, Block, Solid, View, blocks, draw
from app.printing.pictures.measures import measures
from app.printing.pictures.svg import (
    INK,
    PALETTES,
    PAPER,
    Caption,
    Point,
    picture,
    polygon,
    strokes,
)

_WIDTH: Final = 4200
_HEIGHT: Final = 3400
_AREA: Final = Area(left=800, top=80, width=2650, height=2950)
#: The cut-open front shows this part of its height, in hundredths.
_FRONT: Final = 16
#: Into how many steps the bars divide a label's width.
_BARS: Final = 14


def carton_picture(
    size: Box,
    *,
    caption: Caption,
    grid: Grid | None = None,
    units: int | None = None,
    labelled: bool = False,
) -> str:
    """Return a carton of outer `size` as SVG; `units` of the grid's places are filled, or all.

    A closed one that is `labelled` has a label on two adjacent sides.
    """
    outer = _solid(size)
    if grid is None:
        view = View.fitting(_corners(outer), _AREA)
        parts = [*_closed(outer, view), *(_labels(outer, view) if labelled else ())]
    else:
        flaps = _flaps(outer)
        view = View.fitting([*_corners(outer), *(point for flap in flaps for point in flap)], _AREA)
        filled = grid.units if units is None else units
        parts = [
            *_shell(outer, flaps, view),
            *_units(outer, grid, filled, view),
            *_front(outer, view),
        ]
    parts += measures(size, view)
    return picture(parts, width=_WIDTH, height=_HEIGHT, caption=caption)


def _solid(size: Box) -> Solid:
    return size.length.millimetres, size.width.millimetres, size.height.millimetres


def _corners(outer: Solid) -> tuple[Solid, ...]:
    return Block(start=(0, 0, 0), counts=(1, 1, 1), size=outer).corners()


def _closed(outer: Solid, view: View) -> Iterator[str]:
    """Yield a closed carton with its tape along the middle of the top and down one side."""
    long, wide, high = outer
    yield from draw(Block(start=(0, 0, 0), counts=(1, 1, 1), size=outer), view, palette="kraft")
    half = max(1, wide // 16)
    near, far = wide // 2 - half, wide // 2 + half
    fold = high * 3 // 4
    top = ((0, near, high), (long, near, high), (long, far, high), (0, far, high))
    side = ((long, near, high), (long, far, high), (long, far, fold), (long, near, fold))
    shades = PALETTES["slate"]
    yield _face(top, view, *shades[0])
    yield _face(side, view, *shades[1])


def _labels(outer: Solid, view: View) -> Iterator[str]:
    """Yield a label with its bars on each visible side, off the tape and the edges."""
    long, wide, high = outer
    low, top = high // 8, high * 5 // 8
    left, right = long * 5 // 16, long * 11 // 16
    near, far = wide * 5 // 16, wide * 11 // 16
    corners = (
        ((left, wide, low), (right, wide, low), (right, wide, top), (left, wide, top)),
        ((long, near, low), (long, far, low), (long, far, top), (long, near, top)),
    )
    for sides in corners:
        yield _face(sides, view, "label", PAPER)
        yield strokes(_bars([view.at(side) for side in sides]), css="bars", stroke=INK)


def _bars(corners: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    """Yield upright lines over the lower part of a drawn label."""
    (x, y), (end_x, end_y), _, (_, top) = corners
    for step in range(2, _BARS - 1):
        at = x + (end_x - x) * step // _BARS, y + (end_y - y) * step // _BARS
        yield (at[0], at[1] - (y - top) // 8), (at[0], at[1] - (y - top) // 2)


def _flaps(outer: Solid) -> tuple[Sequence[Solid], ...]:
    """Return the two flaps at the back, folded outwards."""
    long, wide, high = outer
    out, up, slant = wide // 5, wide // 7, min(long, wide) // 20
    return (
        ((0, 0, high), (long, 0, high), (long - slant, -out, high + up), (slant, -out, high + up)),
        ((0, 0, high), (0, wide, high), (-out, wide - slant, high + up), (-out, slant, high + up)),
    )


def _shell(outer: Solid, flaps: Sequence[Sequence[Solid]], view: View) -> Iterator[str]:
    """Yield what stands behind the units: floor, inner walls and flaps."""
    long, wide, high = outer
    top, left, right = PALETTES["kraft"]
    yield _face(((0, 0, 0), (long, 0, 0), (long, wide, 0), (0, wide, 0)), view, *right)
    yield _face(((0, 0, high), (long, 0, high), (long, 0, 0), (0, 0, 0)), view, *left)
    yield _face(((0, 0, high), (0, wide, high), (0, wide, 0), (0, 0, 0)), view, *right)
    for flap in flaps:
        yield _face(flap, view, *top)


def _units(outer: Solid, grid: Grid, units: int, view: View) -> Iterator[str]:
    """Yield the units, centred over the carton's floor."""
    long, wide, _ = _solid(grid.inner)
    start = (max(0, outer[0] - long) // 2, max(0, outer[1] - wide) // 2, 0)
    counts = (grid.along_length, grid.along_width, grid.along_height)
    for block in blocks(counts, min(units, grid.units), size=_solid(grid.unit), start=start):
        yield from draw(block, view, palette="teal")


def _front(outer: Solid, view: View) -> Iterator[str]:
    """Yield the front walls, cut down to a rim."""
    long, wide, high = outer
    rim = high * _FRONT // 100
    _, left, right = PALETTES["kraft"]
    yield _face(((0, wide, rim), (long, wide, rim), (long, wide, 0), (0, wide, 0)), view, *left)
    yield _face(((long, 0, rim), (long, wide, rim), (long, wide, 0), (long, 0, 0)), view, *right)


def _face(solids: Sequence[Solid], view: View, css: str, fill: str) -> str:
    return polygon([view.at(solid) for solid in solids], css=css, fill=fill)
