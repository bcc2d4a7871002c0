"""What insuring cargo costs when the premium itself is insured along with goods and freight."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.quantities.money import Money
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The insured value as a share of cost, insurance and freight: 1.10 is 110%."""

    code: str
    share: Decimal
    sources: tuple[Source, ...]


def premium(cost_and_freight: Money, *, rate: Decimal, cover: Decimal) -> Money:
    """Return the premium at `rate` (0.003 for 0.3%) of `cover` times the insured value.

    `cover` is 1.10 where cost, insurance and freight are insured at 110%. The insured value holds
    the premium: P = cover · (C + F + P) · rate, so P = cover·(C+F)·rate ÷ (1 - cover·rate).
    """
    share = cover * rate
    if not 0 <= share < 1:
        raise ValueError("a premium is less than what it insures")
    return Money(cost_and_freight.amount * share / (1 - share), cost_and_freight.currency).rounded()
