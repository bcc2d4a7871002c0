"""What a unit costs: parts sum to the whole, and what is not known stays open."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.quantities.money import Money, total
from app.usecases.unit_costs import (
    CostTable,
    Part,
    PartKind,
    Standing,
    cost_table,
    share_out,
)


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


GOODS = Part(kind=PartKind.GOODS, shares={"A": usd("100.00"), "B": usd("30.00")})


def table(*parts: Part) -> CostTable:
    return cost_table({"A": 10, "B": 3}, parts=[GOODS, *parts], currency="USD")


def test_a_unit_costs_its_share_of_every_part() -> None:
    freight = Part(kind=PartKind.FREIGHT, shares={"A": usd("5.00"), "B": usd("1.00")})
    found = table(freight)
    first, second = found.products
    assert (first.amount, first.per_unit) == (usd("105.00"), usd("10.50"))
    assert (second.amount, second.per_unit) == (usd("31.00"), usd("10.33"))
    assert found.amount == usd("136.00")
    assert found.of(PartKind.FREIGHT) == usd("6.00")
    assert not found.open


def test_an_unknown_part_is_open_and_never_nothing() -> None:
    found = table(Part(kind=PartKind.FREIGHT, open_for=frozenset({"A", "B"})))
    share = found.products[0].shares[PartKind.FREIGHT]
    assert share.unknown
    assert found.open
    assert found.open_in(PartKind.FREIGHT)
    assert not found.open_in(PartKind.GOODS)


def test_a_part_known_for_some_products_is_open_for_the_others() -> None:
    duty = Part(kind=PartKind.DUTY, shares={"A": usd("5.00")}, open_for=frozenset({"A"}))
    found = table(duty)
    assert found.products[0].open
    assert not found.products[0].shares[PartKind.DUTY].unknown
    assert not found.products[1].open


@pytest.mark.parametrize("standing", [Standing.IN_PRICE, Standing.IN_FREIGHT])
def test_what_another_price_holds_is_shown_and_not_added(standing: Standing) -> None:
    duty = Part(
        kind=PartKind.DUTY,
        shares={"A": usd("5.00")},
        open_for=frozenset({"B"}),
        standing=standing,
    )
    found = table(duty)
    assert found.amount == usd("130.00")
    assert found.standing(PartKind.DUTY) is standing
    assert not found.open


amounts = st.decimals(0, 10_000, places=2).map(lambda amount: Money(amount, "USD"))


@given(goods=amounts, freight=amounts, duty=amounts, units=st.integers(1, 5_000))
def test_the_parts_of_a_unit_sum_to_its_cost(
    goods: Money, freight: Money, duty: Money, units: int
) -> None:
    parts = [
        Part(kind=PartKind.GOODS, shares={"A": goods}),
        Part(kind=PartKind.FREIGHT, shares={"A": freight}),
        Part(kind=PartKind.DUTY, shares={"A": duty}),
    ]
    (product,) = cost_table({"A": units}, parts=parts, currency="USD").products
    shares = product.shares.values()
    assert total((share.per_unit for share in shares), currency="USD") == product.per_unit
    assert total((share.amount for share in shares), currency="USD") == product.amount


@given(whole=amounts, weights=st.lists(st.decimals(0, 900, places=3), min_size=1, max_size=6))
def test_what_is_shared_out_is_all_of_it(whole: Money, weights: list[Decimal]) -> None:
    shares = share_out(whole, weights={str(key): each for key, each in enumerate(weights)})
    assert total(shares.values(), currency="USD") == whole
