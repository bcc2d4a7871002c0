"""What cells of somebody else's workbook can be filled with: facts of a shipment, and of its rows.

A forwarder's or customs' sheet has single cells, such as the shipment's number, and a table with a
row for each product, carton or product in a carton.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.naming import Name
from app.domain.quantities.money import Money, allocate, total
from app.domain.shipment.record import CartonRow, Goods, ShipmentRecord
from app.domain.sourcing import Source

#: What a cell can hold; None leaves it empty.
CellValue = str | int | Decimal | date | None
#: Number of the first carton, the row, the carton's own id, how many cartons.
_Run = tuple[int, CartonRow, str | None, int]


class RowKind(StrEnum):
    """Of what the table of a sheet has one row each."""

    GOODS = "goods"
    CARTON_ROWS = "carton-rows"
    CARTONS = "cartons"
    CONTENTS = "contents"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row: what of the record it is about, as far as its kind has it.

    `number` is the carton's, the first of a run; quantity and amount are of all goods in this row.
    """

    record: ShipmentRecord
    position: int
    goods: Goods | None = None
    quantity: int | None = None
    cartons: CartonRow | None = None
    number: int | None = None
    carton_id: str | None = None
    count: int = 1
    amount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFact:
    """A fact a cell can be filled with; `rows` are the kinds of table that have it.

    A fact of the whole shipment has no kinds and stands in a single cell, or in every row. `also`
    are other words that forwarders head its column with.
    """

    code: str
    name: Name
    read: Callable[[SheetRow], CellValue]
    sources: tuple[Source, ...]
    rows: frozenset[RowKind] = frozenset()
    also: tuple[str, ...] = ()

    def fits(self, kind: RowKind | None) -> bool:
        """Return whether a table of this kind has it; None asks for single cells."""
        return not self.rows or kind in self.rows


def rows_of(record: ShipmentRecord, kind: RowKind) -> list[SheetRow]:
    """Return the rows of a table of this kind, in the order of goods or cartons.

    The amounts of all rows sum to the value of the goods, whatever the kind.
    """
    match kind:
        case RowKind.GOODS:
            return _goods(record)
        case RowKind.CARTON_ROWS:
            return _cartons(record, [(row.first, row, None, row.count) for row in record.cartons])
        case RowKind.CARTONS:
            numbered = record.numbered_cartons()
            return _cartons(record, [(*carton, 1) for carton in numbered])
        case RowKind.CONTENTS:
            return _contents(record)


def _goods(record: ShipmentRecord) -> list[SheetRow]:
    quantities = record.quantities()
    packed = [goods for goods in record.goods if goods.sku in quantities]
    return [
        SheetRow(
            record=record,
            position=position,
            goods=goods,
            quantity=quantities[goods.sku],
            amount=record.value(goods.sku, quantities[goods.sku]),
            count=sum(row.count for row in record.cartons if goods.sku in _skus(row)),
        )
        for position, goods in enumerate(packed, start=1)
    ]


def _cartons(record: ShipmentRecord, cartons: Sequence[_Run]) -> list[SheetRow]:
    """Return a row for each run of cartons; a mixed one tells of no single product."""
    amounts = _amounts(
        record,
        [
            (content.sku, content.quantity * count)
            for _, row, _, count in cartons
            for content in row.contents
        ],
    )
    return [
        SheetRow(
            record=record,
            position=position,
            cartons=row,
            number=number,
            carton_id=carton_id,
            count=count,
            goods=record.product(row.contents[0].sku) if len(row.contents) == 1 else None,
            quantity=row.units_per_carton * count,
            amount=total((next(amounts) for _ in row.contents), currency=record.currency),
        )
        for position, (number, row, carton_id, count) in enumerate(cartons, start=1)
    ]


def _contents(record: ShipmentRecord) -> list[SheetRow]:
    cells = [
        (carton, content) for carton in record.numbered_cartons() for content in carton[1].contents
    ]
    amounts = _amounts(record, [(content.sku, content.quantity) for _, content in cells])
    return [
        SheetRow(
            record=record,
            position=position,
            cartons=row,
            number=number,
            carton_id=carton_id,
            goods=record.product(content.sku),
            quantity=content.quantity,
            amount=next(amounts),
        )
        for position, ((number, row, carton_id), content) in enumerate(cells, start=1)
    ]


def _amounts(record: ShipmentRecord, cells: Sequence[tuple[str, int]]) -> Iterator[Money]:
    """Yield the value of each cell (SKU, units): the value of a SKU shared among its cells."""
    by_sku: dict[str, list[int]] = {}
    for sku, units in cells:
        by_sku.setdefault(sku, []).append(units)
    shares = {
        sku: iter(allocate(record.value(sku, sum(units)), weights=units))
        for sku, units in by_sku.items()
    }
    for sku, _ in cells:
        yield next(shares[sku])


def _skus(row: CartonRow) -> set[str]:
    return {content.sku for content in row.contents}
