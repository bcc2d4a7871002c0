"""How many units of one size a box never exceeds: a bound by conservative scales in all axes.

Scales of the three axes multiplied give limits on how many units lie each way. Their best mix is
priced by a small linear programme; the prices are then made a bound in whole numbers, which is
true whatever the programme's rounding. Sections through the box sharpen it: the footprints that
one plane cuts are whole numbers.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod
from operator import itemgetter
from typing import Final

from app.domain.stowage.alike.residue import least_waste
from app.domain.stowage.alike.simplex import optimum
from app.domain.stowage.bounding.reach import greatest, line_sums
from app.domain.stowage.bounding.rows import Vector, strongest_scales
from app.domain.stowage.bounding.scales import Scale
from app.domain.stowage.request import Triple

#: More different sections than this are not told apart.
MOST_SECTIONS: Final = 600
#: Parts that a price or a weight is rounded to.
PARTS: Final = 10**9
#: How much a section must exceed what is possible before it is told so.
TELLING: Final = 1e-6

Limit = tuple[int, Vector]


@dataclass(frozen=True, slots=True)
class UnitBound:
    """Limits (capacity, weight of each way to lie) that hold for the units in one box."""

    ways: tuple[Triple, ...]
    scales: tuple[list[Scale], list[Scale], list[Scale]]
    limits: tuple[Limit, ...]
    most: int

    @classmethod
    def of(cls, box: Triple, orientations: Sequence[Triple]) -> "UnitBound":
        """Return the limits by scales alone, and `most` units by volume and by them."""
        ways = tuple(
            size
            for size in dict.fromkeys(orientations)
            if all(side <= most for side, most in zip(size, box, strict=True))
        )
        x, y, z = (
            strongest_scales(side, {size[axis] for size in ways}) for axis, side in enumerate(box)
        )
        limits = tuple(
            (
                a.capacity * b.capacity * c.capacity,
                tuple(a.of[i] * b.of[j] * c.of[k] for i, j, k in ways),
            )
            for a, b, c in product(x, y, z)
        )
        if not ways:
            return cls(ways, (x, y, z), (), 0)
        limits = (_volume(box, ways), *limits)
        return cls(ways, (x, y, z), limits, _certified(limits))

    def sharpened(self, reached: int, *, going_on: Callable[[], bool]) -> int:
        """Return `most` lowered by whole sections, as far as `reached` and while `going_on`."""
        if self.most <= reached:
            return self.most
        planes = [(axis, self._sections(axis, going_on)) for axis in range(3)]
        limits, most = list(self.limits), self.most
        while most > reached and going_on():
            amounts, _ = _solved(limits)
            found = [
                limit
                for axis, sections in planes
                for scale in self.scales[axis]
                if sections and going_on()
                if (limit := self._cut(axis, scale, sections, amounts))
            ]
            if not found:
                break
            limits += found
            most = min(most, _certified(limits))
        return most

    def _sections(self, axis: int, going_on: Callable[[], bool]) -> list[Vector]:
        """Return the fullest whole numbers of units, by way, that a plane across `axis` may cut."""
        across = [self.scales[other] for other in range(3) if other != axis]
        prints = [tuple(s for n, s in enumerate(size) if n != axis) for size in self.ways]
        limits = [
            (a.capacity * b.capacity, tuple(a.of[i] * b.of[j] for i, j in prints))
            for a, b in product(*across)
        ]
        return _whole_numbers(limits, going_on)

    def _cut(
        self, axis: int, scale: Scale, sections: list[Vector], amounts: list[float]
    ) -> Limit | None:
        """Return a limit that `amounts` break because no mix of sections, piled, holds them."""
        share = [scale.of[size[axis]] for size in self.ways]
        piled = [amount * own / scale.capacity for amount, own in zip(amounts, share, strict=True)]
        weights = _weights(piled, sections)
        if _weight(weights, piled) <= 1 + TELLING:
            return None
        whole = [round(weight * PARTS) for weight in weights]
        capacity = max(sum(w * n for w, n in zip(whole, s, strict=True)) for s in sections)
        weighed = tuple(w * own for w, own in zip(whole, share, strict=True))
        return capacity * scale.capacity, weighed


def _volume(box: Triple, ways: Sequence[Triple]) -> Limit:
    """Return the limit by volume, without what rows cannot reach and what must be wasted."""
    length, width, height = (
        greatest(line_sums([(frozenset(size[axis] for size in ways), side)], side), side)
        for axis, side in enumerate(box)
    )
    room = length * width * height
    if len({tuple(sorted(size)) for size in ways}) == 1:
        room -= least_waste((length, width, height), ways[0])
    return room, tuple(map(prod, ways))


def _solved(limits: Sequence[Limit]) -> tuple[list[float], list[float]]:
    rows = [[weight / capacity for weight in weights] for capacity, weights in limits]
    return optimum([1.0] * len(limits[0][1]), rows)


def _certified(limits: Sequence[Limit]) -> int:
    """Return the bound by the first limit alone, or by the best mix if that weighs every way.

    Any mix of limits gives a true bound, so that the rounding of prices does no harm.
    """
    _, prices = _solved(limits)
    capacity, weights = limits[0]
    alone = capacity // min(weights)
    mix = [
        (Fraction(round(price * PARTS)), limit) for price, limit in zip(prices, limits, strict=True)
    ]
    total = sum(price for price, _ in mix)
    least = min(
        sum(price * weights[way] / capacity for price, (capacity, weights) in mix if price)
        for way in range(len(weights))
    )
    return min(alone, int(total / least)) if least else alone


def _weights(piled: Sequence[float], sections: Sequence[Vector]) -> list[float]:
    """Return the weights, at most one for any section, that make `piled` weigh the most.

    Few sections decide: those that the weights so far make too heavy are added one by one.
    """
    deciding = [max(sections, key=itemgetter(way)) for way in range(len(piled))]
    while True:
        weights, _ = optimum(piled, deciding)
        heaviest = max(sections, key=lambda section: _weight(weights, section))
        if heaviest in deciding or _weight(weights, heaviest) <= 1 + TELLING:
            return weights
        deciding.append(heaviest)


def _weight(weights: Sequence[float], counts: Sequence[float]) -> float:
    return sum(weight * count for weight, count in zip(weights, counts, strict=True))


def _whole_numbers(limits: Sequence[Limit], going_on: Callable[[], bool]) -> list[Vector]:
    """Return the whole vectors within all limits to which nothing can be added; none if many."""
    if not going_on():
        return []
    found: list[Vector] = []
    for vector in _within([capacity for capacity, _ in limits], [w for _, w in limits], ()):
        found.append(vector)
        if len(found) > MOST_SECTIONS or not going_on():
            return []
    return found


def _within(left: list[int], weights: Sequence[Vector], chosen: Vector) -> Iterator[Vector]:
    place = len(chosen)
    column = [row[place] for row in weights]
    most = min(rest // weight for rest, weight in zip(left, column, strict=True) if weight)
    last = place + 1 == len(weights[0])
    for count in (most,) if last else range(most, -1, -1):
        rest = [space - count * weight for space, weight in zip(left, column, strict=True)]
        if not last:
            yield from _within(rest, weights, (*chosen, count))
        elif _full(rest, weights):
            yield (*chosen, count)


def _full(left: list[int], weights: Sequence[Vector]) -> bool:
    """Return whether no further piece of any kind has room."""
    return all(
        any(row[place] > space for row, space in zip(weights, left, strict=True))
        for place in range(len(weights[0]))
    )
