"""Kinds of container: the smallest of what is published, and what a mix of them costs."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.stowage.engine import plan
from app.domain.stowage.equipment.kinds import (
    Equipment,
    EquipmentKind,
    Opening,
    Specification,
    containers,
    cost_problems,
    reserve,
)
from app.domain.stowage.request import Container, Item, Objective, Request

ONE = Source("One line", date(2026, 1, 2))
OTHER = Source("Another line", date(2026, 1, 2))


def kind(code: str, *specifications: Specification) -> Equipment:
    return Equipment(
        code=code,
        kind=EquipmentKind.CONTAINER,
        name=Name(code, code),
        specifications=specifications,
    )


SMALL = kind(
    "small",
    Specification(
        source=ONE,
        length=Length(5900),
        width=Length(2350),
        height=Length(2393),
        door_width=Length(2340),
        payload=Weight(28_130_000),
    ),
    Specification(
        source=OTHER,
        length=Length(5896),
        width=Length(2352),
        height=Length(2390),
        door_width=Length(2338),
        door_height=Length(2280),
        payload=Weight(28_180_000),
    ),
)
LARGE = kind(
    "large",
    Specification(source=ONE, length=Length(12032), width=Length(2350), height=Length(2693)),
)


def test_the_smallest_figure_published_holds_in_every_container() -> None:
    assert SMALL.inner == (5896, 2350, 2390)
    assert SMALL.door == Opening(width=Length(2338), height=Length(2280))
    assert SMALL.payload == Weight(28_130_000)
    assert SMALL.sources == (ONE, OTHER)


def test_what_nobody_publishes_is_not_known() -> None:
    assert LARGE.door == Opening()
    assert LARGE.payload is None
    assert LARGE.container() == Container(id="large", inner=(12032, 2350, 2693))


def test_an_inner_size_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="flat: the inner size is not known"):
        kind("flat", Specification(source=ONE, length=Length(5900), width=Length(2350)))


def test_the_door_and_the_lashing_keep_their_room_free() -> None:
    assert reserve(door=Length(150), lashing=Length(80)) == (150, 0, 80)


def test_a_mix_of_kinds_carries_its_freight_and_how_many_there_are() -> None:
    costs = {"small": Money(Decimal(1800), "USD"), "large": Money(Decimal("2950.50"), "USD")}
    small, large = containers((SMALL, LARGE), costs=costs, counts={"small": 2})
    assert (small.cost, small.count, small.max_payload) == (Decimal(1800), 2, 28_130_000)
    assert (large.cost, large.count, large.max_payload) == (Decimal("2950.50"), None, None)


def test_without_costs_a_container_counts_by_its_volume() -> None:
    assert [each.cost for each in containers((SMALL, LARGE))] == [None, None]
    assert cost_problems((SMALL, LARGE), costs={}) == []


def test_costs_in_one_currency_for_every_kind_can_be_compared() -> None:
    costs = {code: Money(Decimal(1), "USD") for code in ("small", "large")}
    assert cost_problems((SMALL, LARGE), costs=costs) == []


def test_costs_in_two_currencies_cannot_be_compared() -> None:
    costs = {"small": Money(Decimal(1800), "USD"), "large": Money(Decimal(20000), "CNY")}
    (problem,) = cost_problems((SMALL, LARGE), costs=costs)
    assert problem.code == "equipment-cost-currencies"
    assert problem.params["currencies"] == ["CNY", "USD"]


def test_a_kind_without_a_cost_among_others_is_named() -> None:
    (problem,) = cost_problems((SMALL, LARGE), costs={"small": Money(Decimal(1), "USD")})
    assert (problem.code, problem.field) == ("equipment-cost-missing", "costs.large")
    assert problem.params["container"] == LARGE.name


@pytest.mark.parametrize(
    ("cubes", "expected"), [(20, ["small"]), (40, ["large"]), (60, ["large", "small"])]
)
def test_the_cheapest_mix_follows_the_freight_entered(cubes: int, expected: list[str]) -> None:
    """A small one holds 20 for USD 1,800, a large one 40 for USD 2,900."""
    costs = {"small": Money(Decimal(1800), "USD"), "large": Money(Decimal(2900), "USD")}
    request = Request(
        containers=containers((SMALL, LARGE), costs=costs),
        items=(Item(id="cube", size=(1100, 1100, 1100), quantity=cubes),),
        objective=Objective.COST,
        seconds=0.3,
    )
    assert sorted(stowed.container for stowed in plan(request).stowed) == expected
