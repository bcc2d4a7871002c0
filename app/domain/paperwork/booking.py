"""The booking note 托书: what a forwarder is asked to carry, from where to where, for whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.addressing.fields import FieldLimits
from app.domain.naming import Name
from app.domain.paperwork.carrier_lines import CarrierAddress, carrier_address
from app.domain.paperwork.document import Lack
from app.domain.paperwork.stated import Fact, Stated, shared_facts
from app.domain.paperwork.subheadings import subheading_of
from app.domain.paperwork.totals import Totals, carton_totals, goods_value
from app.domain.quantities.length import Volume
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Goods, ShipmentRecord
from app.domain.trade.terms import Bearer, TradeTerm

#: A kind of goods on a booking: its names, and the subheading that customs everywhere share.
_Kind = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedGoods:
    """Cartons that hold the same kinds of goods: how many, how heavy and how large together."""

    kinds: tuple[_Kind, ...]
    cartons: int
    units: int
    gross_weight: Weight
    volume: Volume


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingNote:
    """The booking's content; `term` is None for a trade term that the catalogue lacks.

    `notify` is None where the consignee is notified.
    """

    record: ShipmentRecord
    term: TradeTerm | None
    limits: FieldLimits
    shipper: CarrierAddress
    consignee: CarrierAddress
    notify: CarrierAddress | None
    goods: tuple[BookedGoods, ...]
    totals: Totals
    declared_value: Money

    @property
    def prepaid(self) -> bool | None:
        """Return whether the shipper pays the main carriage; None where the term is unknown."""
        return None if self.term is None else self.term.main_freight is Bearer.SELLER

    @property
    def hazards(self) -> tuple[Goods, ...]:
        """Return the packed goods with a battery or a property that carriers ask about."""
        packed = self.record.quantities()
        return tuple(
            goods
            for goods in self.record.goods
            if goods.sku in packed
            and (goods.battery or goods.details.battery or goods.details.cargo_flags)
        )

    def stated(self) -> Stated:
        """Return what the booking states of the facts that papers share."""
        return {
            **shared_facts(self.record),
            **self.totals.stated(),
            Fact.GOODS_VALUE: self.declared_value,
        }


def booking_note(
    record: ShipmentRecord, *, terms: Mapping[str, TradeTerm], limits: FieldLimits
) -> BookingNote:
    """Return the booking of all cartons, one row for each mixture of kinds of goods."""
    return BookingNote(
        record=record,
        term=terms.get(record.incoterm.term),
        limits=limits,
        shipper=carrier_address(record.exporter, limits=limits),
        consignee=carrier_address(record.consignee, limits=limits),
        notify=carrier_address(record.notify, limits=limits) if record.notify else None,
        goods=tuple(_booked(record)),
        totals=carton_totals(record),
        declared_value=goods_value(record),
    )


def booking_lacks(record: ShipmentRecord) -> Iterator[Lack]:
    """Yield what a forwarder asks on a booking and the record does not tell."""
    details = record.details
    asked: tuple[tuple[str, object, Name], ...] = (
        ("details.forwarder", details.forwarder, Name(en="Forwarder", zh="货代")),
        ("details.cargo_ready", details.cargo_ready, Name(en="Cargo-ready date", zh="货好时间")),
        ("details.departure", details.departure, Name(en="Departure", zh="开船（起飞）日期")),
        ("port_of_loading", record.port_of_loading, Name(en="Port of loading", zh="起运港")),
        ("port_of_discharge", record.port_of_discharge, Name(en="Port of discharge", zh="目的港")),
    )
    return (Lack(field, name) for field, fact, name in asked if not fact)


def _booked(record: ShipmentRecord) -> Iterator[BookedGoods]:
    rows: dict[tuple[_Kind, ...], list[CartonRow]] = {}
    for row in record.cartons:
        held = (record.product(content.sku) for content in row.contents)
        kinds = sorted({(goods.name_en, goods.name_zh, subheading_of(goods)) for goods in held})
        rows.setdefault(tuple(kinds), []).append(row)
    for found, cartons in rows.items():
        yield BookedGoods(
            kinds=found,
            cartons=sum(row.count for row in cartons),
            units=sum(row.units_per_carton * row.count for row in cartons),
            gross_weight=sum((row.gross_weight_total for row in cartons), Weight(0)),
            volume=sum((row.volume_total for row in cartons), Volume(0)),
        )
