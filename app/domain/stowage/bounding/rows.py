"""All that can be said of pieces of a few sizes in one row: its strongest conservative scales.

A row of a length takes certain numbers of each size. The scales that no other exceeds are the
corners of the polytope that all those rows leave, found by double description.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import gcd, prod
from typing import Final

from app.domain.stowage.bounding.scales import Scale, scales

#: More different rows than this are not looked at.
MOST_ROWS: Final = 300

Vector = tuple[int, ...]


def strongest_scales(length: int, sizes: Iterable[int]) -> list[Scale]:
    """Return the scales that bound every mix of `sizes` in a row of `length` as sharply as can be.

    Sizes longer than the row are left out of them. Rows too many to look at leave weaker scales.
    """
    known = sorted({size for size in sizes if size <= length}, reverse=True)
    if prod(length // size + 1 for size in known[:-1]) > MOST_ROWS:
        return scales(length, known)
    rays = _corners(list(fullest_rows(length, known)), len(known))
    corners = [ray for ray in rays if ray[0] and not any(_beats(o, ray) for o in rays if o != ray)]
    return [Scale(ray[0], dict(zip(known, ray[1:], strict=True))) for ray in corners]


def fullest_rows(length: int, sizes: Sequence[int]) -> Iterator[Vector]:
    """Yield how many pieces of each size fill a row to which no further piece can be added."""
    if not sizes:
        return
    *longer, shortest = sizes
    for counts in product(*(range(length // size + 1) for size in longer)):
        left = length - sum(n * size for n, size in zip(counts, longer, strict=True))
        if left >= 0:
            yield (*counts, left // shortest)


def _beats(one: Vector, other: Vector) -> bool:
    """Return whether scale `one` counts no size less than `other`, at equal capacity."""
    return one[0] > 0 and all(
        a * other[0] >= b * one[0] for a, b in zip(one[1:], other[1:], strict=True)
    )


def _corners(rows: list[Vector], sizes: int) -> list[Vector]:
    """Return the rays (capacity, counts) of the cone in which every row stays within capacity."""
    width = sizes + 1
    limits: list[Vector] = [tuple(int(i == j) for j in range(width)) for i in range(width)]
    rays = list(limits)
    for row in sorted(rows, key=lambda row: (-max(row), row)):
        limit = (1, *(-count for count in row))
        depth = {ray: _dot(limit, ray) for ray in rays}
        outside = [ray for ray in rays if depth[ray] < 0]
        if not outside:
            continue
        kept = [ray for ray in rays if depth[ray] >= 0]
        tight = {
            ray: frozenset(n for n, own in enumerate(limits) if not _dot(own, ray)) for ray in rays
        }
        edges = [
            _between(inner, outer, depth)
            for inner in kept
            for outer in outside
            if depth[inner] and _adjacent(inner, outer, tight)
        ]
        rays = list(dict.fromkeys(kept + edges))
        limits.append(limit)
    return rays


def _adjacent(one: Vector, other: Vector, tight: dict[Vector, frozenset[int]]) -> bool:
    shared = tight[one] & tight[other]
    return not any(shared <= tight[ray] for ray in tight if ray not in {one, other})


def _between(inner: Vector, outer: Vector, depth: dict[Vector, int]) -> Vector:
    """Return the ray of the edge between both that meets the limit exactly."""
    mixed = [depth[inner] * b - depth[outer] * a for a, b in zip(inner, outer, strict=True)]
    shared = gcd(*mixed)
    return tuple(value // shared for value in mixed)


def _dot(one: Vector, other: Vector) -> int:
    return sum(a * b for a, b in zip(one, other, strict=True))
