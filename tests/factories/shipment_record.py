"""The machine's record of tests/factories/shipment_document.py, read."""

from app.domain.shipment.record import ShipmentRecord
from app.usecases.shipment_record import read_record
from tests.factories.shipment_document import shipment_document


def shipment_record(**changes: object) -> ShipmentRecord:
    """Return a complete and consistent record; `changes` replace its document's top-level keys."""
    record, problems = read_record(shipment_document(**changes))
    assert record is not None, problems
    return record
