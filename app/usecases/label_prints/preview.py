"""Shows the first page of what an order would print; nothing is logged and no number given out."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.labelling.gs1.sscc import SsccSeries, is_sscc
from app.domain.labelling.logistic import units_of
from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.persistence import labels
from app.printing.labels.preview import picture
from app.usecases.label_prints.printers import fitted_to_printer
from app.usecases.labels import LabelOrder, draw_labels


def preview(
    session: Session, *, shipment_id: int, record: ShipmentRecord, order: LabelOrder
) -> bytes | list[Problem]:
    """Return the first page as PNG, or what forbids printing."""
    ready = fitted_to_printer(session, order)
    if order.kind == LabelKind.SSCC:
        ready = replace(ready, ssccs=_likely(session, record, shipment_id=shipment_id))
    drawn = draw_labels(record, ready)
    if isinstance(drawn, list):
        return drawn
    return picture(next(iter(drawn.pages)))


def _likely(session: Session, record: ShipmentRecord, *, shipment_id: int) -> dict[str, str]:
    """Return the numbers given out, and those that would be given next."""
    found = labels.ssccs_of(session, shipment_id)
    stored = labels.series_in_use(session)
    if stored is None:
        return found
    series = SsccSeries(stored.prefix, stored.extension)
    serial = stored.next_serial
    for unit in units_of(record):
        if unit.key not in found and not is_sscc(unit.own) and serial < series.capacity:
            found[unit.key] = series.number(serial)
            serial += 1
    return found
