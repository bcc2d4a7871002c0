"""The least cost of containers that together cover several demands, or a true bound below it."""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

#: Partial choices looked at before the best bound so far is given instead of the optimum.
MOST_CHOICES: Final = 3000


@dataclass(frozen=True, slots=True)
class Offer:
    """A kind of container: its price, what one covers of each demand, and how many there are."""

    price: int
    covers: tuple[int, ...]
    count: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class _Choice:
    """Containers chosen so far: `used` of the kind in turn; `bound` is what all must cost."""

    bound: int
    ticket: int
    spent: int
    kind: int
    used: int
    missing: tuple[int, ...]


def least_cost(demands: Sequence[int], offers: Sequence[Offer]) -> int:
    """Return what covering every demand costs at least; demands that nobody covers are left out.

    Best-first search over containers taken in one order, so that no choice is met twice. What is
    still missing costs at least the best rate of one measure alone, spent in fractions.
    """
    covered = [place for place, _ in enumerate(demands) if any(o.covers[place] for o in offers)]
    if not covered:
        return 0
    narrowed = [replace(o, covers=tuple(o.covers[place] for place in covered)) for o in offers]
    return _Search(narrowed).run(tuple(demands[place] for place in covered))


class _Search:
    def __init__(self, offers: Sequence[Offer]) -> None:
        self.offers = sorted(offers, key=lambda offer: offer.price, reverse=True)
        self.rates = [self._rates(start) for start in range(len(offers))]

    def _rates(self, start: int) -> list[tuple[int, int] | None]:
        """Return the best (price, covers) for each demand among the offers from `start` on."""
        rest = self.offers[start:]
        return [
            min(
                ((o.price, o.covers[place]) for o in rest if o.covers[place]),
                key=lambda rate: Fraction(*rate),
                default=None,
            )
            for place in range(len(rest[0].covers))
        ]

    def run(self, demands: tuple[int, ...]) -> int:
        queue = [_Choice(self._rest(demands, 0) or 0, 0, 0, 0, 0, demands)]
        best = queue[0]
        for _ in range(MOST_CHOICES):
            if not any(best.missing) or not queue:
                break
            best = heapq.heappop(queue)
            for choice in self._followers(best, ticket=best.ticket - len(self.offers)):
                heapq.heappush(queue, choice)
        return best.bound

    def _followers(self, choice: _Choice, *, ticket: int) -> Iterator[_Choice]:
        for kind in range(choice.kind, len(self.offers)):
            offer = self.offers[kind]
            used = choice.used + 1 if kind == choice.kind else 1
            if offer.count is not None and used > offer.count:
                continue
            missing = tuple(
                max(0, need - given)
                for need, given in zip(choice.missing, offer.covers, strict=True)
            )
            rest = self._rest(missing, kind)
            if rest is not None and missing != choice.missing:
                spent = choice.spent + offer.price
                yield _Choice(spent + rest, ticket + kind, spent, kind, used, missing)

    def _rest(self, missing: tuple[int, ...], kind: int) -> int | None:
        """Return what the rest costs at least with offers from `kind` on; None cannot be met."""
        least = 0
        for amount, rate in zip(missing, self.rates[kind], strict=True):
            if amount and rate is None:
                return None
            if amount and rate is not None:
                price, covers = rate
                least = max(least, -(-amount * price // covers))
        return least
