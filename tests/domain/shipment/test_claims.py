"""What the lines give each shipment, every mistake named at its line, and what adds up."""

from typing import Any

import pytest

from app.domain.shipment.claims import Claims, imbalance, total_units
from app.domain.shipment.placement import Destination, PlacementLine, destinations
from app.domain.shipment.splitting import Parcel

ITEMS = {"A": 48, "B": 30}
PARCELS = [
    Parcel(key=11, number=1, home=1, contents={"A": 24}),
    Parcel(key=12, number=2, home=1, contents={"A": 24}),
    Parcel(key=13, number=3, home=1, contents={"B": 20}),
    Parcel(key=14, number=4, home=1, contents={"B": 10}),
]


def line(shipment: str = "ONT8", **facts: Any) -> PlacementLine:
    return PlacementLine(warehouse_code=shipment, **facts)


def given(
    *lines: PlacementLine, parcels: list[Parcel] = PARCELS, home: int | None = None
) -> tuple[list[Destination], Claims]:
    named, _ = destinations(lines)
    for each in named:
        each.home = home
    claims = Claims(items=ITEMS, parcels=parcels)
    claims.give(lines, named)
    return named, claims


def refused(*lines: PlacementLine, parcels: list[Parcel] = PARCELS) -> list[tuple[str, str]]:
    return [(each.code, each.field) for each in given(*lines, parcels=parcels)[1].problems]


def test_units_are_added_up_however_the_sku_is_written() -> None:
    [ont8], claims = given(line(sku="a", quantity=20), line(sku="A", quantity=4))
    assert claims.problems == []
    assert ont8.units == {"A": 24}


def test_cartons_are_given_by_number() -> None:
    named, claims = given(line(cartons="1, 3-4"), line("IND9", cartons="2-2"))
    assert [each.claimed for each in named] == [[11, 13, 14], [12]]
    assert claims.free == {}


def test_a_bare_figure_counts_cartons_that_no_line_names() -> None:
    named, claims = given(line(cartons="2"), line("IND9", cartons="1-1"))
    assert [each.claimed for each in named] == [[12, 13], [11]]
    assert list(claims.free) == [14]


def test_a_count_may_be_of_one_sku() -> None:
    [ont8], _ = given(line(sku="B", cartons="2"))
    assert ont8.claimed == [13, 14]


def test_a_shipments_own_cartons_are_counted_first() -> None:
    own = Parcel(key=15, number=1, home=2, contents={"B": 10})
    [ont8], _ = given(line(sku="B", cartons="1"), parcels=[*PARCELS, own], home=2)
    assert ont8.claimed == [15]


@pytest.mark.parametrize(
    ("facts", "code", "field"),
    [
        ({"sku": "Z", "quantity": 1}, "placement-sku-unknown", "sku"),
        ({"quantity": 1}, "placement-sku-missing", "sku"),
        ({"sku": "A"}, "placement-quantity-missing", "quantity"),
        ({"sku": "A", "quantity": 0}, "carton-cell-zero", "quantity"),
        ({"cartons": "7-9"}, "placement-cartons-unknown", "cartons"),
        ({"cartons": "1-x"}, "movement-cartons-unreadable", "cartons"),
        ({"cartons": "5"}, "placement-cartons-few", "cartons"),
        ({"cartons": "0"}, "placement-cartons-few", "cartons"),
        ({"sku": "A", "cartons": "2-3"}, "placement-cartons-other", "cartons"),
        ({"sku": "A", "quantity": 30, "cartons": "1-1"}, "placement-units-differ", "quantity"),
    ],
)
def test_what_a_line_cannot_mean_is_refused_at_its_cell(
    facts: dict[str, Any], code: str, field: str
) -> None:
    assert (code, f"rows.0.{field}") in refused(line(**facts))


def test_every_line_is_judged_at_once() -> None:
    assert refused(line(sku="Z", quantity=1), line(), line(cartons="9-9")) == [
        ("placement-sku-unknown", "rows.0.sku"),
        ("placement-sku-missing", "rows.1.sku"),
        ("placement-quantity-missing", "rows.1.quantity"),
        ("placement-cartons-unknown", "rows.2.cartons"),
    ]


def test_a_carton_goes_to_one_shipment_only() -> None:
    assert refused(line(cartons="1-2"), line("IND9", cartons="2-3")) == [
        ("placement-cartons-twice", "rows.1.cartons")
    ]


def test_a_number_that_two_shipments_have_names_no_carton() -> None:
    other = Parcel(key=21, number=1, home=2, contents={"A": 24})
    assert refused(line(cartons="1-1"), parcels=[*PARCELS, other]) == [
        ("placement-cartons-ambiguous", "rows.0.cartons")
    ]


def test_a_quantity_that_the_cartons_confirm_is_not_counted_twice() -> None:
    [ont8], claims = given(line(sku="A", quantity=48, cartons="2"))
    assert claims.problems == []
    contents = {parcel.key: parcel.contents for parcel in PARCELS}
    assert total_units(ont8, contents=contents) == {"A": 48}


def test_too_few_and_too_many_units_are_named_by_sku() -> None:
    short, over = imbalance(ITEMS, {"A": 40, "B": 31})
    assert (short.code, short.params["missing"]) == ("placement-missing", 8)
    assert (over.code, over.params["surplus"]) == ("placement-over", 1)
    assert list(imbalance(ITEMS, ITEMS)) == []
