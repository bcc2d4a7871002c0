"""The forwarder's entry mark on each carton."""

from dataclasses import replace

from app.domain.labelling.entries import entry_labels
from app.domain.labelling.ranges import CartonRange
from app.domain.shipment.details import Details
from app.domain.shipment.parties import Party
from app.domain.shipment.record import ShipmentRecord
from tests.factories.shipment_record import shipment_record

ALL = CartonRange()
FORWARDER = Party(name_en="Example Freight", name_zh="示例货代", country="CN")


def record(**details: object) -> ShipmentRecord:
    return replace(shipment_record(), details=Details(**details))  # type: ignore[arg-type]


def test_every_carton_is_marked_with_the_number_the_warehouse_gave() -> None:
    told = record(warehouse_entry_no="YW-0815", customer_code="LC88", forwarder=FORWARDER)
    labels, problems = entry_labels(told, chosen=ALL)
    assert problems == []
    assert [(each.entry_no, each.number, each.total) for each in labels] == [
        ("YW-0815", 1, 3),
        ("YW-0815", 2, 3),
        ("YW-0815", 3, 3),
    ]
    assert (labels[0].customer_code, labels[0].forwarder) == ("LC88", "示例货代")
    assert labels[0].warehouse == "ONT8"


def test_all_else_may_be_missing() -> None:
    (label, *_), _problems = entry_labels(record(warehouse_entry_no="1"), chosen=ALL)
    assert (label.customer_code, label.forwarder) == ("", "")
    foreign = replace(FORWARDER, name_zh=None)
    (label, *_), _problems = entry_labels(
        record(warehouse_entry_no="1", forwarder=foreign), chosen=ALL
    )
    assert label.forwarder == "Example Freight"


def test_without_the_number_there_is_no_mark() -> None:
    _labels, problems = entry_labels(record(), chosen=ALL)
    assert [problem.code for problem in problems] == ["label-entry-no-missing"]


def test_cartons_beyond_the_shipment_are_refused() -> None:
    beyond = CartonRange((range(8, 9),))
    _labels, problems = entry_labels(record(warehouse_entry_no="1"), chosen=beyond)
    assert [problem.code for problem in problems] == ["label-cartons-outside"]
