"""How much one container can hold at most: true bounds that rules only ever lower further.

Each bound looks at some of what limits a container (room, reachable sums, weight, counts, sizes
that cannot stand side by side) and leaves out the rest, so no packing holds more.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice, product
from math import gcd, prod
from typing import Final

from app.domain.stowage.alike.unit_bound import UnitBound
from app.domain.stowage.bounding.reach import greatest, line_sums, total_sums
from app.domain.stowage.bounding.scales import scales
from app.domain.stowage.fitting import usable
from app.domain.stowage.request import Container, Item, Rules, Triple

#: Bits moved at most while looking for reachable totals; beyond it the weaker bound stands.
MOST_BITS: Final = 1 << 29
#: Scaled volumes of pieces reckoned at most for one kind of container.
MOST_SCALED: Final = 12_000


class Hold:
    """One kind of container as it bounds what lies in it; `ways` are those of items that fit.

    Room and pieces are both taken wider by what is kept between neighbours, so that none is kept
    between what they become (docs/decisions/0008).
    """

    def __init__(self, container: Container, rules: Rules, items: Sequence[Item]) -> None:
        """Look at `container` for any of `items`."""
        length, width, height = usable(container, rules)
        self.pitch = rules.between
        self.sides: Triple = (
            length - 2 * rules.margin + self.pitch,
            width - 2 * rules.margin + self.pitch,
            height - rules.gap - rules.bulge,
        )
        self.payload = container.max_payload
        self.units = rules.max_units
        self.skus = rules.max_skus
        self._alone: dict[str, int] = {}
        self.ways = {item.id: found for item in items if (found := self._lying(item))}

    def _lying(self, item: Item) -> list[Triple]:
        """Return the ways in which a piece fits alone, with its share of what is kept between."""
        if self.payload is not None and item.weight > self.payload:
            return []
        spread = [(x + self.pitch, y + self.pitch, z) for x, y, z in item.orientations]
        return [
            size
            for size in spread
            if all(side <= most for side, most in zip(size, self.sides, strict=True))
        ]

    def most_volume(self, items: Sequence[Item]) -> int:
        """Return the volume of `items` that one container never exceeds, classes kept apart."""
        fitting = [item for item in items if item.id in self.ways]
        classes = {item.keep_apart for item in fitting if item.keep_apart is not None}
        if len(classes) <= 1:
            return self._most_together(fitting)
        return max(
            self._most_together([item for item in fitting if item.keep_apart in {None, one}])
            for one in sorted(classes)
        )

    def most_pieces(self, items: Sequence[Item]) -> int:
        """Return how many pieces of `items` one container never exceeds, all as the smallest."""
        fitting = [item for item in items if item.id in self.ways]
        if not fitting:
            return 0
        counts = [sum(item.quantity for item in fitting)]
        lightest = min(item.weight for item in fitting)
        if self.payload is not None and lightest:
            counts.append(self.payload // lightest)
        for capacity, amounts in self._scaled:
            least = min(amounts[item.id] for item in fitting)
            if least:
                counts.append(capacity // least)
        return min(counts)

    def _most_together(self, items: Sequence[Item]) -> int:
        if not items:
            return 0
        stock = [(item.volume, item.quantity) for item in items]
        if len(items) == 1:
            stock = [(items[0].volume, self._most_of(items[0]))]
        caps = [prod(self._reachable_sides(items)), _largest(stock, self.units)]
        caps.append(_largest([(volume * quantity, 1) for volume, quantity in stock], self.skus))
        if self.payload is not None:
            caps.append(_shared(items, {item.id: item.weight for item in items}, self.payload))
        caps += [_shared(items, amounts, capacity) for capacity, amounts in self._scaled]
        return greatest_total(stock, min(caps))

    def _most_of(self, item: Item) -> int:
        """Return how many pieces of an item that lies alone one container never exceeds."""
        if item.id not in self._alone:
            self._alone[item.id] = UnitBound.of(self.sides, self.ways[item.id]).most
        return min(item.quantity, self._alone[item.id])

    def _reachable_sides(self, items: Sequence[Item]) -> Iterator[int]:
        """Yield each side cut down to the longest row of pieces that it can hold."""
        for axis, side in enumerate(self.sides):
            row = [
                (frozenset(size[axis] for size in self.ways[item.id]), item.quantity)
                for item in items
            ]
            yield greatest(line_sums(row, side), side)

    @cached_property
    def _scaled(self) -> list[tuple[int, dict[str, int]]]:
        """Scaled rooms: the capacity, and for each item the least its pieces take of it."""
        axes = [
            scales(side, (size[axis] for sizes in self.ways.values() for size in sizes))
            for axis, side in enumerate(self.sides)
        ]
        tries = MOST_SCALED // sum(len(sizes) for sizes in self.ways.values())
        picks = sorted(product(*map(enumerate, axes)), key=lambda pick: sum(n for n, _ in pick))
        return [
            (
                x.capacity * y.capacity * z.capacity,
                {
                    item: min(x.of[a] * y.of[b] * z.of[c] for a, b, c in sizes)
                    for item, sizes in self.ways.items()
                },
            )
            for (_, x), (_, y), (_, z) in islice(picks, max(1, tries))
        ]


def _largest(stock: Sequence[tuple[int, int]], most: int | None) -> int:
    """Return the total of the `most` greatest values of the (value, quantity) stock."""
    total, left = 0, most
    for value, quantity in sorted(stock, reverse=True):
        taken = quantity if left is None else min(left, quantity)
        total += value * taken
        left = None if left is None else left - taken
    return total


def _shared(items: Sequence[Item], amounts: dict[str, int], capacity: int) -> int:
    """Return the most volume of pieces that need `amounts` of a capacity, cut in fractions.

    By duality any price of the capacity gives a true bound; that of the piece cut is the best.
    """
    rows = [(item.volume, amounts[item.id], item.quantity) for item in items]
    left = capacity
    for volume, amount, quantity in sorted(rows, key=lambda row: row[1] / row[0]):
        left -= amount * quantity
        if left < 0:
            spare = sum(max(0, v * amount - volume * a) * q for v, a, q in rows)
            return (capacity * volume + spare) // amount
    return sum(volume * quantity for volume, _, quantity in rows)


def greatest_total(stock: Sequence[tuple[int, int]], limit: int) -> int:
    """Return the greatest total up to `limit` of (value, quantity) pieces, or a little above it.

    Exact by reachable totals, of what is taken or of what is left out, while those are few enough;
    otherwise the limit rounded down to what all values share.
    """
    total = sum(value * quantity for value, quantity in stock)
    if total <= limit:
        return total
    shared = gcd(*(value for value, _ in stock))
    scaled = [(value // shared, quantity) for value, quantity in stock]
    most, whole = limit // shared, total // shared
    steps = sum(quantity.bit_length() for _, quantity in stock)
    over = whole - most
    if most <= over and most * steps <= MOST_BITS:
        return shared * greatest(total_sums(scaled, most), most)
    if over < most and over * steps <= MOST_BITS:
        return total - shared * _least_left_out(scaled, over)
    return shared * most


def _least_left_out(stock: Sequence[tuple[int, int]], over: int) -> int:
    """Return the least total of pieces to leave out that is at least `over`."""
    limit = over + max(value for value, _ in stock)
    sums = total_sums(stock, limit) >> over
    return over + (sums & -sums).bit_length() - 1
