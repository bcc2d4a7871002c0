"""The lengths and faces at which a box of equal units may be divided."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

from app.domain.stowage.reach import line_sums
from app.domain.stowage.request import Triple

#: The number of axes.
ALL: Final = 3


@dataclass(frozen=True, slots=True)
class Face:
    """A box seen along the axis `across`."""

    box: Triple
    across: int

    @property
    def one(self) -> int:
        """Return the axis that the length lies along."""
        return 1 if self.across == 0 else 0

    @property
    def other(self) -> int:
        """Return the axis that the width lies along."""
        return 3 - self.across - self.one

    @property
    def length(self) -> int:
        """Return the extent along `one`."""
        return self.box[self.one]

    @property
    def width(self) -> int:
        """Return the extent along `other`."""
        return self.box[self.other]

    @property
    def depth(self) -> int:
        """Return the extent along `across`."""
        return self.box[self.across]

    def part(self, length: int, width: int) -> Triple:
        """Return the box of a block that takes so much of the face."""
        return along(along(self.box, self.one, length), self.other, width)

    def at(self, x: int, y: int) -> Triple:
        """Return the corner of a block at a place of the face."""
        return along(along((0, 0, 0), self.one, x), self.other, y)


def grained(size: Triple, grain: int) -> Triple:
    """Return the whole steps of `grain` in each side."""
    return size[0] // grain, size[1] // grain, size[2] // grain


def along(triple: Triple, axis: int, value: int) -> Triple:
    """Return the triple with another value on one axis."""
    x, y, z = triple
    if axis == 0:
        return value, y, z
    return (x, value, z) if axis == 1 else (x, y, value)


def alike_axes(ways: Sequence[Triple], *, standing: bool) -> int:
    """Return how many axes, from x on, may be exchanged without a difference."""
    if not standing and set(ways) == set(permutations(ways[0])):
        return ALL
    return 2 if set(ways) == {(y, x, z) for x, y, z in ways} else 0


def reached_lengths(sizes: set[int], limit: int) -> list[int]:
    """Return for every length up to `limit` the longest row within it."""
    bits = line_sums([(frozenset(sizes), limit)], limit)
    found, last = [], 0
    for length in range(limit + 1):
        last = length if bits >> length & 1 else last
        found.append(last)
    return found
