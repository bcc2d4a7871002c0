"""The forwarder's entry mark 入仓唛: what its warehouse reads to know whose carton came in."""

from collections.abc import Container
from dataclasses import dataclass

from app.domain.labelling.pallets import outside
from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLabel:
    """Everything that one entry mark says; `total` is how many cartons the shipment has."""

    entry_no: str
    customer_code: str
    forwarder: str
    reference: str
    shipment_id: str | None
    destination: str
    warehouse: str
    number: int
    total: int
    size: Box
    gross_weight: Weight


def entry_labels(
    record: ShipmentRecord, *, chosen: Container[int]
) -> tuple[list[EntryLabel], list[Problem]]:
    """Return the mark of every chosen carton, or what must be entered first.

    The warehouse's entry number is what the mark is for; all else may be missing.
    """
    entry_no = record.details.warehouse_entry_no
    if not entry_no:
        return [], [Problem("label-entry-no-missing", "details.warehouse_entry_no")]
    forwarder = record.details.forwarder
    labels = [
        EntryLabel(
            entry_no=entry_no,
            customer_code=record.details.customer_code or "",
            forwarder=(forwarder.name_zh or forwarder.name_en) if forwarder else "",
            reference=record.reference,
            shipment_id=record.programme.shipment_id,
            destination=record.destination,
            warehouse=record.ship_to.code or record.ship_to.name_en,
            number=number,
            total=max(row.last for row in record.cartons),
            size=row.size,
            gross_weight=row.gross_weight,
        )
        for number, row, _own in record.numbered_cartons()
        if number in chosen
    ]
    return labels, [] if labels else [outside(record)]
