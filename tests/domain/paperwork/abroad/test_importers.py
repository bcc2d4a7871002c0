"""Who imports is known by a number; who buys, or owns what nobody bought, by name."""

from app.domain.paperwork.abroad.importers import (
    buyer_or_owner,
    consignee_number,
    importer_number,
)
from app.domain.paperwork.abroad.names import BY_FORWARDER
from tests.factories.shipment_record import shipment_record

_SAMPLE = {"name_en": "Sample Buyer", "address_en": "1 Port Road", "country": "US"}


def test_the_importers_number_stands_for_a_consignee_without_one() -> None:
    record = shipment_record()
    assert importer_number(record) == consignee_number(record) == ("12-3456789",)
    numbered = _SAMPLE | {"tax_ids": [{"kind": "ein", "value": "98-7654321"}]}
    assert consignee_number(shipment_record(consignee=numbered)) == ("98-7654321",)


def test_the_forwarder_tells_the_number_of_the_importer_it_brings() -> None:
    record = shipment_record(importer_of_record=None)
    assert importer_number(record) == consignee_number(record) == (BY_FORWARDER,)


def test_a_named_buyer_comes_first_then_the_importer_of_a_sale_then_the_owner() -> None:
    named = shipment_record(sale=True, details={"buyer": _SAMPLE})
    sold, unsold = shipment_record(sale=True), shipment_record(sale=False)
    found = [buyer_or_owner(record) for record in (named, sold, unsold)]
    assert [party.name_en for party in found if party] == [
        "Sample Buyer",
        "Example Outdoor LLC",
        "Ningbo Example Trading Co., Ltd.",
    ]
    assert buyer_or_owner(shipment_record(sale=True, importer_of_record=None)) is None
