"""A plan is wrong for exactly what is wrong with it: every rule, by the code of its fault."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.checking.check import faults
from app.domain.stowage.first.first_plan import first_plan
from app.domain.stowage.plan import Bound, Placement, Plan, Stowed
from app.domain.stowage.request import Objective, Request
from tests.factories.stowage_requests import asked, carton, cube, requests

CUBE = Placement("cube", (0, 0, 0), (100, 100, 100))


def codes(request: Request, *stowed: Stowed, bound: Bound | None = None) -> dict[str, str]:
    found = faults(request, Plan(stowed, bound or Bound()))
    return {fault.field: fault.code for fault in found}


def test_a_plan_that_can_be_loaded_has_no_faults() -> None:
    assert codes(asked(cube()), Stowed("carton", (CUBE,))) == {}


def test_unknown_containers_and_items_are_named_at_their_place() -> None:
    stranger = Placement("stranger", (0, 0, 0), (10, 10, 10))
    request = asked(cube(), container=carton(count=2))
    assert codes(request, Stowed("barrel", ()), Stowed("carton", (CUBE, stranger))) == {
        "containers.0.id": "stowage-unknown-container",
        "containers.1.placements.1.id": "stowage-unknown-item",
    }


def test_no_more_pieces_or_containers_are_used_than_there_are() -> None:
    one = Stowed("carton", (CUBE,))
    found = [fault.code for fault in faults(asked(cube()), Plan((one, one)))]
    assert found == ["stowage-too-many-pieces", "stowage-too-many-containers"]


def test_a_plan_that_is_to_hold_everything_does() -> None:
    request = asked(cube(quantity=2), objective=Objective.COST)
    assert codes(request, Stowed("carton", (CUBE,))) == {"unplaced": "stowage-not-everything"}


@pytest.mark.parametrize(("side", "expected"), [(100, ["stowage-empty"]), (500, [])])
def test_a_plan_is_empty_only_when_nothing_fits(side: int, expected: list[str]) -> None:
    request = asked(cube(size=(side, side, side)))
    assert [fault.code for fault in faults(request, Plan())] == expected


@pytest.mark.parametrize(
    ("objective", "bound"),
    [(Objective.FILL, Bound(volume=999_999)), (Objective.COST, Bound(cost=Decimal("2.01")))],
)
def test_a_bound_that_the_plan_beats_is_no_bound(objective: Objective, bound: Bound) -> None:
    request = asked(cube(), container=carton(cost=Decimal(2)), objective=objective)
    assert codes(request, Stowed("carton", (CUBE,)), bound=bound) == {"bound": "stowage-bound"}


@given(requests(), st.data())
@settings(max_examples=100, deadline=None)
def test_a_piece_put_in_twice_is_always_found(request: Request, data: st.DataObject) -> None:
    plan = first_plan(request)
    if plan.stowed:
        first, *others = plan.stowed
        twice = data.draw(st.sampled_from(first.placements))
        doubled = Stowed(first.container, (*first.placements, twice))
        found = faults(request, Plan((doubled, *others)))
        assert "stowage-overlap" in {fault.code for fault in found}
