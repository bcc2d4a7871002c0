"""Equal containers of one item: whole divisors first, at least as many as are asked for."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.alike.equal import EqualLoad, equal_loads
from app.domain.stowage.request import Container, Item

SMALL = Container(id="small", inner=(10, 10, 10))
LARGE = Container(id="large", inner=(20, 10, 10))


def cube(quantity: int, weight: int = 0) -> Item:
    return Item(id="cube", size=(5, 5, 5), quantity=quantity, weight=weight)


def told(loads: list[EqualLoad]) -> list[tuple[str, int, int, int]]:
    return [(load.container.id, load.count, load.each, load.rest) for load in loads]


def test_whole_divisors_come_before_a_remainder_at_a_bearable_price() -> None:
    assert told(equal_loads(cube(30), [SMALL], seconds=0.1)) == [
        ("small", 5, 6, 0),
        ("small", 3, 8, 6),
    ]


def test_an_equal_way_that_costs_too_much_comes_last() -> None:
    assert told(equal_loads(cube(17), [SMALL], seconds=0.1)) == [
        ("small", 2, 6, 5),
        ("small", 17, 1, 0),
    ]


def test_the_cheaper_kind_of_container_comes_first() -> None:
    cheap = Container(id="cheap", inner=(20, 10, 10), cost=Decimal(900))
    assert told(equal_loads(cube(16), [SMALL, LARGE, cheap], seconds=0.1)) == [
        ("cheap", 1, 16, 0),
        ("large", 1, 16, 0),
        ("small", 2, 8, 0),
    ]


def test_as_many_equal_ones_as_a_fee_depends_on() -> None:
    assert told(equal_loads(cube(16), [LARGE], seconds=0.1, least=5)) == [
        ("large", 5, 3, 1),
        ("large", 8, 2, 0),
    ]
    assert equal_loads(cube(4), [LARGE], seconds=0.1, least=5) == []


def test_weight_units_and_stock_of_containers_are_kept_to() -> None:
    scarce = Container(id="scarce", inner=(20, 10, 10), max_payload=30, count=3)
    assert told(equal_loads(cube(9, weight=10), [scarce], seconds=0.1)) == [("scarce", 3, 3, 0)]
    assert equal_loads(cube(10, weight=10), [scarce], seconds=0.1) == []
    assert told(equal_loads(cube(6), [LARGE], seconds=0.1, most_units=2)) == [("large", 3, 2, 0)]


def test_nothing_for_what_fits_nowhere() -> None:
    assert equal_loads(Item(id="a", size=(30, 1, 1), quantity=3), [SMALL], seconds=0.1) == []


@given(quantity=st.integers(1, 60), least=st.integers(1, 6))
@settings(max_examples=60, deadline=None)
def test_every_way_holds_the_whole_quantity(quantity: int, least: int) -> None:
    for load in equal_loads(cube(quantity), [SMALL, LARGE], seconds=0.1, least=least):
        assert load.count * load.each + load.rest == quantity
        assert load.count >= least
        assert 0 <= load.rest < load.each <= load.pattern.units
        assert load.containers == load.count + bool(load.rest)
