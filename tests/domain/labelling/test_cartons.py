"""One label for each chosen carton, saying what the record says of it."""

from dataclasses import replace

import pytest

from app.catalogue.programmes.amazon import NUMBERING
from app.domain.labelling.cartons import CartonLabel, carton_labels
from app.domain.labelling.handling import Handling
from app.domain.labelling.ranges import CartonRange
from app.domain.problems import Problem
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record

ALL = CartonRange()


def labels(chosen: CartonRange = ALL) -> list[CartonLabel]:
    found, problems = carton_labels(shipment_record(), numbering=NUMBERING, chosen=chosen)
    assert problems == []
    return found


def test_a_label_says_what_the_record_says_of_its_carton() -> None:
    record = shipment_record()
    first, _, third = labels()
    assert (first.id, first.number, first.total) == ("FBA17QK3M8XZU000001", 1, 3)
    assert (first.seller, first.ship_to) == (record.exporter, record.ship_to)
    assert (first.reference, first.shipment_id) == ("IP-2026-0042", "FBA17QK3M8XZ")
    assert first.reference_id == "3YJQXWRS"
    assert (first.size, first.gross_weight) == (Box.of_mm(480, 360, 300), Weight(10_400))
    assert [(content.goods.sku, content.quantity) for content in third.contents] == [
        ("BTL-750-BK", 6),
        ("MUG-350-WH", 15),
    ]


def test_labels_stay_true_to_each_other_when_a_carton_between_them_falls_out() -> None:
    document = shipment_document()
    document["cartons"][0] |= {"to": 1, "ids": ["FBA17QK3M8XZU000001"]}
    found, _ = carton_labels(
        shipment_record(cartons=document["cartons"]), numbering=NUMBERING, chosen=ALL
    )
    assert [(label.number, label.total) for label in found] == [(1, 3), (3, 3)]


def test_a_carton_with_two_skus_is_mixed_and_counts_their_units() -> None:
    assert [(label.mixed, label.units) for label in labels()] == [
        (False, 24),
        (False, 24),
        (True, 21),
    ]


def test_each_country_of_origin_in_the_carton_is_named_once() -> None:
    document = shipment_document()
    document["goods"][1]["origin"] = "VN"
    record = shipment_record(goods=document["goods"])
    found, _ = carton_labels(record, numbering=NUMBERING, chosen=ALL)
    assert [label.origins for label in found] == [("CN",), ("CN",), ("CN", "VN")]


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [
        (ALL, [1, 2, 3]),
        (CartonRange((range(2, 9),)), [2, 3]),
        (CartonRange((range(1, 3),)), [1, 2]),
        (CartonRange((range(3, 10),)), [3]),
    ],
)
def test_only_the_chosen_cartons_are_labelled(chosen: CartonRange, numbers: list[int]) -> None:
    assert [label.number for label in labels(chosen)] == numbers


def test_a_range_beyond_the_shipment_says_which_cartons_there_are() -> None:
    found, problems = carton_labels(
        shipment_record(), numbering=NUMBERING, chosen=CartonRange((range(7, 10),))
    )
    assert found == []
    assert problems == [Problem("label-cartons-outside", "cartons", {"first": 1, "last": 3})]


def test_marks_come_from_the_programme_by_carton_row() -> None:
    found, _ = carton_labels(
        shipment_record(),
        numbering=NUMBERING,
        chosen=ALL,
        marks=lambda row: ("Team Lift",) if row.units_per_carton == 21 else (),
    )
    assert [label.marks for label in found] == [(), (), ("Team Lift",)]


def test_nothing_is_labelled_while_an_id_is_missing() -> None:
    document = shipment_document()
    document["cartons"][0]["ids"] = None
    record = shipment_record(cartons=document["cartons"])
    found, problems = carton_labels(record, numbering=NUMBERING, chosen=CartonRange((range(3, 4),)))
    assert found == []
    assert [problem.code for problem in problems] == ["carton-ids-missing"]


def test_the_net_weight_is_that_of_the_goods_where_all_of_it_is_known() -> None:
    document = shipment_document()
    del document["goods"][1]["net_weight_g"]
    found, _ = carton_labels(
        shipment_record(goods=document["goods"]), numbering=NUMBERING, chosen=ALL
    )
    assert [label.net_weight for label in found] == [Weight(9_120), Weight(9_120), None]


def test_handling_marks_are_on_every_carton_and_the_forwarders_numbers_too() -> None:
    record = shipment_record()
    details = replace(record.details, customer_code="NB-0871", warehouse_entry_no="SZX2611")
    found, _ = carton_labels(
        replace(record, details=details),
        numbering=NUMBERING,
        chosen=ALL,
        handling=(Handling("fragile"),),
    )
    for label in found:
        assert label.handling == (Handling("fragile"),)
        assert (label.customer_code, label.entry_no) == ("NB-0871", "SZX2611")
