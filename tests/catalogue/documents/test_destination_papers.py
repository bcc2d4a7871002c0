"""Papers for the destination are due there and nowhere else."""

import pytest

from app.catalogue.documents import documents
from app.domain.paperwork.document import Due
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


@pytest.mark.parametrize(
    ("code", "destination", "mode", "due"),
    [
        ("isf", "US", "sea", True),
        ("isf", "US", "air", False),
        ("isf", "DE", "sea", False),
        ("us-entry", "US", "air", True),
        ("us-entry", "CA", "sea", False),
        ("eu-entry-summary", "DE", "sea", True),
        ("eu-entry-summary", "SE", "rail", True),
        ("eu-entry-summary", "GB", "sea", False),
        ("gb-entry-summary", "GB", "sea", True),
        ("gb-entry-summary", "FR", "sea", False),
    ],
)
def test_a_filing_is_due_where_its_customs_asks_for_it(
    code: str, destination: str, mode: str, *, due: bool
) -> None:
    need = documents()[code].need(shipment_record(destination=destination, mode=mode))
    assert (need is not None) is due
    assert need is None or need.due is Due.REQUIRED


def test_great_britain_asks_for_its_reduced_set_since_2024_10_31() -> None:
    paper = documents()["gb-entry-summary"]
    assert paper.need(shipment_record(destination="GB", date="2024-10-30")) is None
    assert paper.need(shipment_record(destination="GB", date="2024-10-31")) is not None


def test_batteries_ask_for_their_statement() -> None:
    goods = shipment_document()["goods"]
    assert documents()["battery-statement"].need(shipment_record(goods=goods)) is None
    goods[0]["battery"] = "battery-contained"
    need = documents()["battery-statement"].need(shipment_record(goods=goods))
    assert need is not None
    assert need.due is Due.CONDITIONAL


@pytest.mark.parametrize(
    ("wood", "due"),
    [(None, Due.OPTIONAL), ("none", Due.OPTIONAL), ("treated", Due.CONDITIONAL)],
)
def test_the_wood_statement_is_a_condition_once_there_is_wood(wood: str | None, due: Due) -> None:
    need = documents()["wood-statement"].need(shipment_record(details={"wood_packing": wood}))
    assert need is not None
    assert need.due is due


def test_what_goes_to_a_broker_is_headed_as_a_draft() -> None:
    drafts = {"isf", "us-entry", "eu-entry-summary", "gb-entry-summary"}
    assert all(documents()[code].draft for code in drafts)
    assert not documents()["battery-statement"].draft


def test_every_destination_paper_tells_what_it_lacks() -> None:
    record = shipment_record(destination="US")
    assert {lack.field for lack in documents()["isf"].lacks(record)} >= {"details.consolidator"}
