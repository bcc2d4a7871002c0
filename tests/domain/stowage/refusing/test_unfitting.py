"""An item that fits nowhere is named with the reason, and with what would let it in."""

import pytest

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.stowage.refusing.unfitting import unfitting
from app.domain.stowage.request import Item, Rules
from tests.factories.stowage_requests import asked, carton, cube


def test_too_large_is_said_against_the_nearest_container_side_by_side() -> None:
    long = cube(id="pole", size=(420, 10, 310), vertical=(False, True, False))
    containers = carton(id="far", inner=(50, 50, 50)), carton()
    (problem,) = unfitting(asked(cube(), long, containers=containers))
    assert (problem.code, problem.field) == ("stowage-item-too-large", "items.1.size_mm")
    assert problem.params == {
        "item": "pole",
        "container": "carton",
        "length": Length(20),
        "width": Length(10),
        "height": Length(0),
    }


def test_too_heavy_is_said_against_the_strongest_that_has_room() -> None:
    containers = (
        carton(id="weak", max_payload=1000),
        carton(id="strong", max_payload=2000),
        carton(id="tiny", inner=(10, 10, 10), max_payload=9000),
    )
    (problem,) = unfitting(asked(cube(weight=2001), containers=containers))
    assert (problem.code, problem.field) == ("stowage-item-too-heavy", "items.0.weight_g")
    assert problem.params["container"] == "strong"
    assert problem.params["limit"] == Weight(2000)


@pytest.mark.parametrize(
    ("item", "rules", "code", "field"),
    [
        (
            cube(size=(10, 10, 250), vertical=(False, False, True)),
            Rules(),
            "stowage-item-other-side-up",
            "vertical",
        ),
        (cube(size=(400, 300, 200)), Rules(gap=1), "stowage-item-over-by-rules", "size_mm"),
    ],
)
def test_what_would_fit_turned_or_without_the_rules_is_told_so(
    item: Item, rules: Rules, code: str, field: str
) -> None:
    (problem,) = unfitting(asked(item, rules=rules))
    assert (problem.code, problem.field) == (code, f"items.0.{field}")
    assert problem.params == {"item": "cube", "container": "carton"}
