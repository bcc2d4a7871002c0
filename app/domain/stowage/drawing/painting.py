"""The painter's order: what is behind is painted first.

Of two disjoint cuboids that cover one another in the picture, a line of sight meets first the one
that is nearer, and along it every coordinate falls; so any axis that parts them says which that is.
Three or more may hide one another in a ring: then all are cut by a plane, and what lies beyond the
plane is painted after what lies before it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.domain.stowage.drawing.cuboid import Cuboid


def painted(cuboids: Sequence[Cuboid]) -> list[list[Cuboid]]:
    """Return disjoint cuboids in batches from back to front; those of a batch hide no other in it.

    Those of one batch come in the order in which they were given.
    """
    waits, hides = _relation(cuboids)
    ready = [place for place, waiting in enumerate(waits) if not waiting]
    left = {*range(len(cuboids))}
    batches = []
    while ready:
        batches.append([cuboids[place] for place in ready])
        left.difference_update(ready)
        freed = []
        for front in (front for place in ready for front in hides[place]):
            waits[front] -= 1
            if not waits[front]:
                freed.append(front)
        ready = sorted(freed)
    return batches + _cut([cuboids[place] for place in sorted(left)])


def _relation(cuboids: Sequence[Cuboid]) -> tuple[list[int], dict[int, list[int]]]:
    """Return how many each cuboid has behind it, and which it is behind of."""
    waits = [0] * len(cuboids)
    hides = defaultdict(list)
    for one, other in _covering(cuboids):
        far, near = (one, other) if cuboids[one].behind(cuboids[other]) else (other, one)
        waits[near] += 1
        hides[far].append(near)
    return waits, hides


def _covering(cuboids: Sequence[Cuboid]) -> Iterator[tuple[int, int]]:
    """Yield each pair that covers one another in the picture, sweeping across it."""
    shadows = [cuboid.shadow for cuboid in cuboids]
    ahead: list[int] = []
    for place in sorted(range(len(cuboids)), key=shadows.__getitem__):
        (left, _), (low, high), (near, far) = shadows[place]
        ahead = [other for other in ahead if shadows[other][0][1] > left]
        for other in ahead:
            _, (other_low, other_high), (other_near, other_far) = shadows[other]
            if low < other_high and other_low < high and near < other_far and other_near < far:
                yield min(place, other), max(place, other)
        ahead.append(place)


def _cut(ring: Sequence[Cuboid]) -> list[list[Cuboid]]:
    """Return the batches of cuboids that hide one another in a ring, cut where it cuts fewest.

    There is such a plane: where none parts any two, all came in the order in which they were given.
    """
    if not ring:
        return []
    halves = [
        [cuboid.cut(axis, at) for cuboid in ring]
        for axis in range(3)
        for at in sorted({cuboid.start[axis] for cuboid in ring})
        if any(cuboid.end[axis] <= at for cuboid in ring)
    ]
    fewest = min(halves, key=lambda pairs: sum(None not in pair for pair in pairs))
    before = [far for far, _ in fewest if far is not None]
    beyond = [near for _, near in fewest if near is not None]
    return painted(before) + painted(beyond)
