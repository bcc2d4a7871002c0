"""The rows of an offer: freight from the breaks, and each surcharge that applies."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final, assert_never

from app.domain.freight.basis import Basis
from app.domain.freight.cartons import CartonGroup, Consignment, gross_weight
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.measuring import Measuring
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.freight.weighing import WeighBy, Weighing, chargeable_weight
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight

_HUNDREDTH: Final = Decimal("0.01")


class ChargeUnit(StrEnum):
    """What a row's quantity counts; the price is per one of it, or percent of the freight.

    A LOT is the whole shipment at one flat price of its break.
    """

    KG = "kg"
    REVENUE_TONNE = "revenue-tonne"
    PALLET = "pallet"
    CONTAINER = "container"
    LOT = "lot"
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


def freight_row(
    line: RateLine, *, measured: Decimal, currency: str, groups: Sequence[CartonGroup] = ()
) -> QuoteRow:
    """Return the freight for what is `measured` of the cartons, in the unit of the line's basis.

    Raises ValueError where the price has to be asked for.
    """
    quantity, rate = _billed(line, measured)
    cost = rate.cost(quantity)
    if rate.price is None or cost is None:
        raise ValueError(f"{line.service}: the price has to be asked for")
    computed = Money(cost, currency).rounded()
    least = max(
        Money(line.min_charge, currency).rounded(), _least_of_pieces(line, groups, rate, currency)
    )
    return QuoteRow(
        code="freight",
        name=line.name,
        quantity=Decimal(1) if rate.flat else quantity,
        unit=ChargeUnit.LOT if rate.flat else charge_unit(line.basis),
        price=rate.price,
        amount=max(computed, least),
        measured=None if quantity == measured or rate.flat else measured,
        bound=Bound.MINIMUM if computed < least else None,
    )


def charge_unit(basis: Basis) -> ChargeUnit:
    """Return what a price of this basis is per."""
    match basis:
        case Weighing():
            return ChargeUnit.KG
        case Measuring():
            return ChargeUnit.REVENUE_TONNE
        case Counting(unit=LoadUnit.PALLET):
            return ChargeUnit.PALLET
        case Counting():
            return ChargeUnit.CONTAINER
        case _:
            assert_never(basis)


def _billed(line: RateLine, measured: Decimal) -> tuple[Decimal, RateBreak]:
    """Return the quantity billed and its break: the next one, where that is allowed and cheaper."""
    quantity = max(measured, line.breaks[0].from_quantity)
    own = (quantity, line.reached(quantity))
    if not line.next_break:
        return own
    above = [(each.from_quantity, each) for each in line.breaks if each.from_quantity > quantity]
    priced = [(cost, offer) for offer in (own, *above) if (cost := offer[1].cost(offer[0]))]
    return min(priced, key=lambda each: each[0], default=(None, own))[1]


def _least_of_pieces(
    line: RateLine, groups: Sequence[CartonGroup], rate: RateBreak, currency: str
) -> Money:
    """Return the freight when every carton costs at least what the contract asks for one."""
    least = line.min_piece_charge
    if not least:
        return Money.zero(currency)
    if not isinstance(line.basis, Weighing) or line.basis.weigh_by is WeighBy.SHIPMENT or rate.flat:
        return Money(least * sum(group.count for group in groups), currency).rounded()
    costs = (
        max(rate.cost(_kilograms(line, [replace(group, count=1)])) or least, least) * group.count
        for group in groups
    )
    return Money(sum(costs, Decimal(0)), currency).rounded()


def surcharge_row(
    surcharge: Surcharge, *, line: RateLine, consignment: Consignment, freight: Money
) -> QuoteRow | None:
    """Return what `surcharge` adds to `freight`, or None when no carton sets it off."""
    hit = surcharge.hit_by(consignment.groups, consignment.destination)
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


def _kilograms(line: RateLine, groups: Sequence[CartonGroup]) -> Decimal:
    if isinstance(line.basis, Weighing):
        some = replace(line.basis, min_shipment=Weight(0))
        return chargeable_weight(groups, weighing=some).quantity
    return gross_weight(groups).kilograms


def _bounded(computed: Money, surcharge: Surcharge) -> tuple[Money, Bound | None]:
    if surcharge.minimum is not None and computed.amount < surcharge.minimum:
        return Money(surcharge.minimum, computed.currency).rounded(), Bound.MINIMUM
    if surcharge.maximum is not None and computed.amount > surcharge.maximum:
        return Money(surcharge.maximum, computed.currency).rounded(), Bound.MAXIMUM
    return computed, None
