"""Cuboids as one looks at them: along (-1, -1, -1), so that greater coordinates are nearer.

In this view the edges of every face run in three directions only; across them lie x-y, x-z and y-z.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from app.domain.stowage.request import Triple

Span = tuple[int, int]


class Face(IntEnum):
    """The three faces one sees, each by the axis that it looks along."""

    RIGHT = 0
    LEFT = 1
    TOP = 2

    @property
    def sides(self) -> tuple[int, int]:
        """Return the two axes along which the face extends."""
        first, second = (axis for axis in range(3) if axis != self)
        return first, second


@dataclass(frozen=True, slots=True)
class Cuboid:
    """A solid from `start` to `end`, belonging to number `of` of whatever is drawn."""

    start: Triple
    end: Triple
    of: int = 0

    @property
    def shadow(self) -> tuple[Span, Span, Span]:
        """Return between which x - y, x - z and y - z it lies in the picture.

        Two cuboids share more than an edge there when all three of these overlap.
        """
        (x, y, z), (far_x, far_y, far_z) = self.start, self.end
        return (x - far_y, far_x - y), (x - far_z, far_x - z), (y - far_z, far_y - z)

    def behind(self, other: "Cuboid") -> bool:
        """Return whether this one, apart from the other, lies on its far side along some axis."""
        return any(far <= near for far, near in zip(self.end, other.start, strict=True))

    def cut(self, axis: int, at: int) -> "tuple[Cuboid | None, Cuboid | None]":
        """Return what lies before and beyond the plane `at` across `axis`."""
        if self.end[axis] <= at:
            return self, None
        if self.start[axis] >= at:
            return None, self
        return (
            Cuboid(self.start, moved(self.end, {axis: at}), self.of),
            Cuboid(moved(self.start, {axis: at}), self.end, self.of),
        )


def moved(point: Triple, coordinates: Mapping[int, int]) -> Triple:
    """Return `point` with some of its coordinates, by axis, replaced."""
    x, y, z = (coordinates.get(axis, here) for axis, here in enumerate(point))
    return x, y, z


def outline(cuboid: Cuboid, face: Face) -> tuple[Triple, ...]:
    """Return the four corners of a face, around it."""
    one, other = face.sides
    low, high = cuboid.start, cuboid.end
    return (
        moved(high, {one: low[one], other: low[other]}),
        moved(high, {other: low[other]}),
        high,
        moved(high, {one: low[one]}),
    )


def corners(cuboids: Sequence[Cuboid]) -> tuple[Triple, ...]:
    """Return the corners that bound the cuboids in the picture."""
    return tuple(
        corner
        for cuboid in cuboids
        for (x, y, z), (far_x, far_y, far_z) in [(cuboid.start, cuboid.end)]
        for corner in ((x, y, far_z), (far_x, y, z), (x, far_y, z), (far_x, far_y, z))
    )
