"""Where a box of equal units may be divided, and which boxes come to the same."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import permutations
from math import gcd, prod
from typing import Final

from app.domain.stowage.bounding.reach import line_sums
from app.domain.stowage.request import Triple

#: More places to cut than this along an axis are thinned out.
MOST_POINTS: Final = 80
#: The axis that points upward, and the number of axes.
UP: Final = 2
ALL: Final = 3


class Raster:
    """The box and the `ways` that units lie, in steps of what all sides of a unit share.

    `standing` lets parts stand only on parts that may be full. `alike` counts the axes, from x on,
    that may be exchanged without a difference.
    """

    def __init__(self, box: Triple, ways: Sequence[Triple], *, standing: bool) -> None:
        """Look at `box` and what rows of units reach within it."""
        self.grain = gcd(*(side for size in ways for side in size))
        self.room = self._grained(box)
        self.ways = [self._grained(size) for size in ways]
        self.unit = prod(self.ways[0])
        self.standing = standing
        self.alike = _alike_axes(self.ways, standing=standing)
        self.sizes = [{size[axis] for size in self.ways} for axis in range(ALL)]
        self.reached = [_reached(sizes, max(self.room)) for sizes in self.sizes]
        self.points = [self._points(axis) for axis in range(ALL)]

    def _grained(self, size: Triple) -> Triple:
        return size[0] // self.grain, size[1] // self.grain, size[2] // self.grain

    def _points(self, axis: int) -> list[int]:
        """Return where cuts are tried: what rows reach, or if too many rows of one size only."""
        points = {*self.reached[axis]} - {0}
        if len(points) <= MOST_POINTS:
            return sorted(points)
        limit = max(points)
        return sorted({end for size in self.sizes[axis] for end in range(size, limit + 1, size)})

    def key(self, box: Triple) -> Triple:
        """Return the box cut down to what rows reach, its interchangeable sides in order."""
        x, y, z = box
        x, y, z = self.reached[0][x], self.reached[1][y], self.reached[2][z]
        if self.alike == ALL:
            x, y, z = sorted((x, y, z))
        elif self.alike and x > y:
            x, y = y, x
        return x, y, z

    def order(self, box: Triple) -> list[int]:
        """Return along which axis of `box` each axis of its key lies."""
        sides = [reached[side] for reached, side in zip(self.reached, box, strict=True)]
        return sorted(range(self.alike), key=sides.__getitem__) + list(range(self.alike, ALL))

    def counts(self, box: Triple, size: Triple) -> Triple:
        """Return how many units lying as `size` fit along each axis."""
        return box[0] // size[0], box[1] // size[1], box[2] // size[2]

    def cuts(self, box: Triple, axis: int) -> Iterator[tuple[int, int]]:
        """Yield the two lengths of every cut from the middle out, so that parts halve quickly.

        Both ways round where one part stands on the other, which then must be full.
        """
        length, points = box[axis], self.points[axis]
        if axis != UP or not self.standing:
            for near in reversed(points[: bisect_right(points, length // 2)]):
                yield near, length - near
            return
        base = box[0] * box[1]
        nears = [near for near in points if near < length and not near * base % self.unit]
        for near in sorted(nears, key=lambda near: abs(2 * near - length)):
            yield near, length - near

    def meeting(self, axis: int, length: int) -> list[int]:
        """Return where blocks of a pinwheel may meet: rows of one size from either end."""
        ends = {end for size in self.sizes[axis] for end in range(size, length, size)}
        return sorted({*ends, *(self.reached[axis][length - end] for end in ends)} - {0})


def _alike_axes(ways: Sequence[Triple], *, standing: bool) -> int:
    if not standing and set(ways) == set(permutations(ways[0])):
        return ALL
    return 2 if set(ways) == {(y, x, z) for x, y, z in ways} else 0


def _reached(sizes: set[int], limit: int) -> list[int]:
    """Return for every length up to `limit` the longest row within it."""
    bits = line_sums([(frozenset(sizes), limit)], limit)
    found, last = [], 0
    for length in range(limit + 1):
        last = length if bits >> length & 1 else last
        found.append(last)
    return found
