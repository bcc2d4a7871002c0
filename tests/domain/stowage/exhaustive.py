"""Exhaustive packing of a handful of pieces in a tiny box, for tests to hold bounds against."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from app.domain.stowage.request import Item, Triple


def pieces_of(items: Sequence[Item]) -> list[Item]:
    """Return every single piece of the items."""
    return [item for item in items for _ in range(item.quantity)]


def fits_together(box: Triple, pieces: Sequence[Item]) -> bool:
    """Return whether all pieces fit into the box at once, resting on something or not."""
    spots = [_spots(box, piece.orientations) for piece in pieces]
    ordered = sorted(spots, key=len)
    return _placed(tuple(ordered), 0)


def _placed(spots: tuple[tuple[int, ...], ...], taken: int) -> bool:
    if not spots:
        return True
    return any(not spot & taken and _placed(spots[1:], taken | spot) for spot in spots[0])


@cache
def _spots(box: Triple, sizes: tuple[Triple, ...]) -> tuple[int, ...]:
    """Return the cells that a piece takes, as bits, for each place it may lie."""
    return tuple(
        sum(1 << cell for cell in _cells(box, at, size))
        for size in sizes
        for at in product(*(range(room - side + 1) for room, side in zip(box, size, strict=True)))
    )


def _cells(box: Triple, at: tuple[int, ...], size: Triple) -> Iterator[int]:
    for x, y, z in product(*(range(p, p + s) for p, s in zip(at, size, strict=True))):
        yield (x * box[1] + y) * box[2] + z
