"""Plans changed by hand: what is moved lies where it is asked for, and all else stays."""

from dataclasses import replace

import pytest

from app.domain.problems import Problem
from app.domain.stowage.checking.check import faults
from app.domain.stowage.moving import Act, Change, Spot, Turn, change
from app.domain.stowage.plan import Placement, Plan, Stowed
from app.domain.stowage.request import Container, Item, Request

REQUEST = Request(
    containers=(Container(id="box", inner=(1000, 1000, 1000)),),
    items=(
        Item(id="A", size=(400, 300, 200), quantity=4),
        Item(id="B", size=(500, 500, 100), quantity=1),
    ),
)
#: Two of A one upon the other, a third beside them, alone in its box a fourth; B lies nowhere.
LOW = Placement("A", (0, 0, 0), (400, 300, 200))
HIGH = Placement("A", (0, 0, 200), (400, 300, 200))
BESIDE = Placement("A", (400, 0, 0), (400, 300, 200))
PLAN = Plan((Stowed("box", (LOW, HIGH, BESIDE)), Stowed("box", (LOW,))))


def made(asked: Change, plan: Plan = PLAN) -> Plan:
    found = change(REQUEST, plan, asked)
    assert isinstance(found, Plan), found
    return found


def refused(asked: Change) -> str:
    found = change(REQUEST, PLAN, asked)
    assert isinstance(found, Problem)
    return f"{found.code} at {found.field}"


class TestMoving:
    def test_a_piece_comes_to_rest_on_what_lies_below(self) -> None:
        asked = Change(act=Act.MOVE, spot=Spot(0, 1), x=400, y=0)
        assert made(asked).stowed[0].placements == (LOW, BESIDE, replace(HIGH, at=(400, 0, 200)))

    def test_a_piece_that_is_only_turned_stays_as_high_as_it_is(self) -> None:
        plan = made(Change(act=Act.MOVE, spot=Spot(0, 0), turn=Turn.QUARTER))
        assert Placement("A", (0, 0, 0), (300, 400, 200)) in plan.stowed[0].placements

    def test_a_height_that_is_given_counts_even_in_the_air(self) -> None:
        plan = made(Change(act=Act.MOVE, spot=Spot(0, 2), x=400, y=0, z=300))
        assert "stowage-floating" in {fault.code for fault in faults(REQUEST, plan)}

    def test_it_may_go_to_another_container_and_is_loaded_there_in_order(self) -> None:
        plan = made(Change(act=Act.MOVE, spot=Spot(0, 2), container=1, x=0, y=0))
        assert [len(stowed.placements) for stowed in plan.stowed] == [2, 2]
        assert plan.stowed[1].placements == (LOW, HIGH)

    def test_the_last_piece_takes_its_container_along(self) -> None:
        plan = made(Change(act=Act.MOVE, spot=Spot(1, 0), container=0, x=0, y=500))
        assert len(plan.stowed) == 1

    @pytest.mark.parametrize(
        ("asked", "code"),
        [
            (Change(act=Act.MOVE, spot=Spot(0, 2), x=400), "load-moved-nowhere at x"),
            (Change(act=Act.MOVE, spot=Spot(0, 3)), "load-piece-unknown at piece"),
            (Change(act=Act.MOVE, spot=Spot(2, 0)), "load-piece-unknown at piece"),
            (Change(act=Act.MOVE, spot=Spot(0, 0), container=2), "load-piece-unknown at to"),
        ],
    )
    def test_what_is_not_there_and_what_moves_nothing_is_refused(
        self, asked: Change, code: str
    ) -> None:
        assert refused(asked) == code


class TestTurning:
    @pytest.mark.parametrize(
        ("turn", "size"),
        [
            (Turn.KEEP, (300, 400, 200)),
            (Turn.QUARTER, (400, 300, 200)),
            (Turn.HEIGHT, (400, 300, 200)),
            (Turn.HEIGHT_QUARTER, (300, 400, 200)),
            (Turn.LENGTH, (300, 200, 400)),
            (Turn.LENGTH_QUARTER, (200, 300, 400)),
            (Turn.WIDTH, (400, 200, 300)),
            (Turn.WIDTH_QUARTER, (200, 400, 300)),
        ],
    )
    def test_a_piece_lies_as_it_is_turned(self, turn: Turn, size: tuple[int, int, int]) -> None:
        assert turn.of((400, 300, 200), lying=(300, 400, 200)) == size

    def test_every_turn_is_a_way_the_item_may_lie(self) -> None:
        ways = {turn.of((400, 300, 200), lying=(400, 300, 200)) for turn in Turn}
        assert ways == set(REQUEST.items[0].orientations)


class TestSwapping:
    def test_two_pieces_take_each_others_corners(self) -> None:
        plan = Plan((Stowed("box", (LOW, Placement("B", (500, 500, 0), (500, 500, 100)))),))
        found = made(Change(act=Act.SWAP, spot=Spot(0, 0), other=Spot(0, 1)), plan)
        assert set(found.stowed[0].placements) == {
            Placement("B", (0, 0, 0), (500, 500, 100)),
            Placement("A", (500, 500, 0), (400, 300, 200)),
        }

    @pytest.mark.parametrize(
        ("spot", "other", "code"),
        [
            (Spot(0, 9), Spot(0, 0), "load-piece-unknown at piece"),
            (Spot(0, 0), Spot(-1, -1), "load-piece-unknown at other"),
            (Spot(0, 0), Spot(0, 1), "load-swap-alike at other"),
        ],
    )
    def test_two_different_pieces_are_needed(self, spot: Spot, other: Spot, code: str) -> None:
        assert refused(Change(act=Act.SWAP, spot=spot, other=other)) == code


class TestOutAndIn:
    def test_a_piece_taken_out_leaves_the_rest(self) -> None:
        plan = made(Change(act=Act.OUT, spot=Spot(0, 1)))
        assert plan.stowed[0].placements == (LOW, BESIDE)
        assert refused(Change(act=Act.OUT)) == "load-piece-unknown at piece"

    def test_a_piece_that_lies_nowhere_is_put_in(self) -> None:
        plan = made(Change(act=Act.IN, item="B", x=0, y=500, turn=Turn.QUARTER))
        assert Placement("B", (0, 500, 0), (500, 500, 100)) in plan.stowed[0].placements
        assert faults(REQUEST, plan) == []

    @pytest.mark.parametrize("item", ["A", "unheard-of"])
    def test_what_lies_somewhere_already_is_refused(self, item: str) -> None:
        assert refused(Change(act=Act.IN, item=item)) == "load-nothing-left at item"
