"""What the commercial invoice has a place for and the record does not tell."""

from collections.abc import Iterator, Mapping
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.document import Lack
from app.domain.shipment.record import ShipmentRecord
from app.domain.trade.countries import Country, numbers_lacking

_PORT: Final = Name(en="Port of entry", zh="进境口岸")
_METHOD: Final = Name(en="Valuation method", zh="估价方法")
_SIGNATORY: Final = Name(en="Responsible person", zh="负责人")


def invoice_lacks(record: ShipmentRecord, *, countries: Mapping[str, Country]) -> Iterator[Lack]:
    """Yield the numbers, the place, the method and the person that customs abroad asks for."""
    yield from _tax_numbers(record, countries=countries)
    if not record.port_of_discharge:
        yield Lack("port_of_discharge", _PORT)
    if not record.sale and not record.details.valuation_method:
        yield Lack("details.valuation_method", _METHOD)
    if not record.details.signatory:
        yield Lack("details.signatory", _SIGNATORY)


def _tax_numbers(record: ShipmentRecord, *, countries: Mapping[str, Country]) -> Iterator[Lack]:
    importer, country = record.importer_of_record, countries.get(record.destination)
    if importer is not None and country is not None:
        given = {tax_id.kind for tax_id in importer.tax_ids}
        for number in numbers_lacking(country.tax_numbers, given=given):
            yield Lack("importer_of_record.tax_ids", number.name)
