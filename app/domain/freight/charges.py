"""The rows of an offer: freight from the weight breaks, and each surcharge that applies."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final, assert_never

from app.domain.freight.cartons import CartonGroup, gross_weight
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.freight.weighing import Weighing, chargeable_weight
from app.domain.naming import Name
from app.domain.quantities.money import Money

_HUNDREDTH: Final = Decimal("0.01")


class ChargeUnit(StrEnum):
    """What a row's quantity counts; the price is per one of it, or percent of the freight."""

    KG = "kg"
    REVENUE_TONNE = "revenue-tonne"
    PIECE = "piece"
    SHIPMENT = "shipment"
    PERCENT = "percent"


class Bound(StrEnum):
    """Which limit decided a row's amount instead of quantity times price."""

    MINIMUM = "minimum"
    MAXIMUM = "maximum"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """One charge: its name, its working and its amount.

    `measured` is the quantity before it was raised to a weight break, None when it was not.
    `price` is in the quote's currency; in a PERCENT row `quantity` is the percentage and `price`
    the freight.
    """

    code: str
    name: Name
    quantity: Decimal
    unit: ChargeUnit
    price: Decimal
    amount: Money
    measured: Decimal | None = None
    bound: Bound | None = None


def freight_row(line: RateLine, *, measured: Decimal, currency: str) -> QuoteRow:
    """Return the freight for `measured` kilograms or revenue tonnes."""
    quantity, rate = _billed(line, measured)
    computed = Money(quantity * rate.price, currency).rounded()
    least = Money(line.min_charge, currency).rounded()
    return QuoteRow(
        code="freight",
        name=line.name,
        quantity=quantity,
        unit=ChargeUnit.KG if isinstance(line.basis, Weighing) else ChargeUnit.REVENUE_TONNE,
        price=rate.price,
        amount=max(computed, least),
        measured=None if quantity == measured else measured,
        bound=Bound.MINIMUM if computed < least else None,
    )


def _billed(line: RateLine, measured: Decimal) -> tuple[Decimal, RateBreak]:
    quantity = max(measured, line.breaks[0].from_quantity)
    reached = [rate for rate in line.breaks if rate.from_quantity <= quantity]
    offers = [(quantity, reached[-1])]
    if line.next_break:
        offers += [(rate.from_quantity, rate) for rate in line.breaks[len(reached) :]]
    return min(offers, key=lambda offer: offer[0] * offer[1].price)


def surcharge_row(
    surcharge: Surcharge, *, line: RateLine, groups: Sequence[CartonGroup], freight: Money
) -> QuoteRow | None:
    """Return what `surcharge` adds to `freight`, or None when no carton sets it off."""
    hit = surcharge.hit_by(groups)
    if not hit:
        return None
    price, share = surcharge.amount, Decimal(1)
    match surcharge.basis:
        case SurchargeBasis.PER_KG:
            quantity, unit = _kilograms(line, hit), ChargeUnit.KG
        case SurchargeBasis.PER_PIECE:
            quantity, unit = Decimal(sum(group.count for group in hit)), ChargeUnit.PIECE
        case SurchargeBasis.PER_SHIPMENT:
            quantity, unit = Decimal(1), ChargeUnit.SHIPMENT
        case SurchargeBasis.PERCENT:
            quantity, unit = surcharge.amount, ChargeUnit.PERCENT
            price, share = freight.amount, _HUNDREDTH
        case _:
            assert_never(surcharge.basis)
    computed = Money(quantity * price * share, freight.currency).rounded()
    amount, bound = _bounded(computed, surcharge)
    return QuoteRow(
        code=surcharge.code,
        name=surcharge.name,
        quantity=quantity,
        unit=unit,
        price=price,
        amount=amount,
        bound=bound,
    )


def _kilograms(line: RateLine, groups: list[CartonGroup]) -> Decimal:
    if isinstance(line.basis, Weighing):
        return chargeable_weight(groups, weighing=line.basis).quantity
    return gross_weight(groups).kilograms


def _bounded(computed: Money, surcharge: Surcharge) -> tuple[Money, Bound | None]:
    if surcharge.minimum is not None and computed.amount < surcharge.minimum:
        return Money(surcharge.minimum, computed.currency).rounded(), Bound.MINIMUM
    if surcharge.maximum is not None and computed.amount > surcharge.maximum:
        return Money(surcharge.maximum, computed.currency).rounded(), Bound.MAXIMUM
    return computed, None
