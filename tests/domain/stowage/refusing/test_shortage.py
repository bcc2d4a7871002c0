"""Counted containers that certainly cannot take everything are called too few."""

import pytest

from app.domain.problems import Problem
from app.domain.stowage.refusing.shortage import shortages
from app.domain.stowage.request import Container, Item, Objective, Rules
from tests.factories.stowage_requests import asked, carton, cube


def told(*items: Item, container: Container | None = None, rules: Rules | None = None) -> Problem:
    request = asked(
        *items,
        container=container or carton(),
        rules=rules or Rules(),
        objective=Objective.COST,
    )
    (problem,) = shortages(request)
    return problem


@pytest.mark.parametrize(
    ("item", "container", "rules", "most"),
    [
        (cube(quantity=25), carton(), Rules(), 24),
        (cube(quantity=24), carton(), Rules(reserve=(1, 0, 0)), 23),
        (cube(quantity=24, weight=100), carton(max_payload=2299), Rules(), 22),
        (cube(quantity=24), carton(), Rules(max_units=5), 5),
    ],
)
def test_an_item_alone_may_be_too_many_pieces(
    item: Item, container: Container, rules: Rules, most: int
) -> None:
    problem = told(item, container=container, rules=rules)
    assert (problem.code, problem.field) == ("stowage-item-short", "items.0.quantity")
    assert problem.params["limit"] == most


def test_a_container_it_does_not_fit_counts_for_nothing() -> None:
    containers = carton(inner=(99, 9000, 9000), count=9), carton(id="b")
    request = asked(cube(quantity=25), containers=containers, objective=Objective.COST)
    assert [problem.code for problem in shortages(request)] == ["stowage-item-short"]


def test_items_together_may_be_too_much_and_the_largest_are_named() -> None:
    items = cube(id="small", quantity=9), cube(id="large", size=(200, 100, 100), quantity=8)
    problem = told(*items)
    assert problem.code == "stowage-volume-short"
    assert problem.params["items"] == ["large", "small"]


@pytest.mark.parametrize(
    ("items", "container", "rules", "code"),
    [
        (
            [cube(id=name, quantity=9, weight=10) for name in "ab"],
            carton(max_payload=179),
            Rules(),
            "stowage-weight-short",
        ),
        (
            [cube(id=name, quantity=9) for name in "ab"],
            carton(),
            Rules(max_units=17),
            "stowage-units-short",
        ),
        (
            [cube(id=name, keep_apart=name) for name in "abc"],
            carton(count=2),
            Rules(),
            "stowage-classes-short",
        ),
    ],
)
def test_weight_pieces_and_classes_are_counted_as_well(
    items: list[Item], container: Container, rules: Rules, code: str
) -> None:
    assert told(*items, container=container, rules=rules).code == code


def test_as_many_containers_as_wanted_are_never_too_few() -> None:
    request = asked(
        cube(quantity=999, weight=9),
        container=carton(count=None, max_payload=9),
        objective=Objective.COST,
    )
    assert list(shortages(request)) == []


def test_containers_that_are_only_to_be_filled_may_be_too_few() -> None:
    assert list(shortages(asked(cube(quantity=999)))) == []
