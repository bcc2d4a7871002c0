"""Isometric drawing in whole millimetres: x runs right and down, y left and down, z up."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from app.printing.pictures.svg import PALETTES, PAPER, Point, polygon, strokes

Solid = tuple[int, int, int]

#: Cosine and sine of 30 degrees, in thousandths.
_COSINE: Final = 866
_SINE: Final = 500
_ONE: Final = 1000
#: Lines closer than this many tenths of a pixel would run into one another.
_CLOSEST_LINES: Final = 30


@dataclass(frozen=True, slots=True)
class Area:
    """Where on the sheet a drawing goes: its corner and its size in tenths of a pixel."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class View:
    """Maps millimetres to the sheet: projected, scaled exactly, and moved."""

    scale: Fraction
    left: int
    top: int

    @classmethod
    def fitting(
        cls, solids: Iterable[Solid], area: Area, *, scale: Fraction | None = None
    ) -> "View":
        """Return a view of all `solids` centred at the foot of `area`, as large as it allows."""
        across, down = _extents(solids)
        chosen = _largest(across, down, area) if scale is None else scale
        spare = area.width - int((across[1] - across[0]) * chosen)
        return cls(
            chosen,
            area.left + spare // 2 - int(across[0] * chosen),
            area.top + area.height - int(down[1] * chosen),
        )

    def at(self, solid: Solid) -> Point:
        """Return where a point of the room lies on the sheet."""
        across, down = _projected(solid)
        return self.left + int(across * self.scale), self.top + int(down * self.scale)


def scale_for(solids: Iterable[Solid], area: Area) -> Fraction:
    """Return the largest scale at which all `solids` fit into `area`."""
    across, down = _extents(solids)
    return _largest(across, down, area)


def height_of(solids: Iterable[Solid], scale: Fraction) -> int:
    """Return how high all `solids` are on the sheet at `scale`."""
    _, down = _extents(solids)
    return int((down[1] - down[0]) * scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Equal boxes standing wall to wall: where they begin, how many, and one box's size."""

    start: Solid
    counts: Solid
    size: Solid

    @property
    def end(self) -> Solid:
        """Return the corner nearest to the viewer, and highest."""
        x, y, z = (
            start + count * side
            for start, count, side in zip(self.start, self.counts, self.size, strict=True)
        )
        return x, y, z

    def corners(self) -> tuple[Solid, ...]:
        """Return the corners that bound the block on the sheet."""
        (x, y, z), (far_x, far_y, far_z) = self.start, self.end
        return ((x, y, far_z), (far_x, y, z), (x, far_y, z), (far_x, far_y, z), (x, y, z))


def blocks(counts: Solid, number: int, *, size: Solid, start: Solid = (0, 0, 0)) -> list[Block]:
    """Return `number` boxes filled into a grid, layer on layer and row before row.

    At most three blocks: whole layers, whole rows upon them, and the last row; in the order in
    which they hide one another.
    """
    along, deep, _ = counts
    layers, left = divmod(number, along * deep)
    rows, last = divmod(left, along)
    x, y, z = start
    ground = z + layers * size[2]
    found = [
        Block(start=start, counts=(along, deep, layers), size=size),
        Block(start=(x, y, ground), counts=(along, rows, 1), size=size),
        Block(start=(x, y + rows * size[1], ground), counts=(last, 1, 1), size=size),
    ]
    return [block for block in found if all(block.counts)]


def draw(block: Block, view: View, *, palette: str) -> Iterator[str]:
    """Yield the three visible faces of a block and the seams between its boxes."""
    for face, (css, fill) in zip(_faces(block), PALETTES[palette], strict=True):
        yield polygon([view.at(solid) for solid in face], css=css, fill=fill)
    seams = [[view.at(solid) for solid in seam] for seam in _seams(block, view)]
    yield strokes(seams, css="seam", stroke=PAPER)


def _extents(solids: Iterable[Solid]) -> tuple[Point, Point]:
    """Return the least and the greatest projected figure across and down."""
    across, down = zip(*(_projected(solid) for solid in solids), strict=True)
    return (min(across), max(across)), (min(down), max(down))


def _largest(across: Point, down: Point, area: Area) -> Fraction:
    width, height = max(1, across[1] - across[0]), max(1, down[1] - down[0])
    return min(Fraction(area.width, width), Fraction(area.height, height))


def _projected(solid: Solid) -> Point:
    x, y, z = solid
    return (x - y) * _COSINE, (x + y) * _SINE - z * _ONE


def _faces(block: Block) -> tuple[Sequence[Solid], Sequence[Solid], Sequence[Solid]]:
    """Return the corners of the top, the left and the right face."""
    (x, y, z), (far_x, far_y, far_z) = block.start, block.end
    return (
        ((x, y, far_z), (far_x, y, far_z), (far_x, far_y, far_z), (x, far_y, far_z)),
        ((x, far_y, far_z), (far_x, far_y, far_z), (far_x, far_y, z), (x, far_y, z)),
        ((far_x, y, far_z), (far_x, far_y, far_z), (far_x, far_y, z), (far_x, y, z)),
    )


def _seams(block: Block, view: View) -> Iterator[Sequence[Solid]]:
    """Yield each seam as it bends over two visible faces; too dense ones are left out."""
    (x, y, z), (far_x, far_y, far_z) = block.start, block.end
    for axis in range(3):
        step = block.size[axis]
        if step * _ONE * view.scale < _CLOSEST_LINES:
            continue
        for index in range(1, block.counts[axis]):
            at = block.start[axis] + index * step
            yield (
                ((at, y, far_z), (at, far_y, far_z), (at, far_y, z)),
                ((x, at, far_z), (far_x, at, far_z), (far_x, at, z)),
                ((x, far_y, at), (far_x, far_y, at), (far_x, y, at)),
            )[axis]
