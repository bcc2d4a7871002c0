"""The plan that is there at once is valid whatever the rules, and empty only when nothing fits."""

import time
from random import Random

import pytest
from hypothesis import given, settings

from app.domain.stowage.checking.check import faults
from app.domain.stowage.first.first_plan import first_plan
from app.domain.stowage.fitting import fits
from app.domain.stowage.plan import unplaced, utilisation
from app.domain.stowage.request import Container, Item, Objective, Request, Rules
from tests.factories.stowage_requests import asked, carton, cube, requests


@given(requests())
@settings(max_examples=150, deadline=None)
def test_every_first_plan_is_free_of_faults(request: Request) -> None:
    found = faults(request, first_plan(request))
    assert [fault for fault in found if fault.code != "stowage-not-everything"] == []


@given(requests())
@settings(max_examples=60, deadline=None)
def test_it_is_empty_only_when_no_item_fits_any_container(request: Request) -> None:
    possible = any(
        fits(item, container, request.rules)
        for item in request.items
        for container in request.containers
    )
    assert bool(first_plan(request).stowed) is possible


def test_pieces_that_fill_a_carton_exactly_are_all_in() -> None:
    request = asked(cube(quantity=24))
    assert utilisation(request, first_plan(request)) == 1


def test_everything_is_placed_when_there_are_containers_enough() -> None:
    request = asked(cube(quantity=500), container=carton(count=None), objective=Objective.COST)
    plan = first_plan(request)
    assert unplaced(request, plan) == {}
    assert len(plan.stowed) == 21


def test_the_cheapest_container_that_holds_all_the_rest_is_taken() -> None:
    large = Container(id="large", inner=(800, 600, 400))
    request = asked(
        cube(quantity=20), containers=(large, carton(count=None)), objective=Objective.COST
    )
    assert [stowed.container for stowed in first_plan(request).stowed] == ["carton"]


def test_classes_kept_apart_get_containers_of_their_own() -> None:
    request = asked(
        *(cube(id=name, keep_apart=name) for name in "abcdefghij"),
        container=carton(count=None),
        objective=Objective.COST,
    )
    assert len(first_plan(request).stowed) == 10


def test_a_class_that_fits_is_found_among_many_that_do_not() -> None:
    large = [cube(id=f"l{n}", size=(900, 900, 900), keep_apart=f"l{n}") for n in range(9)]
    request = asked(*large, cube(keep_apart="small"))
    assert unplaced(request, first_plan(request)) == {item.id: 1 for item in large}


def test_a_group_stays_together_where_it_can() -> None:
    others = [cube(id=name, quantity=12) for name in "xy"]
    grouped = [cube(id=name, quantity=12, group="g") for name in "ab"]
    request = asked(others[0], grouped[0], others[1], grouped[1], container=carton(count=2))
    holding = [
        {placed.item for placed in stowed.placements} for stowed in first_plan(request).stowed
    ]
    assert sum(1 for found in holding if found & {"a", "b"}) == 1


def test_the_last_stop_lies_deepest() -> None:
    request = asked(*(cube(id=str(stop), quantity=6, stop=stop) for stop in (1, 2, 3)))
    (stowed,) = first_plan(request).stowed
    depth = {placed.item: placed.at[0] for placed in stowed.placements}
    assert depth["3"] < depth["2"] < depth["1"]


def test_a_piece_narrower_than_the_overhang_stands_with_its_centre_over_the_deck() -> None:
    request = asked(cube(size=(40, 40, 40), quantity=200), rules=Rules(overhang=50))
    plan = first_plan(request)
    assert faults(request, plan) == []
    assert min(placed.at[0] for placed in plan.stowed[0].placements) == 30


@pytest.mark.parametrize(
    ("kinds", "units", "seconds"), [(60, 5_000, 0.5), (60, 20_000, 2), (2_000, 20_000, 4)]
)
def test_many_pieces_are_stowed_at_once(kinds: int, units: int, seconds: float) -> None:
    chance = Random(1)  # noqa: S311 - goods, not secrets
    items = tuple(
        Item(
            id=str(kind),
            size=(chance.randint(80, 400), chance.randint(80, 400), chance.randint(80, 400)),
            weight=chance.randint(100, 9000),
            quantity=units // kinds,
        )
        for kind in range(kinds)
    )
    container = Container(id="40HQ", inner=(12032, 2352, 2698), max_payload=26_460_000, count=5)
    request = asked(*items, container=container)
    start = time.process_time()
    plan = first_plan(request)
    assert time.process_time() - start < 2 * seconds
    assert utilisation(request, plan) > 0
