"""Every paper in the catalogue has content, a template, and names its sources."""

import pytest

from app import paths
from app.catalogue.currencies import currencies
from app.catalogue.documents import documents
from app.catalogue.quantity_units import quantity_units
from app.domain.paperwork.document import Due, due_papers
from tests.factories.shipment_record import shipment_record


def test_every_shipment_needs_an_invoice_and_a_packing_list() -> None:
    due = due_papers(shipment_record(), documents=documents().values())
    required = {document.code for document, need in due if need.due is Due.REQUIRED}
    assert {"commercial-invoice", "packing-list"} <= required


@pytest.mark.parametrize("code", documents())
def test_every_paper_has_content_and_a_template(code: str) -> None:
    record = shipment_record()
    assert documents()[code].content(record).record is record
    assert (paths.TEMPLATES / "documents" / f"{code.replace('-', '_')}.html").is_file()


def test_the_units_and_currencies_of_the_destinations_have_names() -> None:
    assert {"PCE", "SET", "PR"} <= set(quantity_units())
    assert {"USD", "CNY", "EUR", "GBP", "JPY", "CAD", "AUD"} <= set(currencies())
    assert currencies()["USD"].name.zh == "美元"
