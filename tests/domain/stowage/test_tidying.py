"""A load that leaves room is brought together at the far end of its container."""

from hypothesis import given, settings

from app.domain.stowage.checking.check import faults
from app.domain.stowage.first.first_plan import first_plan
from app.domain.stowage.plan import Plan, Stowed, unplaced
from app.domain.stowage.request import Request, Rules
from app.domain.stowage.tidying import tidied
from tests.factories.stowage_requests import asked, carton, cube, requests


def reach(stowed: Stowed) -> int:
    """Return how far from the far end a load reaches."""
    return max(placed.at[0] + placed.size[0] for placed in stowed.placements)


def planned(**changes: object) -> tuple[Request, Plan]:
    """Return twelve cubes in a container of six metres, as they first lie."""
    room = carton(inner=(6000, 400, 400), **changes)
    request = asked(cube(quantity=12), cube(id="long", size=(700, 100, 100)), container=room)
    return request, first_plan(request)


def test_cargo_stands_at_the_far_end_over_the_least_length() -> None:
    request, plan = planned()
    (stowed,) = tidied(request, plan, seconds=2).stowed
    assert reach(stowed) <= 750


def test_nothing_is_lost_and_every_rule_still_holds() -> None:
    request, plan = planned()
    found = tidied(request, plan, seconds=2)
    assert unplaced(request, found) == {}
    assert faults(request, found) == []


def test_a_full_container_stays_as_it_is() -> None:
    request = asked(cube(quantity=24))
    plan = first_plan(request)
    assert tidied(request, plan, seconds=1) == plan


def test_a_pallet_stays_as_it_is_for_its_deck_lies_where_it_lies() -> None:
    request = asked(cube(quantity=4), rules=Rules(overhang=20))
    plan = first_plan(request)
    assert tidied(request, plan, seconds=1) == plan


def test_without_time_the_plan_stays_as_it_is() -> None:
    request, plan = planned()
    assert tidied(request, plan, seconds=0) == plan


@given(requests())
@settings(max_examples=30, deadline=None)
def test_no_rule_is_broken_by_it(request: Request) -> None:
    plan = first_plan(request)
    found = tidied(request, plan, seconds=0.2)
    assert unplaced(request, found) == unplaced(request, plan)
    broken = {fault.code for fault in faults(request, found)}
    assert broken <= {"stowage-not-everything"}
