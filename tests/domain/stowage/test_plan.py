"""What a plan comes to: how full, how heavy, how dear, what is left, and whether it is proven."""

from decimal import Decimal
from fractions import Fraction

import pytest

from app.domain.stowage.plan import (
    Bound,
    Placement,
    Plan,
    Stowed,
    cost,
    proven,
    unplaced,
    utilisation,
    weight,
)
from app.domain.stowage.request import Objective
from tests.factories.stowage_requests import asked, carton, cube

ONE = Stowed("carton", (Placement("cube", (0, 0, 0), (100, 100, 100)),))
REQUEST = asked(cube(quantity=2, weight=50), container=carton(count=2, cost=Decimal("1.5")))


def test_utilisation_is_a_share_of_all_counted_containers() -> None:
    assert utilisation(REQUEST, Plan((ONE,))) == Fraction(1, 48)
    assert utilisation(REQUEST, Plan()) == 0


def test_utilisation_is_a_share_of_those_used_when_there_are_as_many_as_wanted() -> None:
    request = asked(cube(quantity=2), container=carton(count=None))
    assert utilisation(request, Plan((ONE, ONE))) == Fraction(1, 24)
    assert utilisation(request, Plan()) == 0


def test_weight_and_cost_are_exact() -> None:
    assert weight(REQUEST, ONE) == 50
    assert cost(REQUEST, Plan((ONE, ONE))) == Decimal("3.0")


def test_only_items_that_are_left_are_named() -> None:
    assert unplaced(REQUEST, Plan((ONE,))) == {"cube": 1}
    assert unplaced(REQUEST, Plan((ONE, ONE))) == {}


@pytest.mark.parametrize(
    ("objective", "stowed", "bound", "expected"),
    [
        (Objective.FILL, (ONE,), Bound(volume=1_000_000), True),
        (Objective.FILL, (ONE,), Bound(volume=1_000_001), False),
        (Objective.FILL, (ONE, ONE), Bound(), True),
        (Objective.COST, (ONE, ONE), Bound(cost=Decimal(3)), True),
        (Objective.COST, (ONE, ONE), Bound(cost=Decimal("1.5")), False),
        (Objective.COST, (ONE,), Bound(cost=Decimal("1.5")), False),
        (Objective.COST, (ONE, ONE), Bound(), False),
    ],
)
def test_a_plan_is_proven_when_its_bound_is_met_or_nothing_is_left_to_fill_in(
    objective: Objective, stowed: tuple[Stowed, ...], bound: Bound, *, expected: bool
) -> None:
    request = asked(
        cube(quantity=2), container=carton(count=2, cost=Decimal("1.5")), objective=objective
    )
    assert proven(request, Plan(stowed, bound)) is expected
