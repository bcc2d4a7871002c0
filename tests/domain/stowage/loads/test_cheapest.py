"""Everything at the least cost: a first choice, then cheaper containers for a few at a time."""

import time
from collections.abc import Sequence
from decimal import Decimal

from app.domain.stowage.loads.cheapest import Cheapest, Choice
from app.domain.stowage.loads.one_kind import price
from app.domain.stowage.loads.yard import Load, Yard
from app.domain.stowage.request import Container, Item, Objective, Request
from tests.factories.stowage_requests import asked, carton, cube


def loaded(*items: Item, containers: tuple[Container, ...]) -> tuple[Request, Sequence[Load]]:
    """Return what was found in a second."""
    request = asked(*items, containers=containers, objective=Objective.COST)
    search = Cheapest(Yard(request, until=time.monotonic_ns() + 1_000_000_000), lambda _: None)
    search.work(0, 1)
    return request, search.best


def test_two_small_containers_are_taken_when_they_cost_less_than_a_large_one() -> None:
    large = Container(id="large", inner=(400, 300, 400), cost=Decimal(50))
    _, loads = loaded(cube(quantity=48), containers=(large, carton(cost=20, count=None)))
    assert price(loads) == 40


def test_a_mix_of_kinds_is_found_where_one_kind_wastes_room() -> None:
    large = Container(id="large", inner=(800, 300, 200), cost=Decimal(30))
    request, loads = loaded(cube(quantity=72), containers=(large, carton(cost=18, count=None)))
    assert sorted(request.containers[load.container].id for load in loads) == ["carton", "large"]


def test_no_more_containers_are_used_than_there_are() -> None:
    large = Container(id="large", inner=(800, 300, 200), cost=Decimal(90))
    containers = (carton(cost=1, count=1), large)
    _, loads = loaded(cube(quantity=72), containers=containers)
    assert price(loads) == 91


def test_a_group_is_not_divided_where_that_costs_nothing() -> None:
    goods = [cube(id=name, quantity=12, group="g" if name in "ab" else None) for name in "axby"]
    request, loads = loaded(*goods, containers=(carton(cost=1, count=None),))
    assert price(loads) == 2
    assert Yard(request, until=0).divided(loads) == 0


def test_a_choice_promises_more_the_more_it_saves_and_the_less_full_it_would_be() -> None:
    roomy = Choice((0,), Decimal(8), fullness=500)
    tight = Choice((1,), Decimal(8), fullness=950)
    dear = Choice((2,), Decimal(9), fullness=500)
    below = Decimal(10)
    assert roomy.promise(below) > tight.promise(below) > 0
    assert roomy.promise(below) > dear.promise(below)
