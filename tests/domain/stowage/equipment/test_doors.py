"""A piece must pass the door in a way it may lie; the door is lower than the room behind it."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.sourcing import Source
from app.domain.stowage.equipment.doors import Excess, door_problems, excess, passing_height
from app.domain.stowage.equipment.kinds import Equipment, EquipmentKind, Opening, Specification
from app.domain.stowage.request import Item, Rules, Triple

BOX = Equipment(
    code="box",
    kind=EquipmentKind.CONTAINER,
    name=Name("Box", "箱"),
    specifications=(
        Specification(
            source=Source("One line", date(2026, 1, 2)),
            length=Length(5896),
            width=Length(2350),
            height=Length(2392),
            door_width=Length(2338),
            door_height=Length(2274),
        ),
    ),
)
UPRIGHT = (False, False, True)
ANY_WAY = (True, True, True)


def item(size: Triple, vertical: tuple[bool, bool, bool] = UPRIGHT) -> Item:
    return Item(id="cabinet", size=size, vertical=vertical, quantity=1)


@pytest.mark.parametrize(
    ("size", "vertical", "expected"),
    [
        ((800, 600, 2274), UPRIGHT, (0, 0)),
        ((800, 600, 2300), UPRIGHT, (0, 26)),
        ((800, 600, 2300), ANY_WAY, (0, 0)),
        ((2345, 2340, 1000), UPRIGHT, (2, 0)),
        ((2400, 2400, 2400), ANY_WAY, (62, 126)),
    ],
)
def test_the_best_allowed_way_decides(
    size: Triple, vertical: tuple[bool, bool, bool], expected: Excess
) -> None:
    assert excess(item(size, vertical), BOX.door) == expected


def test_what_is_not_known_of_a_door_holds_nothing_back() -> None:
    assert excess(item((9000, 9000, 9000)), Opening()) == (0, 0)


def test_a_piece_too_high_for_the_door_is_named_with_the_millimetres() -> None:
    (problem,) = door_problems([item((800, 600, 2300))], [BOX], rules=Rules())
    assert (problem.code, problem.field) == ("equipment-door-low", "items.0")
    assert problem.params == {
        "item": "cabinet",
        "container": BOX.name,
        "over": Length(26),
        "door": Length(2274),
    }


def test_a_piece_too_wide_for_the_door_is_named_with_the_millimetres() -> None:
    (problem,) = door_problems([item((2345, 2345, 1000))], [BOX], rules=Rules())
    assert problem.code == "equipment-door-narrow"
    assert (problem.params["over"], problem.params["door"]) == (Length(7), Length(2338))


def test_a_piece_that_would_not_lie_inside_is_left_to_the_plan() -> None:
    tall = item((800, 600, 2300))
    assert door_problems([tall], [BOX], rules=Rules(reserve=(0, 0, 100))) == []
    assert door_problems([item((800, 600, 2000))], [BOX], rules=Rules()) == []


def test_a_pallet_must_pass_the_lowest_door_and_stand_below_the_lowest_roof() -> None:
    assert passing_height([BOX], rules=Rules()) == 2274
    assert passing_height([BOX], rules=Rules(reserve=(0, 0, 200), gap=10, bulge=2)) == 2180
    assert passing_height([], rules=Rules()) is None


def test_a_door_that_nobody_knows_is_as_high_as_the_room() -> None:
    (known,) = BOX.specifications
    curtain = replace(BOX, specifications=(replace(known, door_height=None),))
    assert passing_height([curtain], rules=Rules()) == 2392
