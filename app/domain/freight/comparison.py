"""All services of a price list side by side, the ones that cannot be used among them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from app.domain.freight.cartons import Consignment, FreightDestination
from app.domain.freight.quotes import Badge, Offer, Price, Refusal, quote
from app.domain.freight.rate_cards import RateCard, RateLine
from app.domain.quantities.money import Money
from app.domain.trade.tax_modes import TaxMode

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


def own_price(offer: Price) -> Money | None:
    """Return the price in the card's own currency: fit to compare offers of one card."""
    return offer.total


def ranked(
    offers: Sequence[Priced], *, price: Callable[[Priced], Money | None] = own_price
) -> tuple[Priced, ...]:
    """Return the offers cheapest first, each with the badges it earns among them.

    `price` gives what offers are compared by, all in one currency; those without come last. The
    cheapest is found among offers of one tax mode: a price with duty and tax in it and one without
    are not alike.
    """

    def dearness(offer: Priced) -> tuple[bool, Decimal, date]:
        found = price(offer)
        amount = offer.total.amount if found is None else found.amount
        return found is None, amount, offer.arrival.latest

    by_price = sorted(offers, key=dearness)
    fastest = min((offer.arrival.latest for offer in offers), default=None)
    least: dict[TaxMode, Money] = {}
    for offer in reversed(by_price):
        found = price(offer)
        if found is not None:
            least[offer.line.tax_mode] = found
    return tuple(
        replace(offer, badges=_badges(offer, price(offer), least=least, fastest=fastest))
        for offer in by_price
    )


def _badges(
    offer: Price, price: Money | None, *, least: Mapping[TaxMode, Money], fastest: date | None
) -> frozenset[Badge]:
    earned = {
        Badge.CHEAPEST: price is not None and price == least[offer.line.tax_mode],
        Badge.FASTEST: offer.arrival.latest == fastest,
    }
    return frozenset(badge for badge, won in earned.items() if won)
