"""The commercial invoice: what the goods are and what they are worth, line by line."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.carton_ranges import cartons_by_sku
from app.domain.paperwork.stated import Fact, Stated, shared_facts
from app.domain.paperwork.totals import Totals, carton_totals, net_weight
from app.domain.quantities.money import Money, allocate, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.details import Part
from app.domain.shipment.parties import Party
from app.domain.shipment.record import Goods, ShipmentRecord

_FREIGHT: Final = Name(en="International freight", zh="国际运费")
_INSURANCE: Final = Name(en="Insurance", zh="保险费")


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePart:
    """One of the lines, 2.1 and on, that the destination's customs sees a product as."""

    number: str
    part: Part
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceLine:
    """One product: how many, at what value each, and together.

    `cartons` are the numbers of those that hold it; the amounts of its `parts` sum to its own;
    `maker` is the place of its manufacturer among those of the invoice, from 1.
    """

    number: int
    goods: Goods
    quantity: int
    unit_price: Money
    amount: Money
    net_weight: Weight | None
    cartons: str = ""
    parts: tuple[InvoicePart, ...] = ()
    maker: int | None = None


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """One named charge beside the goods; a discount is negative."""

    name: Name
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """The invoice's content; parties, route and terms are those of the record.

    `importer_in_care` tells that the warehouse receives in care of the importer of record.
    """

    record: ShipmentRecord
    lines: tuple[InvoiceLine, ...]
    manufacturers: tuple[Party, ...]
    charges: tuple[ChargeLine, ...]
    goods_value: Money
    total: Money
    totals: Totals
    importer_in_care: bool = False

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


def commercial_invoice(
    record: ShipmentRecord, *, importers_in_care: Container[str] = ()
) -> Invoice:
    """Return the invoice of everything in the cartons, in the order of the record's goods.

    `importers_in_care` are the destinations whose warehouses receive in care of the importer.
    """
    quantities = record.quantities()
    shipped = [item for item in record.goods if item.sku in quantities]
    makers = tuple(dict.fromkeys(filter(None, (item.details.manufacturer for item in shipped))))
    cartons = cartons_by_sku(record)
    lines = tuple(
        replace(
            _line(record, number=number, goods=item, quantity=quantities[item.sku]),
            cartons=cartons[item.sku],
            maker=_place(item.details.manufacturer, among=makers),
        )
        for number, item in enumerate(shipped, start=1)
    )
    charges = tuple(_charges(record))
    goods_value = total((line.amount for line in lines), currency=record.currency)
    packed = carton_totals(record)
    return Invoice(
        record=record,
        lines=lines,
        manufacturers=makers,
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
        importer_in_care=record.destination in importers_in_care,
    )


def _place(maker: Party | None, *, among: tuple[Party, ...]) -> int | None:
    return None if maker is None else among.index(maker) + 1


def _line(record: ShipmentRecord, *, number: int, goods: Goods, quantity: int) -> InvoiceLine:
    amount = record.value(goods.sku, quantity)
    return InvoiceLine(
        number=number,
        goods=goods,
        quantity=quantity,
        unit_price=Money(goods.unit_value, record.currency),
        amount=amount,
        net_weight=net_weight(record, quantities=[(goods.sku, quantity)]),
        parts=tuple(_parts(goods, country=record.destination, number=number, whole=amount)),
    )


def _parts(goods: Goods, *, country: str, number: int, whole: Money) -> Iterator[InvoicePart]:
    parts = [part for part in goods.details.parts if part.country == country]
    if parts:
        amounts = allocate(whole, weights=[part.share for part in parts])
        for place, (part, amount) in enumerate(zip(parts, amounts, strict=True), start=1):
            yield InvoicePart(number=f"{number}.{place}", part=part, amount=amount)


def _charges(record: ShipmentRecord) -> Iterator[ChargeLine]:
    for name, amount in ((_FREIGHT, record.freight), (_INSURANCE, record.insurance)):
        if amount is not None:
            yield ChargeLine(name, Money(amount, record.currency))
    for charge in record.charges:
        name = Name(en=charge.name_en, zh=charge.name_zh)
        yield ChargeLine(name, Money(charge.amount, record.currency))
