"""A first choice of containers: one kind again and again, smaller ones where they do.

One kind is filled while there are any of it, then the largest others; the last goods go into the
cheapest single container that takes them, and so does every load that a cheaper one holds.
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from app.domain.stowage.loads.yard import Counts, Load, Yard, less
from app.domain.stowage.request import Container
from app.domain.stowage.search.rules import Look

_ENDLESS: Final = 2**31


def price(loads: Sequence[Load]) -> Decimal:
    """Return what the containers cost together."""
    return sum((load.price for load in loads), Decimal(0))


class OneKind:
    """Loads of one kind of container while there are any, then of the largest others."""

    def __init__(self, yard: Yard, first: int, look: Look, *, whole_groups: bool) -> None:
        self.yard = yard
        self.look = look
        self.whole_groups = whole_groups
        kinds = yard.request.containers
        others = sorted(range(len(kinds)), key=lambda one: -kinds[one].volume)
        self.order = [first, *(one for one in others if one != first)]
        self.cheap_first = sorted(range(len(kinds)), key=lambda one: kinds[one].price)
        self.used: Counter[int] = Counter()

    def loads(self, best: Sequence[Load]) -> list[Load] | None:
        """Return loads for everything, or None when it cannot be done, or not below the best."""
        left, loads = self.yard.all, list[Load]()
        limit = price(best) if best else None
        while any(left):
            load, times = self._next(left, is_first=not loads)
            if load is None or self.yard.over:
                return None
            loads += [load] * times
            self.used[load.container] += times
            left = less(left, load.counts, times)
            if limit is not None and price(loads) > limit:
                return None
        return loads

    def _next(self, left: Counts, *, is_first: bool) -> tuple[Load | None, int]:
        """Return the next load and how often it can be repeated."""
        whole = None if is_first else self._single(left)
        if whole:
            return whole, 1
        for kind in self.order:
            free = self._free(kind)
            load = self._load(kind, left) if free else None
            if load is None:
                continue
            smaller = self._single(load.counts, below=load.price)
            if smaller:
                return smaller, 1 if self._kind(smaller.container).count else _times(left, smaller)
            return load, min(free, _times(left, load))
        return None, 0

    def _load(self, kind: int, left: Counts) -> Load | None:
        ask = self.yard.load_of_whole_groups if self.whole_groups else self.yard.load
        return ask(kind, left, self.look)

    def _single(self, counts: Counts, below: Decimal | None = None) -> Load | None:
        """Return the cheapest single container that takes it all, for less than `below`."""
        volume, weight = self.yard.volume(counts), self.yard.weight(counts)
        for one in self.cheap_first:
            kind = self._kind(one)
            if below is not None and kind.price >= below:
                return None
            heavy = kind.max_payload is not None and kind.max_payload < weight
            if kind.volume < volume or heavy or not self._free(one):
                continue
            load = self.yard.load(one, counts, self.look)
            if load and load.counts == counts:
                return load
        return None

    def _kind(self, number: int) -> Container:
        return self.yard.request.containers[number]

    def _free(self, number: int) -> int:
        """Return how many containers of a kind there still are."""
        count = self._kind(number).count
        return _ENDLESS if count is None else count - self.used[number]


def _times(left: Counts, load: Load) -> int:
    return min(have // taken for have, taken in zip(left, load.counts, strict=True) if taken)
