"""Pallets of a shipment: their cartons, their labels, and how they are typed."""

from dataclasses import replace

from app.domain.labelling.pallets import pallet_labels, pallets_of, read_pallets
from app.domain.labelling.ranges import CartonRange
from app.domain.shipment.record import ShipmentRecord
from tests.factories.shipment_record import shipment_record

ALL = CartonRange()


def record(*pallets: str | None) -> ShipmentRecord:
    """Return a record whose rows stand on those pallets: cartons 1 and 2, and carton 3."""
    found = shipment_record()
    rows = zip(found.cartons, pallets, strict=True)
    return replace(found, cartons=tuple(replace(row, pallet=pallet) for row, pallet in rows))


def test_each_pallet_says_which_of_how_many_it_is_and_its_cartons() -> None:
    labels, problems = pallet_labels(record("A", "B"), chosen=ALL)
    assert problems == []
    assert [(each.name, each.number, each.total, each.numbers) for each in labels] == [
        ("A", 1, 2, "1-2"),
        ("B", 2, 2, "3"),
    ]
    assert sum(label.weight.grams for label in labels) == sum(
        row.gross_weight_total.grams for row in shipment_record().cartons
    )


def test_rows_on_one_pallet_are_one_pallet_and_loose_cartons_are_on_none() -> None:
    assert [pallet.cartons for pallet in pallets_of(record("A", "A"))] == [(1, 2, 3)]
    assert [pallet.cartons for pallet in pallets_of(record(None, "B"))] == [(3,)]


def test_a_shipment_without_pallets_says_where_to_enter_them() -> None:
    _labels, problems = pallet_labels(record(None, None), chosen=ALL)
    assert [problem.code for problem in problems] == ["label-pallets-missing"]


def test_only_pallets_with_chosen_cartons_are_labelled() -> None:
    labels, _problems = pallet_labels(record("A", "B"), chosen=CartonRange((range(3, 4),)))
    assert [(label.name, label.number) for label in labels] == [("B", 2)]
    _labels, problems = pallet_labels(record("A", "B"), chosen=CartonRange((range(7, 9),)))
    assert [problem.code for problem in problems] == ["label-cartons-outside"]


def test_pallets_are_typed_a_line_each() -> None:
    found, problems = read_pallets(["1-2", "", "3"], known=(1, 2, 3))
    assert (found, problems) == ({1: "1", 2: "1", 3: "2"}, [])


def test_a_carton_stands_on_one_pallet_of_its_shipment() -> None:
    found, problems = read_pallets(["1-2", "2-4", "x"], known=(1, 2, 3))
    assert [problem.code for problem in problems] == [
        "pallet-carton-twice",
        "pallet-carton-unknown",
        "label-cartons-unreadable",
    ]
    assert found == {1: "1", 2: "1", 3: "2"}
