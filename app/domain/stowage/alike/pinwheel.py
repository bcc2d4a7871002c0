"""Four blocks turned about a fifth: the simplest pattern that no straight cut divides."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from operator import add

#: A block in a plane: its corner and its two extents.
Spot = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Plane:
    """A plane, the places where blocks may meet in it, and what a block holds or could hold."""

    length: int
    width: int
    xs: Sequence[int]
    ys: Sequence[int]
    holds: Callable[[int, int], int]
    could: Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Wheel:
    """Where five blocks meet: x from `left` to `right`, y from `low` to `high`, and which way."""

    left: int
    right: int
    low: int
    high: int
    mirrored: bool

    def spots(self, plane: Plane) -> list[Spot]:
        """Return the four blocks and the one between them."""
        length, width = plane.length, plane.width
        near, far = (self.left, self.right) if self.mirrored else (self.right, self.left)
        first, second = (self.high, self.low) if self.mirrored else (self.low, self.high)
        return [
            (0, 0, near, first),
            (near, 0, length - near, second),
            (far, second, length - far, width - second),
            (0, first, far, width - first),
            (self.left, self.low, self.right - self.left, self.high - self.low),
        ]


def best_pinwheel(
    plane: Plane, beat: int, *, going_on: Callable[[], bool]
) -> tuple[int, Wheel | None]:
    """Return the most units of a pinwheel beyond `beat`, and where its blocks meet."""
    best: tuple[int, Wheel | None] = (beat, None)
    for low, high, mirrored, rights, lefts in _turns(plane):
        if not going_on():
            break
        best = _best_between(plane, best, (low, high, mirrored), rights=rights, lefts=lefts)
    return best


def _best_between(
    plane: Plane,
    best: tuple[int, Wheel | None],
    turn: tuple[int, int, bool],
    *,
    rights: Sequence[int],
    lefts: Sequence[int],
) -> tuple[int, Wheel | None]:
    """Return `best` or what beats it, given what the blocks meeting at each x hold together."""
    low, high, mirrored = turn
    ahead = list(accumulate(lefts, max))
    for place in range(1, len(plane.xs)):
        right, held = plane.xs[place], rights[place]
        if held + ahead[place - 1] + plane.could(right - plane.xs[0], high - low) <= best[0]:
            continue
        for left, more in zip(plane.xs[:place], lefts, strict=False):
            units = held + more + plane.could(right - left, high - low)
            if units > best[0]:
                units = held + more + plane.holds(right - left, high - low)
            if units > best[0]:
                best = (units, Wheel(left, right, low, high, mirrored))
    return best


def _turns(plane: Plane) -> Iterator[tuple[int, int, bool, list[int], list[int]]]:
    """Yield each pair of y and either way of turning, and what the blocks at each x hold.

    Turned by half a circle a pinwheel is another, so the lower half of the pairs is enough.
    """
    length, width = plane.length, plane.width
    table = {
        (end, at): [plane.holds(length - x if end else x, at) for x in plane.xs]
        for end in (False, True)
        for at in {*plane.ys, *(width - y for y in plane.ys)}
    }
    for low, high in combinations(plane.ys, 2):
        if low + high > width:
            continue
        below, above = width - high, width - low
        yield (
            low,
            high,
            False,
            list(map(add, table[False, low], table[True, high])),
            list(map(add, table[True, below], table[False, above])),
        )
        yield (
            low,
            high,
            True,
            list(map(add, table[True, above], table[False, below])),
            list(map(add, table[False, high], table[True, low])),
        )
