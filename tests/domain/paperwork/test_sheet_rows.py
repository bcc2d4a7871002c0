"""A table of somebody else's sheet has a row for each product, carton or product in a carton."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Name
from app.domain.paperwork.sheet_rows import RowKind, SheetFact, rows_of
from app.domain.quantities.money import Money, total
from app.domain.shipment.record import ShipmentRecord
from tests.factories.shipment_document import shipment_document
from tests.factories.shipment_record import shipment_record


def goods_value(record: ShipmentRecord) -> Money:
    values = [record.value(sku, count) for sku, count in record.quantities().items()]
    return total(values, currency=record.currency)


def test_goods_have_a_row_each_with_all_their_units_and_cartons() -> None:
    rows = rows_of(shipment_record(), RowKind.GOODS)
    assert [(row.goods and row.goods.sku, row.quantity, row.count) for row in rows] == [
        ("BTL-750-BK", 54, 3),
        ("MUG-350-WH", 15, 1),
    ]


def test_runs_of_like_cartons_have_a_row_and_a_mixed_one_names_no_product() -> None:
    flasks, mixed = rows_of(shipment_record(), RowKind.CARTON_ROWS)
    assert (flasks.number, flasks.count, flasks.quantity) == (1, 2, 48)
    assert flasks.goods is not None
    assert (mixed.goods, mixed.quantity) == (None, 21)


def test_each_carton_has_a_row_with_its_own_id() -> None:
    rows = rows_of(shipment_record(), RowKind.CARTONS)
    assert [(row.number, row.carton_id) for row in rows] == [
        (1, "FBA17QK3M8XZU000001"),
        (2, "FBA17QK3M8XZU000002"),
        (3, "FBA17QK3M8XZU000003"),
    ]


def test_each_product_in_a_carton_has_a_row() -> None:
    rows = rows_of(shipment_record(), RowKind.CONTENTS)
    assert [(row.number, row.goods and row.goods.sku, row.quantity) for row in rows] == [
        (1, "BTL-750-BK", 24),
        (2, "BTL-750-BK", 24),
        (3, "BTL-750-BK", 6),
        (3, "MUG-350-WH", 15),
    ]


@pytest.mark.parametrize("kind", RowKind)
def test_whatever_the_rows_are_of_they_count_all_units(kind: RowKind) -> None:
    rows = rows_of(shipment_record(), kind)
    assert sum(row.quantity or 0 for row in rows) == 69
    assert [row.position for row in rows] == list(range(1, len(rows) + 1))


@given(
    st.sampled_from(RowKind),
    st.decimals("0.0001", "99.9999", places=4),
    st.lists(st.integers(1, 40), min_size=1, max_size=6),
)
def test_the_amounts_of_all_rows_are_the_value_of_the_goods(
    kind: RowKind, price: Decimal, counts: list[int]
) -> None:
    document: dict[str, Any] = shipment_document()
    document["goods"][0]["unit_value"] = str(price)
    document["cartons"] = [
        document["cartons"][-1]
        | {
            "from": number,
            "to": number,
            "ids": None,
            "contents": [
                {"sku": "BTL-750-BK", "quantity": count},
                {"sku": "MUG-350-WH", "quantity": 1},
            ],
        }
        for number, count in enumerate(counts, start=1)
    ]
    record = shipment_record(goods=document["goods"], cartons=document["cartons"])
    amounts = [row.amount for row in rows_of(record, kind) if row.amount]
    assert total(amounts, currency="USD") == goods_value(record)


def test_a_fact_of_the_whole_shipment_fits_any_cell_and_one_of_rows_its_tables() -> None:
    whole = SheetFact(code="a", name=Name("a", "甲"), read=lambda _: None, sources=())
    of_cartons = SheetFact(
        code="b",
        name=Name("b", "乙"),
        read=lambda _: None,
        sources=(),
        rows=frozenset({RowKind.CARTONS}),
    )
    assert whole.fits(None)
    assert whole.fits(RowKind.GOODS)
    assert of_cartons.fits(RowKind.CARTONS)
    assert not of_cartons.fits(None)
    assert not of_cartons.fits(RowKind.GOODS)
