"""Shows the first page of what an order would print; nothing is logged and no number given out."""

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.printing.labels.preview import picture
from app.usecases.label_prints.printers import fitted_to_printer
from app.usecases.label_prints.sscc import with_ssccs
from app.usecases.labels import LabelOrder, draw_labels


def preview(
    session: Session, *, shipment_id: int, record: ShipmentRecord, order: LabelOrder
) -> bytes | list[Problem]:
    """Return the first page as PNG, or what forbids printing."""
    ready = with_ssccs(session, order, record=record, shipment_id=shipment_id, keep=False)
    if isinstance(ready, Problem):
        return [ready]
    drawn = draw_labels(record, fitted_to_printer(session, ready))
    if isinstance(drawn, list):
        return drawn
    return picture(next(iter(drawn.pages)))
