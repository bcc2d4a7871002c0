"""Freight shared out over SKUs sums to the bill, whatever it is shared by."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight.allocation import AllocationBasis, allocate_freight
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.measuring import Measuring
from app.domain.quantities.length import Box
from app.domain.quantities.money import Money, total
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import CartonRow, Content, Goods
from tests.factories.freight import weighing

BILL = Money(Decimal("1000.00"), "CNY")


def goods(sku: str, *, value: str = "1", net: int | None = 100) -> Goods:
    return Goods(
        sku=sku,
        name_zh="商品",
        name_en="Goods",
        origin="CN",
        unit_value=Decimal(value),
        net_weight_g=net,
    )


def row(*contents: tuple[str, int], cartons: int = 1, kilograms: str = "10") -> CartonRow:
    return CartonRow(
        first=1,
        last=cartons,
        size=Box.of_mm(400, 300, 200),
        gross_weight=Weight.of(kilograms),
        contents=tuple(Content(sku=sku, quantity=quantity) for sku, quantity in contents),
    )


def shared(
    *rows: CartonRow, by: AllocationBasis, known: tuple[Goods, ...] = (goods("A"), goods("B"))
) -> dict[str, str]:
    parts = allocate_freight(
        BILL, rows=rows, goods={item.sku: item for item in known}, by=by, basis=weighing()
    )
    return {sku: str(part.amount) for sku, part in parts.items()}


def test_by_quantity_every_unit_bears_the_same() -> None:
    found = shared(row(("A", 10), cartons=3), row(("B", 10)), by=AllocationBasis.QUANTITY)
    assert found == {"A": "750.00", "B": "250.00"}


def test_by_value_a_dear_unit_bears_more() -> None:
    known = (goods("A", value="3"), goods("B", value="1"))
    found = shared(row(("A", 10), ("B", 10)), by=AllocationBasis.VALUE, known=known)
    assert found == {"A": "750.00", "B": "250.00"}


def test_by_volume_equal_cartons_bear_the_same_whatever_they_weigh() -> None:
    found = shared(row(("A", 1)), row(("B", 99), kilograms="30"), by=AllocationBasis.VOLUME)
    assert found == {"A": "500.00", "B": "500.00"}


def test_by_chargeable_weight_the_scale_counts_where_it_is_more() -> None:
    light, heavy = row(("A", 1), kilograms="1"), row(("B", 1), kilograms="12")
    found = shared(light, heavy, by=AllocationBasis.CHARGEABLE_WEIGHT)
    assert found == {"A": "250.00", "B": "750.00"}


def test_by_chargeable_weight_on_the_ocean_volume_counts_where_it_is_more() -> None:
    known = {sku: goods(sku) for sku in "AB"}
    parts = allocate_freight(
        BILL,
        rows=[row(("A", 1), kilograms="1"), row(("B", 1), kilograms="72")],
        goods=known,
        by=AllocationBasis.CHARGEABLE_WEIGHT,
        basis=Measuring(minimum=Decimal(5), round_step=Decimal(1)),
    )
    assert [part.amount for part in parts.values()] == [Decimal(250), Decimal(750)]


@pytest.mark.parametrize(
    ("net", "expected"),
    [(300, {"A": "250.00", "B": "750.00"}), (None, {"A": "500.00", "B": "500.00"})],
)
def test_a_mixed_carton_is_shared_by_net_weight_or_by_units_where_one_is_unknown(
    net: int | None, expected: dict[str, str]
) -> None:
    known = (goods("A", net=100), goods("B", net=net))
    mixed = row(("A", 10), ("B", 10))
    assert shared(mixed, by=AllocationBasis.VOLUME, known=known) == expected


def test_a_sku_named_twice_in_a_carton_is_one_sku() -> None:
    twice = row(("A", 1), ("B", 2), ("A", 1))
    assert shared(twice, by=AllocationBasis.QUANTITY) == {"A": "500.00", "B": "500.00"}


@given(
    st.lists(
        st.tuples(st.sampled_from("ABC"), st.integers(1, 500), st.integers(1, 30)),
        min_size=1,
        max_size=6,
    ),
    st.integers(0, 10_000_000),
    st.sampled_from(AllocationBasis),
)
def test_the_parts_sum_to_the_bill_and_row_order_is_irrelevant(
    lines: list[tuple[str, int, int]], cents: int, by: AllocationBasis
) -> None:
    bill = Money(Decimal(cents).scaleb(-2), "CNY")
    rows = [row((sku, quantity), cartons=cartons) for sku, quantity, cartons in lines]
    known = {sku: goods(sku) for sku in "ABC"}

    def parts(ordered: list[CartonRow]) -> dict[str, Money]:
        return allocate_freight(bill, rows=ordered, goods=known, by=by, basis=weighing())

    assert total(parts(rows).values(), currency="CNY") == bill
    assert parts(rows) == parts(rows[::-1])


def test_a_container_is_shared_by_the_room_that_goods_take() -> None:
    by_box = Counting(unit=LoadUnit.CONTAINER, kind="40hc")
    bill = Money(Decimal(1000), "CNY")
    rows = [row(("A", 1), cartons=3), row(("B", 1))]
    parts = allocate_freight(
        bill,
        rows=rows,
        goods={sku: goods(sku) for sku in "AB"},
        by=AllocationBasis.CHARGEABLE_WEIGHT,
        basis=by_box,
    )
    assert parts == {"A": Money(Decimal(750), "CNY"), "B": Money(Decimal(250), "CNY")}
