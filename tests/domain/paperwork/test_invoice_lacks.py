"""The invoice reports the numbers and facts that customs abroad asks and the record lacks."""

from typing import Any

import pytest

from app.catalogue.documents.commercial_invoice import COMMERCIAL_INVOICE
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

_TOLD = {"signatory": "Chen Min", "valuation_method": "fallback"}


def lacks(**changes: Any) -> list[tuple[str, str]]:
    record = shipment_record(**({"details": _TOLD} | changes))
    return [(lack.field, lack.name.en) for lack in COMMERCIAL_INVOICE.lacks(record)]


def importer(*kinds: str) -> dict[str, Any]:
    party: dict[str, Any] = shipment_document()["importer_of_record"]
    return party | {"tax_ids": [{"kind": kind, "value": "1"} for kind in kinds]}


def test_an_invoice_that_tells_everything_lacks_nothing() -> None:
    assert lacks() == []


@pytest.mark.parametrize(
    ("destination", "given", "missing"),
    [
        ("US", [], ["EIN (employer identification number)"]),
        ("JP", ["jct"], []),
        ("GB", ["eori"], ["UK VAT number"]),
        ("QQ", [], []),
    ],
)
def test_the_importers_numbers_are_those_of_the_destination(
    destination: str, given: list[str], missing: list[str]
) -> None:
    found = lacks(destination=destination, importer_of_record=importer(*given))
    assert [name for _, name in found] == missing
    assert {field for field, _ in found} <= {"importer_of_record.tax_ids"}


def test_an_importer_of_the_forwarder_brings_its_own_numbers() -> None:
    assert lacks(importer_of_record=None) == []


def test_port_method_and_person_are_asked_for() -> None:
    found = lacks(port_of_discharge=None, details={})
    assert [field for field, _ in found] == [
        "port_of_discharge",
        "details.valuation_method",
        "details.signatory",
    ]


def test_a_sale_needs_no_other_method_of_valuation() -> None:
    assert lacks(sale=True, details={"signatory": "Chen Min"}) == []
