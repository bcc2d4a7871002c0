"""Searches the most units of one size in a box: straight cuts, pinwheels, and blocks at the end.

A box is cut in two, or turned into a pinwheel of five, at lengths that rows of units reach, and so
on within each part (guillotine dynamic programming over raster points, remembered per box). The
first round knows straight cuts only; each further round may put pinwheels of the round before.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import gcd, prod
from typing import Final

from app.domain.stowage.blocks import Block
from app.domain.stowage.pinwheel import Plane, best_pinwheel
from app.domain.stowage.raster import ALL, Face, alike_axes, along, grained, reached_lengths
from app.domain.stowage.request import Triple
from app.domain.stowage.roof import Roof

#: Rounds beyond which nothing was ever found.
MOST_ROUNDS: Final = 4
#: More places to cut than this along an axis are thinned out.
MOST_POINTS: Final = 80
#: The axis that points upward.
UP: Final = 2

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
        self.room = grained(box, self.grain)
        self.ways = [grained(size, self.grain) for size in ways]
        self.unit = prod(self.ways[0])
        self.standing = standing
        self.going_on = going_on
        self.alike = alike_axes(self.ways, standing=standing)
        self.reached = [
            reached_lengths({size[axis] for size in self.ways}, max(self.room))
            for axis in (0, 1, 2)
        ]
        self.points = [self._points(axis) for axis in (0, 1, 2)]
        self.roof = Roof(self.ways)
        self.rounds: list[dict[Triple, Arranged]] = [{}]
        self.box = self._key(self.room)
        self.best = self._one_block(self.box)
        self.enough = self.unit and prod(self.box) // self.unit

    def _points(self, axis: int) -> list[int]:
        """Return where cuts are tried: what rows reach, or if too many rows of one size only."""
        points = {*self.reached[axis]} - {0}
        if len(points) <= MOST_POINTS:
            return sorted(points)
        limit = max(points)
        sizes = {size[axis] for size in self.ways}
        return sorted({end for size in sizes for end in range(size, limit + 1, size)})

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
                if turn and not self.going_on():
                    raise OutOfTimeError
                first, second = along(box, axis, near), along(box, axis, far)
                one, two = self._key(first), self._key(second)
                if self._idle(one, two, turn, beat=best.units):
                    continue
                below = (known.get(one) or self._arranged(one, turn)).units
                if axis == UP and self.standing and below * self.unit != prod(first):
                    continue
                units = below + (known.get(two) or self._arranged(two, turn)).units
                if units > best.units:
                    shift = along((0, 0, 0), axis, near)
                    parts = (((0, 0, 0), first, turn), (shift, second, turn))
                    best = self._noted(box, Arranged(units, parts))
                    if units >= top:
                        return best
        return best

    def _cuts(self, box: Triple, axis: int) -> Iterator[tuple[int, int]]:
        """Yield the two lengths of every cut from the middle out, so that parts halve quickly.

        Both ways round where one part stands on the other, which then must be full.
        """
        length = box[axis]
        if axis != UP or not self.standing:
            nears = self.points[axis][: bisect_right(self.points[axis], length // 2)]
            yield from ((near, length - near) for near in reversed(nears))
            return
        base = box[0] * box[1]
        nears = [near for near in self.points[UP] if near < length and not near * base % self.unit]
        for near in sorted(nears, key=lambda near: abs(2 * near - length)):
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
            face = Face(box, across)
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

    def _holds(self, face: Face, turn: int) -> Callable[[int, int], int]:
        def held(length: int, width: int) -> int:
            return self._arranged(self._key(face.part(length, width)), turn).units

        return cache(held)

    def _could(self, face: Face) -> Callable[[int, int], int]:
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
