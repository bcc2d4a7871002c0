"""Searches the most units of one size in a box: straight cuts, pinwheels, and blocks at the end.

A box is cut in two, or turned into a pinwheel of five, at lengths that rows of units reach, and so
on within each part (guillotine dynamic programming over raster points, remembered per box). The
first round knows straight cuts only; each further round may put pinwheels of the round before.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from math import gcd, prod
from typing import Final

from app.domain.stowage.blocks import Block
from app.domain.stowage.pinwheel import Plane, best_pinwheel
from app.domain.stowage.reach import line_sums
from app.domain.stowage.request import Triple
from app.domain.stowage.roof import Roof

#: Rounds beyond which nothing was ever found.
MOST_ROUNDS: Final = 4
#: The axis that points upward, and the number of axes.
UP: Final = 2
ALL: Final = 3

#: A part of a box: its corner, its extents, and the round in which it was arranged.
Part = tuple[Triple, Triple, int]


@dataclass(frozen=True, slots=True)
class Arranged:
    """How many units a box takes, and the parts it is divided into; without any it is one block."""

    units: int
    parts: tuple[Part, ...] = ()


class OutOfTimeError(Exception):
    """The search was asked to stop."""


class Arranger:
    """Arranges units that may lie in `ways` within `box`, round by round.

    `standing` lets every unit rest with its whole base: nothing is put on a part that is not full.
    """

    def __init__(
        self,
        box: Triple,
        ways: Sequence[Triple],
        *,
        standing: bool,
        going_on: Callable[[], bool],
    ) -> None:
        """Look at everything in steps of what all sides of the unit share."""
        self.grain = gcd(*(side for size in ways for side in size))
        self.room = _grained(box, self.grain)
        self.ways = [_grained(size, self.grain) for size in ways]
        self.unit = prod(self.ways[0])
        self.standing = standing
        self.going_on = going_on
        self.alike = _alike_axes(self.ways, standing=standing)
        self.reached = [
            _reached({size[axis] for size in self.ways}, max(self.room)) for axis in (0, 1, 2)
        ]
        self.points = [sorted({*reached} - {0}) for reached in self.reached]
        self.roof = Roof(self.ways)
        self.rounds: list[dict[Triple, Arranged]] = [{}]
        self.box = self._key(self.room)
        self.best = self._one_block(self.box)
        self.enough = self.unit and prod(self.box) // self.unit

    def run(self, enough: int) -> list[Block]:
        """Return the blocks of the best arrangement found until it has `enough` units."""
        self.enough = enough
        try:
            while self.best.units < enough and len(self.rounds) <= MOST_ROUNDS:
                self._arranged(self.box, len(self.rounds) - 1)
                self.rounds.append({})
        except OutOfTimeError:
            pass
        order = self._order(self.room)
        return [
            block.turned(order, shift=(0, 0, 0), grain=self.grain)
            for block in self._built(self.box, self.best)
        ]

    def _key(self, box: Triple) -> Triple:
        """Return the box cut down to what rows reach, its interchangeable sides in order."""
        x, y, z = box
        x, y, z = self.reached[0][x], self.reached[1][y], self.reached[2][z]
        if self.alike == ALL:
            x, y, z = sorted((x, y, z))
        elif self.alike and x > y:
            x, y = y, x
        return x, y, z

    def _order(self, box: Triple) -> list[int]:
        """Return along which axis of `box` each axis of its key lies."""
        sides = [reached[side] for reached, side in zip(self.reached, box, strict=True)]
        return sorted(range(self.alike), key=sides.__getitem__) + list(range(self.alike, ALL))

    def _arranged(self, box: Triple, turn: int) -> Arranged:
        known = self.rounds[turn]
        found = known.get(box)
        if found is None:
            found = known[box] = self._searched(box, turn)
        return found

    def _searched(self, box: Triple, turn: int) -> Arranged:
        """Return the best of the round before, of a pinwheel, and of a cut, unless out of time."""
        best = self._arranged(box, turn - 1) if turn else self._one_block(box)
        top = self.roof.of(box) if turn else prod(box) // self.unit
        if box == self.box:
            top = min(top, self.enough)
        if best.units < top and not self.going_on():
            raise OutOfTimeError
        for search in (self._turned, self._cut) if turn else (self._cut,):
            if best.units < top:
                best = search(box, turn, best=best, top=top)
        return best

    def _one_block(self, box: Triple) -> Arranged:
        x, y, z = box
        return Arranged(max([(x // a) * (y // b) * (z // c) for a, b, c in self.ways]))

    def _counts(self, box: Triple, size: Triple) -> Triple:
        return box[0] // size[0], box[1] // size[1], box[2] // size[2]

    def _noted(self, box: Triple, better: Arranged) -> Arranged:
        if box == self.box and better.units > self.best.units:
            self.best = better
        return better

    def _cut(self, box: Triple, turn: int, *, best: Arranged, top: int) -> Arranged:
        """Return `best`, or the best straight cut if one holds more; at most `top` is possible."""
        known = self.rounds[turn]
        for axis in (2, 1, 0):
            for near, far in self._cuts(box, axis):
                first, second = _along(box, axis, near), _along(box, axis, far)
                one, two = self._key(first), self._key(second)
                if self._idle(one, two, turn, beat=best.units):
                    continue
                below = (known.get(one) or self._arranged(one, turn)).units
                if axis == UP and self.standing and below * self.unit != prod(first):
                    continue
                units = below + (known.get(two) or self._arranged(two, turn)).units
                if units > best.units:
                    shift = _along((0, 0, 0), axis, near)
                    parts = (((0, 0, 0), first, turn), (shift, second, turn))
                    best = self._noted(box, Arranged(units, parts))
                    if units >= top:
                        return best
        return best

    def _cuts(self, box: Triple, axis: int) -> Iterator[tuple[int, int]]:
        """Yield the two lengths of every cut; both ways round where one part stands on another."""
        length = box[axis]
        last = length - 1 if axis == UP and self.standing else length // 2
        for near in reversed(self.points[axis]):
            if near <= last:
                yield near, length - near

    def _idle(self, one: Triple, two: Triple, turn: int, *, beat: int) -> bool:
        """Return whether two parts cannot hold more than `beat` together."""
        x, y, z = one
        a, b, c = two
        if x * y * z // self.unit + a * b * c // self.unit <= beat:
            return True
        return turn > 0 and self.roof.of(one) + self.roof.of(two) <= beat

    def _turned(self, box: Triple, turn: int, *, best: Arranged, top: int) -> Arranged:
        """Return `best`, or the best pinwheel of parts of the round before if it holds more."""
        for across in (2,) if self.standing else (2, 1, 0):
            if best.units >= top:
                break
            face = _Face(box, across)
            plane = Plane(
                face.length,
                face.width,
                xs=self._meeting(face.one, face.length),
                ys=self._meeting(face.other, face.width),
                holds=self._holds(face, turn - 1),
                could=self._could(face),
            )
            units, wheel = best_pinwheel(plane, best.units, going_on=self.going_on)
            if wheel:
                parts = tuple(
                    (face.at(x, y), face.part(w, d), turn - 1) for x, y, w, d in wheel.spots(plane)
                )
                best = self._noted(box, Arranged(units, parts))
        return best

    def _holds(self, face: "_Face", turn: int) -> Callable[[int, int], int]:
        def held(length: int, width: int) -> int:
            return self._arranged(self._key(face.part(length, width)), turn).units

        return cache(held)

    def _could(self, face: "_Face") -> Callable[[int, int], int]:
        def could(length: int, width: int) -> int:
            return length * width * face.depth // self.unit

        return could

    def _meeting(self, axis: int, length: int) -> list[int]:
        """Return where blocks may meet: rows of one size from either end."""
        ends = {
            end for size in {size[axis] for size in self.ways} for end in range(size, length, size)
        }
        return sorted({*ends, *(self.reached[axis][length - end] for end in ends)} - {0})

    def _built(self, box: Triple, arranged: Arranged) -> Iterator[Block]:
        """Yield the blocks of an arrangement as they lie in its box."""
        if not arranged.parts:
            way = max(self.ways, key=lambda size: prod(self._counts(box, size)))
            if arranged.units:
                yield Block((0, 0, 0), way, self._counts(box, way))
        for at, size, turn in arranged.parts:
            key = self._key(size)
            for block in self._built(key, self._arranged(key, turn)):
                yield block.turned(self._order(size), shift=at)


@dataclass(frozen=True, slots=True)
class _Face:
    """A box seen along the axis `across`."""

    box: Triple
    across: int

    @property
    def one(self) -> int:
        return 1 if self.across == 0 else 0

    @property
    def other(self) -> int:
        return 3 - self.across - self.one

    @property
    def length(self) -> int:
        return self.box[self.one]

    @property
    def width(self) -> int:
        return self.box[self.other]

    @property
    def depth(self) -> int:
        return self.box[self.across]

    def part(self, length: int, width: int) -> Triple:
        """Return the box of a block that takes so much of the face."""
        return _along(_along(self.box, self.one, length), self.other, width)

    def at(self, x: int, y: int) -> Triple:
        """Return the corner of a block at a place of the face."""
        return _along(_along((0, 0, 0), self.one, x), self.other, y)


def _grained(size: Triple, grain: int) -> Triple:
    return size[0] // grain, size[1] // grain, size[2] // grain


def _along(triple: Triple, axis: int, value: int) -> Triple:
    """Return the triple with another value on one axis."""
    x, y, z = triple
    if axis == 0:
        return value, y, z
    return (x, value, z) if axis == 1 else (x, y, value)


def _alike_axes(ways: Sequence[Triple], *, standing: bool) -> int:
    """Return how many axes, from x on, may be exchanged without a difference."""
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
