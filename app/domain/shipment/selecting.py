"""A part of a shipment: chosen cartons alone, as if the rest were not there."""

from collections.abc import Container, Iterator
from dataclasses import replace

from app.domain.packing.cartons import runs
from app.domain.shipment.record import CartonRow, ShipmentRecord


def part_of(record: ShipmentRecord, chosen: Container[int]) -> ShipmentRecord | None:
    """Return the record of the chosen cartons, under their own numbers; None when there is none.

    Goods that lie in none of them are left out.
    """
    rows = tuple(part for row in record.cartons for part in _parts(row, chosen))
    if not rows:
        return None
    packed = {content.sku for row in rows for content in row.contents}
    goods = tuple(item for item in record.goods if item.sku in packed)
    return replace(record, goods=goods, cartons=rows)


def _parts(row: CartonRow, chosen: Container[int]) -> Iterator[CartonRow]:
    """Yield the runs of chosen cartons within a row."""
    for span in runs(number for number in range(row.first, row.last + 1) if number in chosen):
        ids = row.ids[span.start - row.first : span.stop - row.first]
        yield replace(row, first=span.start, last=span.stop - 1, ids=ids)
