"""What no plan can answer is refused: each finding at its place, naming the item."""

from decimal import Decimal

import pytest

from app.domain.stowage.refusing.refusals import MOST_UNITS, refusals
from app.domain.stowage.request import Container, Item, Objective, Request, Rules
from tests.factories.stowage_requests import asked, carton, cube


def told(request: Request) -> list[tuple[str, str]]:
    return [(problem.code, problem.field) for problem in refusals(request)]


def test_a_sound_request_is_not_refused() -> None:
    assert told(asked(cube(quantity=99, weight=5, max_top_load=3))) == []


@pytest.mark.parametrize(
    ("item", "field"),
    [
        (cube(size=(0, 1, 1)), "size_mm.0"),
        (cube(size=(1, 1, -2)), "size_mm.2"),
        (cube(quantity=0), "quantity"),
        (cube(weight=-1), "weight_g"),
        (cube(max_top_load=-1), "max_top_load_g"),
        (cube(stop=0), "stop"),
    ],
)
def test_figures_below_the_least_are_named_with_their_item(item: Item, field: str) -> None:
    (problem,) = refusals(asked(item))
    assert (problem.code, problem.field) == ("stowage-item-below", f"items.0.{field}")
    assert problem.params["item"] == "cube"


@pytest.mark.parametrize(
    ("item", "code", "field"),
    [
        (cube(vertical=(False, False, False)), "stowage-item-no-side-up", "vertical"),
        (cube(stackable=False, max_top_load=5), "stowage-item-unstackable", "max_top_load_g"),
        (cube(quantity=MOST_UNITS + 1), "stowage-too-many-units", "quantity"),
    ],
)
def test_an_item_that_contradicts_itself_is_refused(item: Item, code: str, field: str) -> None:
    assert told(asked(item)) == [(code, f"items.0.{field}")]


def test_the_item_with_most_pieces_is_named_when_all_together_are_too_many() -> None:
    request = asked(cube(id="a", quantity=9_000), cube(id="b", quantity=11_001))
    assert told(request) == [("stowage-too-many-units", "items.1.quantity")]
    assert told(asked(cube(quantity=MOST_UNITS))) == []


def test_each_item_and_each_container_has_an_id_of_its_own() -> None:
    request = asked(cube(), cube(), containers=(carton(), carton()))
    assert told(request) == [
        ("stowage-item-twice", "items.1.id"),
        ("stowage-container-twice", "containers.1.id"),
    ]


def test_one_group_is_not_kept_apart() -> None:
    together = [cube(id=name, group="g", keep_apart="x") for name in "ab"]
    assert told(asked(*together)) == []
    torn = cube(id="c", group="g", keep_apart="y")
    assert told(asked(*together, torn)) == [("stowage-group-apart", "items.2.keep_apart")]


def test_containers_to_be_filled_are_counted() -> None:
    open_ended = carton(count=None)
    assert told(asked(cube(), container=open_ended)) == [
        ("stowage-container-uncounted", "containers.0.count")
    ]
    assert told(asked(cube(), container=open_ended, objective=Objective.COST)) == []


def test_a_container_without_room_is_refused_before_items_are_tried_in_it() -> None:
    request = asked(cube(), container=carton(inner=(0, 300, 200)))
    assert told(request) == [("stowage-container-below", "containers.0.inner_mm.0")]


@pytest.mark.parametrize(
    ("rules", "code", "field"),
    [
        (Rules(reserve=(400, 0, 0)), "stowage-rules-no-room", "rules"),
        (Rules(gap=150), "stowage-rules-no-room", "rules"),
        (Rules(bulge=200), "stowage-rules-no-room", "rules"),
        (Rules(overhang=150), "stowage-rules-no-deck", "rules.overhang_mm"),
    ],
)
def test_rules_that_leave_no_room_or_no_deck_are_refused(
    rules: Rules, code: str, field: str
) -> None:
    assert told(asked(cube(), rules=rules)) == [(code, field)]


def test_items_that_are_broken_hide_nothing_about_the_others() -> None:
    request = asked(cube(id="none", quantity=0), cube(id="long", size=(999, 1, 1)))
    assert told(request) == [
        ("stowage-item-below", "items.0.quantity"),
        ("stowage-item-too-large", "items.1.size_mm"),
    ]


def test_everything_is_to_be_placed_only_where_that_is_the_objective() -> None:
    few = Container(id="one", inner=(100, 100, 100), count=1, cost=Decimal(1))
    request = asked(cube(quantity=2), container=few)
    assert told(request) == []
    whole = asked(cube(quantity=2), container=few, objective=Objective.COST)
    assert told(whole) == [("stowage-item-short", "items.0.quantity")]
