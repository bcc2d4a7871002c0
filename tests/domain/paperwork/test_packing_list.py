"""The packing list says what lies in which cartons, and its totals are those of every carton."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.paperwork.packing_list import packing_lacks, packing_list
from app.domain.paperwork.totals import carton_totals
from app.domain.quantities.weight import Weight
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def test_a_row_of_identical_cartons_states_one_carton_and_all() -> None:
    row = packing_list(shipment_record()).rows[0]
    assert (row.cartons.first, row.cartons.last, row.cartons.count) == (1, 2, 2)
    assert [(packed.per_carton, packed.quantity) for packed in row.contents] == [(24, 48)]
    assert (row.net_weight, row.net_weight_total) == (Weight(9120), Weight(18240))


def test_a_mixed_carton_lists_each_product() -> None:
    row = packing_list(shipment_record()).rows[1]
    assert [(packed.goods.sku, packed.quantity) for packed in row.contents] == [
        ("BTL-750-BK", 6),
        ("MUG-350-WH", 15),
    ]
    assert row.net_weight == Weight(6 * 380 + 15 * 310)


def test_the_totals_add_the_rows() -> None:
    totals = packing_list(shipment_record()).totals
    assert (totals.units, totals.cartons) == (69, 3)
    assert (totals.net_weight, totals.gross_weight) == (Weight(25170), Weight(28925))
    assert totals.volume.cubic_metres == Decimal("0.13368")


def test_one_unknown_net_weight_leaves_its_row_and_the_total_unknown() -> None:
    document = shipment_document()
    document["goods"][1]["net_weight_g"] = None
    packing = packing_list(shipment_record(goods=document["goods"]))
    assert packing.rows[0].net_weight_total == Weight(18240)
    assert (packing.rows[1].net_weight_total, packing.totals.net_weight) == (None, None)


@given(
    st.lists(
        st.tuples(st.integers(1, 9), st.integers(1, 99), st.integers(1, 30000)),
        min_size=1,
        max_size=6,
    )
)
def test_rows_total_what_counting_every_carton_totals(rows: list[tuple[int, int, int]]) -> None:
    cartons: list[dict[str, Any]] = []
    for count, quantity, gross in rows:
        first = cartons[-1]["to"] + 1 if cartons else 1
        cartons.append(
            {
                "from": first,
                "to": first + count - 1,
                "size_mm": [400, 300, 100 + quantity],
                "gross_weight_g": gross,
                "contents": [{"sku": "MUG-350-WH", "quantity": quantity}],
            }
        )
    record = shipment_record(cartons=cartons)
    assert packing_list(record).totals == carton_totals(record)


@pytest.mark.parametrize(("answer", "fields"), [(None, ["details.wood_packing"]), ("none", [])])
def test_whether_wood_is_in_the_packing_is_asked(answer: str | None, fields: list[str]) -> None:
    record = shipment_record(details={"wood_packing": answer})
    assert [lack.field for lack in packing_lacks(record)] == fields
