"""The commercial invoice: what the goods are and what they are worth, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.stated import Fact, Stated, shared_facts
from app.domain.paperwork.totals import Totals, carton_totals, net_weight
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Goods, ShipmentRecord

_FREIGHT: Final = Name(en="International freight", zh="国际运费")
_INSURANCE: Final = Name(en="Insurance", zh="保险费")


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceLine:
    """One product: how many, at what value each, and together."""

    number: int
    goods: Goods
    quantity: int
    unit_price: Money
    amount: Money
    net_weight: Weight | None


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """One named charge beside the goods; a discount is negative."""

    name: Name
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """The invoice's content; parties, route and terms are those of the record."""

    record: ShipmentRecord
    lines: tuple[InvoiceLine, ...]
    charges: tuple[ChargeLine, ...]
    goods_value: Money
    total: Money
    totals: Totals

    @property
    def customs_value_only(self) -> bool:
        """Return whether nothing is sold: stock sent to oneself is valued for customs only."""
        return not self.record.sale

    def stated(self) -> Stated:
        """Return what the invoice states of the facts that papers share."""
        return {
            **shared_facts(self.record),
            **self.totals.stated(),
            Fact.GOODS_VALUE: self.goods_value,
        }

    @property
    def duty_paid(self) -> bool:
        """Return whether the seller bears import duty and tax, so the paper must set them apart."""
        return self.record.incoterm.term == "DDP"


def commercial_invoice(record: ShipmentRecord) -> Invoice:
    """Return the invoice of everything in the cartons, in the order of the record's goods."""
    quantities = record.quantities()
    shipped = [item for item in record.goods if item.sku in quantities]
    lines = tuple(
        _line(record, number=number, goods=item, quantity=quantities[item.sku])
        for number, item in enumerate(shipped, start=1)
    )
    charges = tuple(_charges(record))
    goods_value = total((line.amount for line in lines), currency=record.currency)
    packed = carton_totals(record)
    return Invoice(
        record=record,
        lines=lines,
        charges=charges,
        goods_value=goods_value,
        total=total((charge.amount for charge in charges), currency=record.currency) + goods_value,
        totals=Totals(
            units=sum(line.quantity for line in lines),
            cartons=packed.cartons,
            gross_weight=packed.gross_weight,
            net_weight=net_weight(record, quantities=quantities.items()),
            volume=packed.volume,
        ),
    )


def _line(record: ShipmentRecord, *, number: int, goods: Goods, quantity: int) -> InvoiceLine:
    return InvoiceLine(
        number=number,
        goods=goods,
        quantity=quantity,
        unit_price=Money(goods.unit_value, record.currency),
        amount=record.value(goods.sku, quantity),
        net_weight=net_weight(record, quantities=[(goods.sku, quantity)]),
    )


def _charges(record: ShipmentRecord) -> Iterator[ChargeLine]:
    for name, amount in ((_FREIGHT, record.freight), (_INSURANCE, record.insurance)):
        if amount is not None:
            yield ChargeLine(name, Money(amount, record.currency))
    for charge in record.charges:
        name = Name(en=charge.name_en, zh=charge.name_zh)
        yield ChargeLine(name, Money(charge.amount, record.currency))
