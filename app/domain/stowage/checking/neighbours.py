"""Which placed pieces lie close to, above or in front of one another.

Pieces are sorted into square cells as seen along one axis, so that twenty thousand are compared in
a second or two. Lengths are whole millimetres.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Item, Triple

#: The longest piece covers at most this many cells each way.
_CELLS: Final = 64


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """One placed piece: its place in the loading order, its nearest and its farthest corner."""

    place: int
    item: Item
    low: Triple
    high: Triple

    @classmethod
    def of(cls, place: int, item: Item, placement: Placement) -> "Piece":
        """Return the piece that `placement` is."""
        (x, y, z), (length, width, height) = placement.at, placement.size
        return cls(place, item, placement.at, (x + length, y + width, z + height))

    @property
    def base(self) -> int:
        """Return the area of its base in square millimetres."""
        return (self.high[0] - self.low[0]) * (self.high[1] - self.low[1])


def shared(piece: Piece, other: Piece, axis: int) -> int:
    """Return the length that both cover along `axis`; below zero it is the distance between."""
    return min(piece.high[axis], other.high[axis]) - max(piece.low[axis], other.low[axis])


def shared_area(piece: Piece, other: Piece) -> int:
    """Return the area in which the outlines of two pieces overlap, seen from above."""
    along, across = shared(piece, other, 0), shared(piece, other, 1)
    return along * across if along > 0 and across > 0 else 0


class _Cells:
    """Pieces sorted into square cells as seen along one axis, each reaching `grown` further."""

    def __init__(self, pieces: Sequence[Piece], axes: tuple[int, int], *, grown: int = 0) -> None:
        self._axes, self._grown = axes, grown
        sides = [piece.high[axis] - piece.low[axis] + grown for piece in pieces for axis in axes]
        self._side = max(1, sum(sides) // max(1, len(sides)), max(sides, default=0) // _CELLS)
        self._cells: defaultdict[tuple[int, int], list[Piece]] = defaultdict(list)
        for piece in pieces:
            first, second = (
                range(self._cell(piece, axis), (piece.high[axis] - 1) // self._side + 1)
                for axis in axes
            )
            for cell in product(first, second):
                self._cells[cell].append(piece)

    def __iter__(self) -> Iterator[tuple[tuple[int, int], list[Piece]]]:
        yield from self._cells.items()

    def home(self, piece: Piece, other: Piece) -> tuple[int, int]:
        """Return the one cell that a pair is told from, though it may meet in several."""
        first, second = (
            max(self._cell(piece, axis), self._cell(other, axis)) for axis in self._axes
        )
        return first, second

    def _cell(self, piece: Piece, axis: int) -> int:
        return (piece.low[axis] - self._grown) // self._side


def close(pieces: Sequence[Piece], *, distance: int) -> Iterator[tuple[Piece, Piece]]:
    """Yield pairs nearer than `distance` along x and y whose heights meet, the lower piece first.

    With `distance` 0 these are the pairs whose outlines overlap.
    """
    cells = _Cells(pieces, (0, 1), grown=distance)
    for cell, inhabitants in cells:
        below: list[Piece] = []
        for piece in sorted(inhabitants, key=lambda each: (each.low[2], each.place)):
            (left, front, bottom), (right, back, _) = piece.low, piece.high
            below = [each for each in below if each.high[2] >= bottom]
            for each in below:
                if (
                    each.low[0] - distance < right
                    and left - distance < each.high[0]
                    and each.low[1] - distance < back
                    and front - distance < each.high[1]
                    and cells.home(each, piece) == cell
                ):
                    yield each, piece
            below.append(piece)


def obstructed(
    pieces: Sequence[Piece], *, axis: int, rank: Callable[[Piece], int]
) -> Iterator[tuple[Piece, Piece]]:
    """Yield each piece with one beyond it along `axis`, in its way and of a lower rank, if any."""
    found: dict[int, tuple[Piece, Piece]] = {}
    axes = (1, 2) if axis == 0 else (0, 1)
    for _, inhabitants in _Cells(pieces, axes):
        for piece, other in _obstructed_in_cell(inhabitants, axis, axes, rank):
            found.setdefault(piece.place, (piece, other))
    yield from found.values()


def _obstructed_in_cell(
    pieces: Sequence[Piece], axis: int, axes: tuple[int, int], rank: Callable[[Piece], int]
) -> Iterator[tuple[Piece, Piece]]:
    first, second = axes
    ranked = sorted((-piece.low[axis], rank(piece), piece.place, piece) for piece in pieces)
    beyond: list[tuple[int, int, Piece]] = []
    for piece in sorted(pieces, key=lambda each: -each.high[axis]):
        while len(beyond) < len(ranked) and -ranked[len(beyond)][0] >= piece.high[axis]:
            beyond.append(ranked[len(beyond)][1:])
        own, low, high = rank(piece), piece.low, piece.high
        for rank_of_other, _, other in beyond:
            if (
                rank_of_other < own
                and other.low[first] < high[first]
                and low[first] < other.high[first]
                and other.low[second] < high[second]
                and low[second] < other.high[second]
            ):
                yield piece, other
                break
