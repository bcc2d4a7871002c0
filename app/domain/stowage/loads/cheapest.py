"""Everything at the least cost: containers filled one after another, then changed for cheaper ones.

First one kind of container is filled until the rest goes into a single one, and each load then goes
into the cheapest that holds it; every kind has its turn. Then a few containers at a time are
emptied, and their goods offered to cheaper choices of containers, the most promising first.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations_with_replacement, count
from typing import Final

from app.domain.stowage.loads.best import Best
from app.domain.stowage.loads.one_kind import OneKind, price
from app.domain.stowage.loads.yard import Counts, Load, Yard, less, together
from app.domain.stowage.search.rules import RULES, Look

#: So many containers are chosen anew at once; fewer when there are many kinds to choose from.
MOST_AT_ONCE: Final = 3
MANY_KINDS: Final = 20
#: So many choices are tried for one lot of goods before another lot is taken.
MOST_CHOICES: Final = 400
#: Shares are counted in thousandths.
WHOLE: Final = 1000
#: A choice that would have to be filled beyond this share is not tried.
HOPELESS: Final = 995
#: How likely the fullest choice is held to be, in thousandths.
_UNLIKELY: Final = 20
#: Units of an item up to which chance is asked for each of them.
_FEW_UNITS: Final = 64


@dataclass(frozen=True, slots=True)
class Choice:
    """Containers to try for a lot: what they cost, and the thousandths of them it would fill."""

    containers: tuple[int, ...]
    price: Decimal
    fullness: int

    def promise(self, below: Decimal) -> Decimal:
        """Return what the choice would save, times a guess at how likely the goods go in."""
        likely = min(WHOLE, max(_UNLIKELY, (WHOLE - self.fullness) * 4))
        return (below - self.price) * likely


class Cheapest:
    """The cheapest loads found so far for all goods of a request."""

    def __init__(self, yard: Yard, better: Callable[[Sequence[Load]], None]) -> None:
        self.yard = yard
        self._found = Best(self._rank, better)
        self._kinds = yard.request.containers
        self._at_once = MOST_AT_ONCE if len(self._kinds) <= MANY_KINDS else MOST_AT_ONCE - 1
        numbers = range(len(self._kinds))
        self._cheap_first = sorted(numbers, key=lambda one: (self._kinds[one].price, one))
        self._large_first = sorted(numbers, key=lambda one: (-self._kinds[one].volume, one))

    @property
    def best(self) -> tuple[Load, ...]:
        """Return the best loads found so far; none at first."""
        return self._found.loads

    def work(self, worker: int, workers: int) -> None:
        """Find and improve loads until time is up, as one of several workers."""
        grouped = [True, False] if any(item.group for item in self.yard.request.items) else [False]
        starts = [(kind, whole) for whole in grouped for kind in self._large_first]
        for kind, whole in starts[worker::workers]:
            self._note(
                OneKind(self.yard, kind, Look(RULES[0]), whole_groups=whole).loads(self.best)
            )
        chance = random.Random(worker)  # noqa: S311 - a search, not a secret
        for turn in count(worker):
            if self.yard.over:
                return
            self._change(chance, Look(RULES[turn % len(RULES)], 1 + turn // 4))

    def _change(self, chance: random.Random, look: Look) -> None:
        """Empty a few containers and load their goods into cheaper ones, if that can be found."""
        before = self.best
        taken = self._some(before, chance)
        lot = together((before[place] for place in taken), of=len(self.yard.all))
        cost = price([before[place] for place in taken])
        most = min(len(taken) + 1, self._at_once)
        for choice in self._choices(lot, below=cost, most=most):
            if self.yard.over or self.best is not before:
                return
            loads = self._into(choice, lot, chance, look)
            if loads:
                rest = [load for place, load in enumerate(before) if place not in taken]
                self._note([*rest, *loads])
                return

    def _some(self, loads: Sequence[Load], chance: random.Random) -> frozenset[int]:
        """Return the places of a few loads, of poorly filled ones rather than of full ones."""
        few = min(len(loads), chance.randint(1, self._at_once))

        def liking(place: int) -> int:
            load = loads[place]
            return chance.randrange(WHOLE) ** 2 * load.volume // self.yard.kind(load).volume

        return frozenset(sorted(range(len(loads)), key=liking)[:few])

    def _choices(self, lot: Counts, *, below: Decimal, most: int) -> list[Choice]:
        """Return the choices of at most so many containers that could hold the lot for less."""
        found = [choice for some in range(1, most + 1) for choice in self._of(some, lot, below)]
        return sorted(found, key=lambda choice: -choice.promise(below))[:MOST_CHOICES]

    def _of(self, some: int, lot: Counts, below: Decimal) -> Iterator[Choice]:
        volume, weight = self.yard.volume(lot), self.yard.weight(lot)
        for containers in combinations_with_replacement(self._cheap_first, some):
            kinds = [self._kinds[one] for one in containers]
            cost = sum((kind.price for kind in kinds), Decimal(0))
            fullness = volume * WHOLE // sum(kind.volume for kind in kinds)
            payloads = [weight if kind.max_payload is None else kind.max_payload for kind in kinds]
            if cost < below and fullness <= HOPELESS and sum(payloads) >= weight:
                yield Choice(containers, cost, fullness)

    def _into(
        self, choice: Choice, lot: Counts, chance: random.Random, look: Look
    ) -> list[Load] | None:
        """Load a lot into the containers of a choice; None when something is left."""
        left, loads = lot, list[Load]()
        containers = chance.sample(choice.containers, len(choice.containers))
        for place, one in enumerate(containers):
            offered = self._offered(left, containers[place:], chance)
            load = self.yard.load(one, offered, look)
            if load is None:
                return None
            loads.append(load)
            left = less(left, load.counts)
            if not any(left):
                return loads
        return None

    def _offered(self, left: Counts, containers: Sequence[int], chance: random.Random) -> Counts:
        """Return what the next container may choose from: all, or as often a chance part."""
        if len(containers) == 1 or chance.getrandbits(1):
            return left
        whole = sum(self._kinds[one].volume for one in containers)
        more = chance.randrange(WHOLE, 2 * WHOLE)
        share = min(WHOLE, self._kinds[containers[0]].volume * more // whole)
        return tuple(
            sum(chance.randrange(WHOLE) < share for _ in range(n))
            if n < _FEW_UNITS
            else n * share // WHOLE
            for n in left
        )

    def _note(self, loads: Sequence[Load] | None) -> None:
        """Keep complete loads that are better, if there are so many containers."""
        if loads and self.yard.there_are(loads):
            self._found.keep(loads)

    def _rank(self, loads: Sequence[Load]) -> tuple[Decimal, int]:
        """Rank cheaper loads before others, and then those with groups less divided."""
        return price(loads), self.yard.divided(loads)
