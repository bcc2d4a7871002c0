"""One item in a container is laid by a pattern, whose bound the engine may meet."""

from fractions import Fraction

import pytest

from app.domain.stowage.checking.check import faults
from app.domain.stowage.engine import plan
from app.domain.stowage.loads.patterns import Patterns
from app.domain.stowage.plan import proven
from app.domain.stowage.request import Item, Objective, Request, Rules
from tests.factories.stowage_requests import asked, carton, cube

#: Seven bricks go round a hole; no grid of one turning takes as many.
PINWHEEL = cube(size=(200, 100, 100), vertical=(False, False, True), quantity=50)


def laid(request: Request, most: int = 99) -> int:
    """Return how many units the pattern lays."""
    return len(Patterns(request, seconds=2).lay(0, 0, most).laid)


def test_turning_some_of_the_units_lays_more_than_one_grid() -> None:
    request = asked(PINWHEEL, container=carton(inner=(300, 300, 100)))
    assert laid(request) == 4
    assert proven(request, plan(request))


def test_no_more_is_laid_than_asked_for_borne_or_allowed() -> None:
    assert laid(asked(cube(quantity=24)), most=5) == 5
    heavy = asked(cube(quantity=24, weight=1000), container=carton(max_payload=7999))
    assert laid(heavy) == 7
    assert laid(asked(cube(quantity=24), rules=Rules(max_units=3))) == 3


@pytest.mark.parametrize(
    ("item", "rules"),
    [
        (cube(quantity=9, stackable=False), Rules()),
        (cube(quantity=9, max_top_load=100), Rules()),
        (cube(quantity=9), Rules(gap=2)),
        (cube(quantity=9), Rules(overhang=20)),
    ],
)
def test_where_units_do_not_simply_pile_up_there_is_no_pattern(item: Item, rules: Rules) -> None:
    request = asked(item, rules=rules)
    assert laid(request) == 0
    assert Patterns(request, seconds=1).caps() == {}


def test_the_cost_of_one_item_is_bounded_by_what_a_container_takes() -> None:
    request = asked(
        cube(size=(210, 110, 110), quantity=12),
        container=carton(inner=(400, 300, 200), count=None),
        objective=Objective.COST,
    )
    found = plan(request)
    assert proven(request, found)
    assert len(found.stowed) == 4


@pytest.mark.parametrize("support", [Fraction(0), Fraction(1)])
def test_plans_of_one_item_are_free_of_faults(support: Fraction) -> None:
    request = asked(cube(size=(170, 110, 70), quantity=60), support=support)
    assert faults(request, plan(request)) == []
