"""What the declared price includes: the record's goods value, and freight and insurance by mode.

The record values goods without freight and insurance and names those beside them. A mode that
includes them adds their shares to each line, so that customs, taking them off again, arrives at
the goods value. Charges of a term that is paid to the destination come after arrival and are
left out; charges of any other term are declared as miscellaneous 杂费.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.paperwork.china.tables import DeclarationTables, TransactionMode
from app.domain.quantities.money import Money, allocate, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What stands beside the goods on one declaration; None is still to be told or not asked."""

    freight: Money | None
    insurance: Money | None
    miscellaneous: Money | None
    left_out: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pricing:
    """How a shipment is priced for customs; `mode` is None for a term we do not know."""

    mode: TransactionMode | None
    whole: Costs

    @property
    def asks_freight(self) -> bool:
        """Return whether the price includes freight."""
        return self.mode is not None and self.mode.includes_freight

    @property
    def asks_insurance(self) -> bool:
        """Return whether the price includes insurance."""
        return self.mode is not None and self.mode.includes_insurance

    def divided(self, *, weights: Sequence[Weight], values: Sequence[Money]) -> list[Costs]:
        """Return the costs of each of several declarations.

        Freight goes by gross weight, insurance and charges by goods value.
        """
        by_weight = [weight.grams for weight in weights]
        by_value = [value.amount for value in values]
        freights = _shares(self.whole.freight, by_weight)
        insurances = _shares(self.whole.insurance, by_value)
        others = _shares(self.whole.miscellaneous, by_value)
        left = _shares(self.whole.left_out, by_value)
        return [
            Costs(freight=freight, insurance=insurance, miscellaneous=other, left_out=out)
            for freight, insurance, other, out in zip(
                freights, insurances, others, left, strict=True
            )
        ]


def pricing(record: ShipmentRecord, *, tables: DeclarationTables) -> Pricing:
    """Return the mode that the record's term is declared as, and what it makes of the charges."""
    mode = tables.transaction_modes.get(record.incoterm.term)
    asks_freight = mode is not None and mode.includes_freight
    asks_insurance = mode is not None and mode.includes_insurance
    charges = total(
        (Money(charge.amount, record.currency) for charge in record.charges),
        currency=record.currency,
    ).rounded()
    some = charges if charges.amount else None
    delivered = record.incoterm.term in tables.delivered_terms
    return Pricing(
        mode=mode,
        whole=Costs(
            freight=_told(record.freight, record) if asks_freight else None,
            insurance=_told(record.insurance, record) if asks_insurance else None,
            miscellaneous=None if delivered else some,
            left_out=some if delivered else None,
        ),
    )


def priced(values: Sequence[Money], *, costs: Costs) -> list[Money]:
    """Return the declared totals of lines worth `values`, freight and insurance added by value."""
    weights = [value.amount for value in values]
    freights = _shares(costs.freight, weights)
    insurances = _shares(costs.insurance, weights)
    return [
        sum((cost for cost in (freight, insurance) if cost is not None), value)
        for value, freight, insurance in zip(values, freights, insurances, strict=True)
    ]


def _told(amount: Decimal | None, record: ShipmentRecord) -> Money | None:
    return None if amount is None else Money(amount, record.currency).rounded()


def _shares(whole: Money | None, weights: Sequence[Decimal | int]) -> list[Money | None]:
    if whole is None:
        return [None] * len(weights)
    return list(allocate(whole, weights=weights))
