"""A part of a shipment holds the chosen cartons and nothing else, and loses none of them."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.shipment.selecting import part_of
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def test_goods_that_lie_in_no_chosen_carton_are_left_out() -> None:
    part = part_of(shipment_record(), {1, 2})
    assert part is not None
    assert [item.sku for item in part.goods] == ["BTL-750-BK"]
    assert part.quantities() == {"BTL-750-BK": 48}


def test_cartons_keep_their_numbers_and_ids() -> None:
    part = part_of(shipment_record(), {2, 3})
    assert part is not None
    assert [(number, own_id) for number, _, own_id in part.numbered_cartons()] == [
        (2, "FBA17QK3M8XZU000002"),
        (3, "FBA17QK3M8XZU000003"),
    ]


def test_no_cartons_are_no_shipment() -> None:
    assert part_of(shipment_record(), {99}) is None


@given(st.sets(st.integers(1, 40), min_size=1), st.booleans())
def test_the_chosen_cartons_and_the_rest_are_the_whole(chosen: set[int], with_ids: bool) -> None:  # noqa: FBT001
    row = shipment_document()["cartons"][0]
    ids = [f"U{number:06}" for number in range(1, 41)] if with_ids else None
    record = shipment_record(cartons=[row | {"from": 1, "to": 40, "ids": ids}])
    part = part_of(record, chosen)
    assert part is not None
    whole = {number: own_id for number, _, own_id in record.numbered_cartons()}
    found = {number: own_id for number, _, own_id in part.numbered_cartons()}
    assert found == {number: whole[number] for number in chosen}
    assert part.carton_count == len(chosen)
