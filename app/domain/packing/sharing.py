"""Units of one SKU shared out over cartons of one size: evenly where that costs little more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

#: Equal cartons may cost so many times the cheapest sharing.
BEARABLE: Final = Decimal("1.25")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`full` cartons of `units` each and, unless `rest` is 0, one more that holds the rest."""

    units: int
    full: int
    rest: int

    @property
    def cartons(self) -> int:
        """Return how many cartons there are."""
        return self.full + (self.rest > 0)

    @property
    def even(self) -> bool:
        """Return whether all cartons hold the same."""
        return not self.rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A sharing in cartons of the size called `code`, and what its cartons cost together."""

    code: str
    share: Share
    cost: Decimal


def shares(quantity: int, *, most: int, least_cartons: int = 1) -> Iterator[Share]:
    """Yield how `quantity` units may be shared out with at most `most` in a carton.

    That is as many as a carton takes, and every number that divides the quantity. With
    `least_cartons` no carton holds more than leaves that many full ones.
    """
    top = min(most, quantity // least_cartons)
    for units in range(top, 0, -1):
        full, rest = divmod(quantity, units)
        if units == top or not rest:
            yield Share(units=units, full=full, rest=rest)


def best_offer(offers: Iterable[Offer], *, bearable: Decimal = BEARABLE) -> Offer | None:
    """Return the cheapest offer of equal cartons if it costs at most `bearable` times the cheapest.

    One carton more is always borne. Else the cheapest offer is returned, and of the same cost the
    one of the fewest cartons, then of the fewest units in each.
    """
    found = sorted(offers, key=lambda offer: (offer.cost, offer.share.cartons, offer.share.units))
    if not found:
        return None
    cheapest = found[0]
    for offer in found:
        limit = max(cheapest.cost * bearable, cheapest.cost + offer.cost / offer.share.cartons)
        if offer.share.even and offer.cost <= limit:
            return offer
    return cheapest
