"""Factory packing instructions 工厂装箱要求: to each supplier its own cartons, and no prices."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.paperwork.document import Lack
from app.domain.paperwork.packing_list import PackedGoods, packing_list
from app.domain.paperwork.stated import Fact, Stated
from app.domain.paperwork.totals import Totals, carton_totals
from app.domain.shipment.record import CartonRow, Goods, ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class FactoryRow:
    """A run of identical cartons with what one supplier puts into each.

    `shared` tells that goods of another supplier lie in them too, without naming them.
    """

    cartons: CartonRow
    contents: tuple[PackedGoods, ...]
    shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorySheet:
    """What one supplier packs; `supplier` is None for goods of which none is known."""

    supplier: str | None
    rows: tuple[FactoryRow, ...]

    @property
    def units(self) -> int:
        """Return how many units the supplier packs."""
        return sum(packed.quantity for row in self.rows for packed in row.contents)

    @property
    def cartons(self) -> int:
        """Return how many cartons the supplier puts something into."""
        return sum(row.cartons.count for row in self.rows)

    @property
    def goods(self) -> tuple[Goods, ...]:
        """Return the supplier's products, each once, in the order they are packed."""
        found = {packed.goods.sku: packed.goods for row in self.rows for packed in row.contents}
        return tuple(found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class FactoryPacking:
    """The instructions for all suppliers of the shipment, a sheet each."""

    record: ShipmentRecord
    sheets: tuple[FactorySheet, ...]
    totals: Totals

    def stated(self) -> Stated:
        """Return what the sheets together state; a carton of two suppliers counts once."""
        cartons = {row.cartons.first: row.cartons for sheet in self.sheets for row in sheet.rows}
        return {
            Fact.UNITS: sum(sheet.units for sheet in self.sheets),
            Fact.CARTONS: sum(row.count for row in cartons.values()),
            Fact.GROSS_WEIGHT: self.totals.gross_weight,
            Fact.VOLUME: self.totals.volume,
        }


def factory_packing(record: ShipmentRecord) -> FactoryPacking:
    """Return a sheet for each supplier, in the order in which the cartons first need one."""
    rows: dict[str | None, list[FactoryRow]] = {}
    for row in packing_list(record).rows:
        for supplier, contents in _by_supplier(row.contents).items():
            mine = FactoryRow(
                cartons=row.cartons,
                contents=tuple(contents),
                shared=len(contents) < len(row.contents),
            )
            rows.setdefault(supplier, []).append(mine)
    sheets = (FactorySheet(supplier=who, rows=tuple(found)) for who, found in rows.items())
    return FactoryPacking(record=record, sheets=tuple(sheets), totals=carton_totals(record))


def factory_lacks(record: ShipmentRecord) -> Iterator[Lack]:
    """Yield the first packed product of which no supplier is known."""
    packed = record.quantities()
    for index, goods in enumerate(record.goods):
        if goods.sku in packed and not goods.details.supplier:
            yield Lack(f"goods.{index}.details.supplier", Name(en="Supplier", zh="供应商"))
            return


def _by_supplier(contents: Sequence[PackedGoods]) -> dict[str | None, list[PackedGoods]]:
    found: dict[str | None, list[PackedGoods]] = {}
    for packed in contents:
        found.setdefault(packed.goods.details.supplier, []).append(packed)
    return found
