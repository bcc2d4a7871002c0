"""By which numbers US customs knows who imports, and who buys or owns what is imported."""

from typing import Final

from app.domain.paperwork.abroad import names
from app.domain.paperwork.abroad.sheet import Value, tax_number
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord

#: Kinds of number: IRS number, SSN, CBP-assigned.
_NUMBERS: Final = ("ein", "ssn", "cbp", "irs")


def importer_number(record: ShipmentRecord) -> tuple[Value, ...]:
    """Return the importer's number; the forwarder tells that of an importer it brings."""
    if record.importer_of_record is None:
        return (names.BY_FORWARDER,)
    return tax_number(record.importer_of_record, _NUMBERS)


def consignee_number(record: ShipmentRecord) -> tuple[Value, ...]:
    """Return the consignee's number, else the importer's."""
    return tax_number(record.consignee, _NUMBERS) or importer_number(record)


def buyer_or_owner(record: ShipmentRecord) -> Party | None:
    """Return who bought the goods; where nothing is sold, who owns them.

    So the ISF (19 CFR 149.3(a)(2)) and the EU's entry summary (as DCSA's bill of lading standard
    quotes it) ask; None while a buyer is not told.
    """
    if record.details.buyer is not None:
        return record.details.buyer
    return record.importer_of_record if record.sale else record.exporter
