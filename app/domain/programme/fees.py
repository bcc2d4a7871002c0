"""Fees of a selling programme: what kinds there are, and what a dated fee comes to for goods."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source, Validity


class FeeUnit(StrEnum):
    """What a fee is asked for."""

    UNIT = "unit"
    CARTON = "carton"
    SHIPMENT = "shipment"
    PLAN = "plan"
    CUBIC_METRE_MONTH = "cubic-metre-month"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeKind:
    """A kind of fee and the programmes, by code, that ask it while it is valid.

    An `expected` one is owed by everybody, so that it is missing where no amount is known. One
    that is not `counted` depends on what happens after arrival: it is told beside the cost.
    """

    code: str
    name: Name
    programmes: frozenset[str]
    sources: tuple[Source, ...]
    validity: Validity = field(default_factory=Validity)
    expected: bool = False
    counted: bool = True
    note: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """A fee as somebody states it; for products of `tier` where it has a `limit` of weight."""

    programme: str
    kind: str
    amount: Decimal
    currency: str
    unit: FeeUnit
    source: str
    tier: str = ""
    limit: Weight | None = None
    validity: Validity = field(default_factory=Validity)

    @property
    def price(self) -> Money:
        """Return what one of its units costs."""
        return Money(self.amount, self.currency)

    def takes(self, weight: Weight | None) -> bool:
        """Return whether a unit of that weight falls under it; an unknown weight under no limit."""
        return self.limit is None or (weight is not None and weight <= self.limit)


def fees_on(fees: Iterable[Fee], *, kind: str, day: date, weight: Weight | None) -> tuple[Fee, ...]:
    """Return what is asked of a unit of that weight: of each unit of count the closest tier.

    The tightest limit that takes the weight decides; of equal ones the fee that began last.
    """
    fitting = [
        fee for fee in fees if fee.kind == kind and fee.validity.covers(day) and fee.takes(weight)
    ]
    closest: dict[FeeUnit, Fee] = {}
    for fee in sorted(fitting, key=_looseness):
        closest.setdefault(fee.unit, fee)
    return tuple(closest.values())


def _looseness(fee: Fee) -> tuple[bool, int, int]:
    began = fee.validity.valid_from or date.min
    return fee.limit is None, fee.limit.grams if fee.limit else 0, -began.toordinal()
