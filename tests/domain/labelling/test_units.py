"""One label for every unit in the cartons, or as many as chosen."""

from collections.abc import Mapping

import pytest

from app.domain.labelling.units import unit_labels
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def both_labelled() -> list[dict[str, object]]:
    goods: list[dict[str, object]] = shipment_document()["goods"]
    goods[1]["fnsku"] = "X002DEF456"
    return goods


def counts(quantities: Mapping[str, int] | None = None) -> list[tuple[str, int]]:
    labels, problems = unit_labels(shipment_record(goods=both_labelled()), quantities=quantities)
    assert problems == []
    return [(label.code, label.count) for label in labels]


def test_every_unit_in_the_cartons_gets_a_label() -> None:
    assert counts() == [("X001ABC123", 2 * 24 + 6), ("X002DEF456", 15)]


def test_chosen_quantities_take_the_place_of_the_units() -> None:
    assert counts({"MUG-350-WH": 3, "BTL-750-BK": 0}) == [("X002DEF456", 3)]


def test_a_label_says_title_and_origin_of_its_goods() -> None:
    (label,), _ = unit_labels(shipment_record(), quantities={"BTL-750-BK": 1})
    assert (label.sku, label.title, label.origin) == (
        "BTL-750-BK",
        "Stainless steel vacuum flask",
        "CN",
    )


@pytest.mark.parametrize(
    ("quantities", "found"),
    [
        (None, [("fnsku-missing", "goods.1.fnsku")]),
        ({"PEN": 2}, [("label-sku-unknown", "quantities.PEN")]),
        ({}, [("label-nothing-chosen", "quantities")]),
        ({"BTL-750-BK": 0}, [("label-nothing-chosen", "quantities")]),
    ],
)
def test_what_cannot_be_labelled_is_named(
    quantities: Mapping[str, int] | None, found: list[tuple[str, str]]
) -> None:
    labels, problems = unit_labels(shipment_record(), quantities=quantities)
    assert labels == []
    assert [(problem.code, problem.field) for problem in problems] == found
