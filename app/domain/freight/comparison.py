"""All services of a price list side by side, the ones that cannot be used among them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.domain.freight.cartons import Consignment, FreightDestination
from app.domain.freight.quotes import Badge, Offer, Price, Refusal, quote
from app.domain.freight.rate_cards import RateCard, RateLine

Priced = TypeVar("Priced", bound=Price)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One answer per service: offers with badges, cheapest first; refusals in the card's order."""

    offers: tuple[Offer, ...]
    refusals: tuple[Refusal, ...]


def quotes(card: RateCard, *, consignment: Consignment) -> Comparison:
    """Return what every service of `card` answers to `consignment`."""
    services: dict[str, list[RateLine]] = {}
    for line in card.lines:
        services.setdefault(line.service, []).append(line)
    answers = [
        quote(
            _nearest(lines, consignment.destination),
            consignment=consignment,
            currency=card.currency,
        )
        for lines in services.values()
    ]
    offers = [answer for answer in answers if isinstance(answer, Offer)]
    return Comparison(
        offers=ranked(offers),
        refusals=tuple(answer for answer in answers if isinstance(answer, Refusal)),
    )


def _nearest(lines: Sequence[RateLine], destination: FreightDestination) -> RateLine:
    def closeness(line: RateLine) -> int:
        found = line.area.closeness(destination)
        if found is not None:
            return found + 1
        return 0 if line.area.needs_postcode(destination) else -1

    return max(lines, key=closeness)


def ranked(offers: Sequence[Priced]) -> tuple[Priced, ...]:
    """Return the offers cheapest first, each with the badges it earns among them.

    The cheapest is found among offers of one tax mode: a price with duty and tax in it and one
    without are not alike.
    """
    by_price = sorted(offers, key=lambda offer: (offer.total.amount, offer.arrival.latest))
    return tuple(replace(offer, badges=_badges(offer, by_price)) for offer in by_price)


def _badges(offer: Price, offers: Sequence[Price]) -> frozenset[Badge]:
    alike = [other for other in offers if other.line.tax_mode is offer.line.tax_mode]
    earned = {
        Badge.CHEAPEST: all(offer.total <= other.total for other in alike),
        Badge.FASTEST: all(offer.arrival.latest <= other.arrival.latest for other in offers),
    }
    return frozenset(badge for badge, won in earned.items() if won)
