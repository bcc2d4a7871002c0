"""The engine answers with a valid plan, no worse than the first one, and ends when told to."""

import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

from hypothesis import given, settings

from app.domain.stowage.checking.check import faults
from app.domain.stowage.engine import plan
from app.domain.stowage.first.first_plan import first_plan
from app.domain.stowage.plan import Plan, cost, proven, unplaced
from app.domain.stowage.request import Container, Item, Objective, Request
from tests.factories.stowage_requests import asked, carton, cube, requests

#: Six parts of a packing that a first fit does not find: it needs all of them, turned rightly.
PUZZLE = (
    cube(id="slab", size=(400, 400, 100), quantity=2),
    cube(id="post", size=(100, 100, 200), quantity=8),
    cube(id="beam", size=(100, 300, 100), quantity=8),
)


@given(requests())
@settings(max_examples=40, deadline=None)
def test_every_plan_is_free_of_faults_whatever_the_rules(request: Request) -> None:
    found = faults(request, plan(replace(request, seconds=0.06)))
    assert [fault for fault in found if fault.code != "stowage-not-everything"] == []


@given(requests())
@settings(max_examples=20, deadline=None)
def test_no_plan_is_worse_than_the_first(request: Request) -> None:
    first, found = first_plan(request), plan(replace(request, seconds=0.06))
    if request.objective is Objective.FILL:
        assert found.volume >= first.volume
    elif not unplaced(request, first):
        assert cost(request, found) <= cost(request, first)


def test_what_fits_exactly_is_found_and_proven() -> None:
    request = asked(*PUZZLE, container=carton(inner=(400, 400, 400), count=1), seconds=5)
    found = plan(request)
    assert proven(request, found)
    assert found.seconds < request.seconds


def test_the_cheapest_containers_are_proven_so_when_they_meet_the_bound() -> None:
    cartons = (
        carton(id="small", cost=Decimal(3), count=None),
        carton(id="dear", cost=Decimal(9), count=None),
    )
    request = asked(cube(quantity=48), containers=cartons, objective=Objective.COST, seconds=5)
    found = plan(request)
    assert [stowed.container for stowed in found.stowed] == ["small", "small"]
    assert proven(request, found)


def test_work_that_is_cancelled_ends_with_the_best_so_far() -> None:
    began = time.monotonic()
    found = plan(_hard(seconds=60), cancelled=lambda: True)
    assert found.stowed
    assert time.monotonic() - began < 20


def test_progress_hears_of_ever_better_plans_and_last_of_the_best() -> None:
    heard: list[Plan] = []
    found = plan(_hard(seconds=0.5), progress=heard.append)
    volumes = [each.volume for each in heard]
    assert volumes == sorted(volumes)
    assert volumes[-1] == found.volume


def test_five_thousand_units_of_sixty_kinds_all_find_a_place() -> None:
    chance = Random(4)  # noqa: S311 - an example, not a secret
    items = tuple(
        Item(id=str(kind), size=_size(chance.randint), quantity=5000 // 60) for kind in range(60)
    )
    room = Container(id="40HQ", inner=(12032, 2352, 2698), count=1)
    request = Request(containers=(room,), items=items, seconds=6)
    assert unplaced(request, plan(request)) == {}


def _size(between: Callable[[int, int], int]) -> tuple[int, int, int]:
    return between(100, 350), between(80, 250), between(50, 200)


def _hard(*, seconds: float) -> Request:
    chance = Random(7)  # noqa: S311 - an example, not a secret
    items = [cube(id=str(kind), size=_size(chance.randint), quantity=9) for kind in range(12)]
    return asked(*items, container=carton(inner=(1200, 800, 1000), count=1), seconds=seconds)
