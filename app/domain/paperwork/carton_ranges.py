"""Which cartons hold what, written as runs of their numbers: 1–12, 15."""

from collections.abc import Iterable, Mapping

from app.domain.packing.cartons import runs
from app.domain.shipment.record import CartonRow, ShipmentRecord


def numbers(rows: Iterable[CartonRow]) -> tuple[range, ...]:
    """Return the numbers of the cartons of `rows`, runs that touch made one."""
    return runs(number for row in rows for number in range(row.first, row.last + 1))


def written(spans: Iterable[range]) -> str:
    """Return runs of carton numbers as papers print them."""
    return ", ".join(
        str(span.start) if len(span) == 1 else f"{span.start}–{span.stop - 1}" for span in spans
    )


def cartons_by_sku(record: ShipmentRecord) -> Mapping[str, str]:
    """Return, written, the cartons that hold each SKU."""
    rows: dict[str, list[CartonRow]] = {}
    for row in record.cartons:
        for sku in dict.fromkeys(content.sku for content in row.contents):
            rows.setdefault(sku, []).append(row)
    return {sku: written(numbers(held)) for sku, held in rows.items()}
