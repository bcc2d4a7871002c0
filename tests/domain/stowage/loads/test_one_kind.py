"""A first choice of containers: one kind again and again, cheaper ones for what they hold."""

import time
from decimal import Decimal

from app.domain.stowage.loads.one_kind import OneKind, price
from app.domain.stowage.loads.yard import Load, Yard
from app.domain.stowage.request import Container, Objective, Request
from app.domain.stowage.search.rules import RULES, Look
from tests.factories.stowage_requests import asked, carton, cube


def chosen(request: Request, *, kind: int = 0, best: tuple[Load, ...] = ()) -> list[Load] | None:
    """Return the loads of one kind of container first."""
    yard = Yard(request, until=time.monotonic_ns() + 10_000_000_000)
    return OneKind(yard, kind, Look(RULES[0]), whole_groups=False).loads(best)


def names(request: Request, loads: list[Load] | None) -> list[str]:
    """Return which containers the loads are in."""
    assert loads is not None
    return [request.containers[load.container].id for load in loads]


def test_a_load_that_can_be_repeated_is_found_once_and_counted() -> None:
    request = asked(cube(quantity=240), container=carton(count=None), objective=Objective.COST)
    loads = chosen(request)
    assert names(request, loads) == ["carton"] * 10
    assert loads is not None
    assert len(set(loads)) == 1


def test_what_is_left_goes_into_the_cheapest_container_that_takes_it_all() -> None:
    small = Container(id="small", inner=(100, 100, 100), cost=Decimal(1))
    containers = (carton(cost=9, count=None), small)
    request = asked(cube(quantity=25), containers=containers, objective=Objective.COST)
    assert names(request, chosen(request)) == ["carton", "small"]


def test_the_largest_other_kind_follows_when_there_are_no_more() -> None:
    large = Container(id="large", inner=(800, 600, 400))
    containers = (carton(count=1), Container(id="small", inner=(100, 100, 100)), large)
    request = asked(cube(quantity=216), containers=containers, objective=Objective.COST)
    assert names(request, chosen(request)) == ["carton", "large"]


def test_there_is_no_choice_that_costs_more_than_the_best_known() -> None:
    request = asked(
        cube(quantity=48), container=carton(cost=5, count=None), objective=Objective.COST
    )
    loads = chosen(request)
    assert loads is not None
    assert price(loads) == 10
    assert chosen(request, best=tuple(loads[:1])) is None
