"""Searches the most units of one size in a box: straight cuts, pinwheels, and blocks at the end.

A box is cut in two, or turned into a pinwheel of five, at lengths that rows of units reach, and so
on within each part (guillotine dynamic programming over raster points, remembered per box). The
first round knows straight cuts only; each further round may put pinwheels of the round before.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import Final

from app.domain.stowage.alike.blocks import Block
from app.domain.stowage.alike.face import Face, along
from app.domain.stowage.alike.pinwheel import Plane, best_pinwheel
from app.domain.stowage.alike.raster import UP, Raster
from app.domain.stowage.alike.roof import Roof
from app.domain.stowage.request import Triple

#: Rounds beyond which nothing was ever found.
MOST_ROUNDS: Final = 4

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

    def __init__(self, box: Triple, ways: Sequence[Triple], *, standing: bool) -> None:
        """Know one block so far."""
        self.raster = Raster(box, ways, standing=standing)
        self.unit = self.raster.unit
        self.standing = standing
        self.roof = Roof(self.raster.ways)
        self.rounds: list[dict[Triple, Arranged]] = [{}]
        self.box = self.raster.key(self.raster.room)
        self.best = self._one_block(self.box)
        self.enough = prod(self.box) // self.unit
        self.going_on: Callable[[], bool] = lambda: True

    def run(self, enough: int, *, rounds: int = MOST_ROUNDS, going_on: Callable[[], bool]) -> int:
        """Search until `enough` units, so many rounds in all or asked to stop; return the units.

        A later call goes on where this one stopped.
        """
        self.enough, self.going_on = enough, going_on
        with suppress(OutOfTimeError):
            while self.best.units < enough and len(self.rounds) <= rounds:
                self._arranged(self.box, len(self.rounds) - 1)
                self.rounds.append({})
        return self.best.units

    def blocks(self) -> list[Block]:
        """Return the blocks of the best arrangement found so far."""
        order = self.raster.order(self.raster.room)
        return [
            block.turned(order, shift=(0, 0, 0), grain=self.raster.grain)
            for block in self._built(self.box, self.best)
        ]

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
        return Arranged(max([(x // a) * (y // b) * (z // c) for a, b, c in self.raster.ways]))

    def _noted(self, box: Triple, better: Arranged) -> Arranged:
        if box == self.box and better.units > self.best.units:
            self.best = better
        return better

    def _cut(self, box: Triple, turn: int, *, best: Arranged, top: int) -> Arranged:
        """Return `best`, or the best straight cut if one holds more; at most `top` is possible."""
        known = self.rounds[turn]
        for axis in (2, 1, 0):
            for near, far in self.raster.cuts(box, axis):
                if turn and not self.going_on():
                    raise OutOfTimeError
                first, second = along(box, axis, near), along(box, axis, far)
                one, two = self.raster.key(first), self.raster.key(second)
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
                xs=self.raster.meeting(face.one, face.length),
                ys=self.raster.meeting(face.other, face.width),
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
            return self._arranged(self.raster.key(face.part(length, width)), turn).units

        return cache(held)

    def _could(self, face: Face) -> Callable[[int, int], int]:
        def could(length: int, width: int) -> int:
            return length * width * face.depth // self.unit

        return could

    def _built(self, box: Triple, arranged: Arranged) -> Iterator[Block]:
        """Yield the blocks of an arrangement as they lie in its box."""
        if not arranged.parts:
            way = max(self.raster.ways, key=lambda size: prod(self.raster.counts(box, size)))
            if arranged.units:
                yield Block((0, 0, 0), way, self.raster.counts(box, way))
        for at, size, turn in arranged.parts:
            key = self.raster.key(size)
            for block in self._built(key, self._arranged(key, turn)):
                yield block.turned(self.raster.order(size), shift=at)
