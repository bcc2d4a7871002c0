"""The packing list: what lies in which cartons, how heavy and how large they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.paperwork.document import Lack
from app.domain.paperwork.stated import Stated, shared_parties
from app.domain.paperwork.totals import Totals, net_weight, together
from app.domain.quantities.length import Volume
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Goods, ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedGoods:
    """One product in a row of cartons."""

    goods: Goods
    per_carton: int
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackingRow:
    """A run of identical cartons with what lies in each; net weights None while unknown."""

    cartons: CartonRow
    contents: tuple[PackedGoods, ...]
    net_weight: Weight | None
    net_weight_total: Weight | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackingList:
    """The packing list's content; parties and route are those of the record."""

    record: ShipmentRecord
    rows: tuple[PackingRow, ...]
    totals: Totals

    def stated(self) -> Stated:
        """Return what the packing list states of the facts that papers share."""
        return {**shared_parties(self.record), **self.totals.stated()}


def packing_list(record: ShipmentRecord) -> PackingList:
    """Return the packing list, carton row by carton row."""
    rows = tuple(_row(record, cartons=cartons) for cartons in record.cartons)
    return PackingList(record=record, rows=rows, totals=_totals(rows))


def packing_lacks(record: ShipmentRecord) -> Iterator[Lack]:
    """Yield what customs abroad asks of the packing and the record does not tell."""
    if not record.details.wood_packing:
        yield Lack("details.wood_packing", Name(en="Wood packing", zh="木质包装"))


def _row(record: ShipmentRecord, *, cartons: CartonRow) -> PackingRow:
    net = net_weight(record, quantities=[(each.sku, each.quantity) for each in cartons.contents])
    return PackingRow(
        cartons=cartons,
        contents=tuple(
            PackedGoods(
                goods=record.product(each.sku),
                per_carton=each.quantity,
                quantity=each.quantity * cartons.count,
            )
            for each in cartons.contents
        ),
        net_weight=net,
        net_weight_total=None if net is None else net * cartons.count,
    )


def _totals(rows: tuple[PackingRow, ...]) -> Totals:
    return Totals(
        units=sum(packed.quantity for row in rows for packed in row.contents),
        cartons=sum(row.cartons.count for row in rows),
        gross_weight=sum((row.cartons.gross_weight_total for row in rows), Weight(0)),
        net_weight=together(row.net_weight_total for row in rows),
        volume=sum((row.cartons.volume_total for row in rows), Volume(0)),
    )
