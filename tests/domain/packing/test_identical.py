"""Identical cartons hold the same units of the same SKUs in a box of one size."""

from app.domain.packing.cartons import CartonGroup
from app.domain.packing.identical import items_short
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Content

BOX = Box.of_mm(400, 300, 300)


def group(count: int, *, size: Box = BOX, **units: int) -> CartonGroup:
    contents = tuple(Content(sku=sku, quantity=n) for sku, n in units.items())
    return CartonGroup(count=count, contents=contents, size=size, gross_weight=Weight(9000))


def test_five_identical_cartons_of_each_item_are_enough() -> None:
    assert items_short([group(5, A=10), group(7, B=3, C=2)], least=5) == {}


def test_a_last_carton_with_fewer_units_is_not_identical() -> None:
    assert items_short([group(9, A=10), group(1, A=4)], least=5) == {"A": 1}


def test_every_kind_of_carton_that_holds_the_item_counts() -> None:
    found = items_short([group(5, A=10), group(3, A=2, B=8), group(4, B=1)], least=5)
    assert found == {"A": 3, "B": 3}


def test_rows_of_the_same_cartons_add_up_whatever_the_order_of_contents() -> None:
    assert items_short([group(3, A=1, B=2), group(2, B=2, A=1)], least=5) == {}
    larger = group(2, A=1, B=2, size=Box.of_mm(500, 300, 300))
    assert items_short([group(3, A=1, B=2), larger], least=5) == {"A": 2, "B": 2}
