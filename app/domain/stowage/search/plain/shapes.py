"""What a block is: a grid of one turned item, or two blocks joined."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Laid, Turn

_UP: Final = 2


@dataclass(frozen=True, slots=True)
class Grid:
    """Pieces of one turn in rows: so many along each axis."""

    turn: Turn
    counts: Triple


@dataclass(frozen=True, slots=True)
class Joint:
    """Two blocks side by side along an axis; along the height, the first bears the second."""

    axis: int
    first: "Block"
    second: "Block"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Cargo put as one, without air: `kinds` counts its pieces, on its `tops` things may stand."""

    made: Grid | Joint
    size: Triple
    units: int
    worth: int
    weight: int
    tops: bool
    stop: int
    kinds: tuple[tuple[int, int], ...]


def unfold(block: Block, at: Triple) -> Iterator[Laid]:
    """Yield the pieces of a block put at `at`, each after what bears it."""
    made = block.made
    if isinstance(made, Joint):
        yield from unfold(made.first, at)
        yield from unfold(made.second, beyond(made.first, at, made.axis))
        return
    x, y, z = at
    length, width, height = made.turn.size
    columns, rows, layers = map(range, made.counts)
    for k, j, i in product(layers, rows, columns):
        yield Laid(made.turn.kind, (x + i * length, y + j * width, z + k * height), made.turn.bare)


def beyond(block: Block, at: Triple, axis: int) -> Triple:
    """Return the place right behind a block put at `at`, along an axis."""
    x, y, z = at
    length, width, height = block.size
    return (
        x + length * (axis == 0),
        y + width * (axis == 1),
        z + height * (axis == _UP),
    )
