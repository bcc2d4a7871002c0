"""Ways a platform offers to split a plan among its warehouses, compared on cost and arrival."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.quantities.money import Money


class Split(StrEnum):
    """How far a platform splits a plan (分仓方案)."""

    MINIMAL = "minimal"
    PARTIAL = "partial"
    OPTIMIZED = "optimized"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an option comes to: the whole landed cost, and the last day the goods arrive.

    Both are None while not known; `open` says that the cost is the least it can be.
    """

    cost: Money | None
    arrival: date | None
    open: bool = False

    @property
    def certain(self) -> bool:
        """Return whether the cost is known in full."""
        return self.cost is not None and not self.open


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an outcome stands among the others; `more` is what it costs beyond the cheapest.

    Neither is said while some cost is not known in full.
    """

    cheapest: bool
    earliest: bool
    more: Money | None


def compare(outcomes: Sequence[Outcome]) -> list[Standing]:
    """Return how each outcome stands, in their order, all costs in one currency.

    Nothing is cheapest unless every cost is known in full, for what is missing may turn it round.
    """
    costs = [each.cost for each in outcomes if each.cost is not None]
    least = min(costs, default=None)
    first = min((each.arrival for each in outcomes if each.arrival is not None), default=None)
    certain = all(each.certain for each in outcomes)
    return [
        Standing(
            cheapest=certain and each.cost == least,
            earliest=each.arrival is not None and each.arrival == first,
            more=each.cost - least if certain and each.cost and least else None,
        )
        for each in outcomes
    ]
