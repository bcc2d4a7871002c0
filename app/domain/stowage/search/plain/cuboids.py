"""Cuboids as (x0, y0, z0, x1, y1, z1): flat, because the search handles millions of them."""

from typing import Final

from app.domain.stowage.request import Triple

Cuboid = tuple[int, int, int, int, int, int]
#: The two other axes of each axis.
ACROSS: Final = ((1, 2), (0, 2), (0, 1))


def cuboid_at(at: Triple, size: Triple) -> Cuboid:
    """Return the cuboid of `size` with its corner nearest the origin at `at`."""
    x, y, z = at
    length, width, height = size
    return (x, y, z, x + length, y + width, z + height)


def meet(a: Cuboid, b: Cuboid) -> bool:
    """Return whether two cuboids have room in common."""
    ax0, ay0, az0, ax1, ay1, az1 = a
    bx0, by0, bz0, bx1, by1, bz1 = b
    return ax0 < bx1 and bx0 < ax1 and ay0 < by1 and by0 < ay1 and az0 < bz1 and bz0 < az1


def within(inner: Cuboid, outer: Cuboid) -> bool:
    """Return whether a cuboid lies in another, which may be the same."""
    ix0, iy0, iz0, ix1, iy1, iz1 = inner
    ox0, oy0, oz0, ox1, oy1, oz1 = outer
    return ox0 <= ix0 and ix1 <= ox1 and oy0 <= iy0 and iy1 <= oy1 and oz0 <= iz0 and iz1 <= oz1


def area_shared(a: Cuboid, b: Cuboid) -> int:
    """Return the area that two cuboids have in common, seen from above."""
    ax0, ay0, _, ax1, ay1, _ = a
    bx0, by0, _, bx1, by1, _ = b
    if ax0 < bx1 and bx0 < ax1 and ay0 < by1 and by0 < ay1:
        return (min(ax1, bx1) - max(ax0, bx0)) * (min(ay1, by1) - max(ay0, by0))
    return 0
