"""Units of one size in blocks: equal units turned alike, side by side and piled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from app.domain.stowage.request import Triple


@dataclass(frozen=True, slots=True)
class Block:
    """`counts` units along x, y and z, each of `size` as it lies, from the corner `at` on."""

    at: Triple
    size: Triple
    counts: Triple

    @property
    def units(self) -> int:
        """Return how many units the block has."""
        return prod(self.counts)

    @property
    def end(self) -> Triple:
        """Return the corner farthest from the origin."""
        x, y, z = (
            at + size * count
            for at, size, count in zip(self.at, self.size, self.counts, strict=True)
        )
        return x, y, z

    def pieces(self) -> Iterator[tuple[Triple, Triple]]:
        """Yield the corner and the size of each unit."""
        for x, y, z in product(*map(range, self.counts)):
            yield self._corner(x, y, z), self.size

    def columns(self) -> Iterator["Block"]:
        """Yield the block's piles, one unit across each."""
        for x, y in product(*map(range, self.counts[:2])):
            yield Block(self._corner(x, y, 0), self.size, (1, 1, self.counts[2]))

    def at_height(self, height: int) -> "Block":
        """Return the same block with its base at `height`."""
        return Block((*self.at[:2], height), self.size, self.counts)

    def turned(self, axes: Sequence[int], *, shift: Triple, grain: int = 1) -> "Block":
        """Return the block with axis n laid along `axes[n]`, in `grain` steps, moved by `shift`."""
        at, size, counts = (
            tuple(values[axes.index(axis)] for axis in (0, 1, 2))
            for values in (self.at, self.size, self.counts)
        )
        return Block(
            (
                shift[0] + at[0] * grain,
                shift[1] + at[1] * grain,
                shift[2] + at[2] * grain,
            ),
            (size[0] * grain, size[1] * grain, size[2] * grain),
            (counts[0], counts[1], counts[2]),
        )

    def _corner(self, x: int, y: int, z: int) -> Triple:
        return (
            self.at[0] + x * self.size[0],
            self.at[1] + y * self.size[1],
            self.at[2] + z * self.size[2],
        )


def settled(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks let down, lowest first, until each pile of theirs meets something."""
    down: list[Block] = []
    for block in sorted(blocks, key=lambda block: block.at[2]):
        columns = list(block.columns())
        heights = [_top_under(column, down) for column in columns]
        if len(set(heights)) == 1:
            down.append(block.at_height(heights[0]))
        else:
            down += [c.at_height(height) for c, height in zip(columns, heights, strict=True)]
    return down


def _top_under(column: Block, down: Sequence[Block]) -> int:
    (left, near, _), (right, far, _) = column.at, column.end
    return max(
        (
            block.end[2]
            for block in down
            if block.at[0] < right
            and left < block.end[0]
            and block.at[1] < far
            and near < block.end[1]
        ),
        default=0,
    )
