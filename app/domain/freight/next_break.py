"""Where a little more weight would cost less: the next weight break of a rate line."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.quantities.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class NextBreak:
    """`more` kilograms or revenue tonnes reach `from_quantity`; the freight is `saving` lower."""

    more: Decimal
    from_quantity: Decimal
    saving: Money


def next_break(line: RateLine, *, measured: Decimal, freight: Money) -> NextBreak | None:
    """Return the break above `measured` that saves most, or None when none costs less.

    A line that bills the next break by itself has its price already.
    """
    better = []
    for rate in line.breaks:
        price = _price(line, rate, currency=freight.currency)
        if rate.from_quantity > measured and price is not None and price < freight:
            better.append(
                NextBreak(
                    more=rate.from_quantity - measured,
                    from_quantity=rate.from_quantity,
                    saving=freight - price,
                )
            )
    return max(better, key=lambda each: (each.saving.amount, -each.more), default=None)


def _price(line: RateLine, rate: RateBreak, *, currency: str) -> Money | None:
    """Return the least that is billed from the break on, None where it must be asked for."""
    if rate.price is None:
        return None
    price = rate.price if rate.flat else rate.from_quantity * rate.price
    return max(Money(price, currency).rounded(), Money(line.min_charge, currency).rounded())
