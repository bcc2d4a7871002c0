"""Cartons of many shipments and plans go into one movement, out of it, and on to the next."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.shipment.states import State
from app.persistence.movements import laden
from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Shipment
from app.usecases import loading, movements, undoing
from app.usecases.movement_cartons import put_in
from app.usecases.movements import Done
from tests.factories.movements import a_movement, another_plan, whole
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock

CONTAINER = MovementKind.CONTAINER


@pytest.fixture
def session(member: Member) -> Session:
    with member.session() as session:
        plan = a_plan(session)
        another_plan(session, plan)
    lock(member)
    return member.session()


@pytest.fixture
def both(session: Session) -> list[Shipment]:
    """Return the shipments of two plans: of 17 cartons and of 3."""
    return list(session.scalars(select(Shipment).order_by(Shipment.id)))


@pytest.fixture
def container(session: Session, both: list[Shipment]) -> Movement:
    """Return a container with the first 10 cartons of the first plan."""
    return a_movement(session, {both[0].id: "1-10"}, kind=CONTAINER, number="CSQU3054383")


def held(session: Session, movement: Movement) -> dict[int, tuple[int, ...]]:
    [found] = laden(session, [movement])
    return {load.shipment.id: load.numbers for load in found.loads}


def done(answer: object) -> Done:
    assert isinstance(answer, Done), answer
    return answer


def codes(answer: object) -> list[str]:
    assert isinstance(answer, list), answer
    return [problem.code for problem in answer]


class TestAdding:
    def test_several_plans_share_a_container(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        added = done(loading.add_cartons(session, container, whole(*both), person_id=None))
        assert added.cartons == 10
        assert held(session, container) == {
            both[0].id: tuple(range(1, 18)), both[1].id: (1, 2, 3),
        }  # fmt: skip

    def test_a_carton_that_is_in_it_already_stays(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        done(loading.add_cartons(session, container, {both[0].id: "10-11"}, person_id=None))
        assert held(session, container) == {both[0].id: tuple(range(1, 12))}

    def test_nothing_is_added_when_one_shipment_is_refused(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        wanted = {both[0].id: "16-18", both[1].id: ""}
        refused = loading.add_cartons(session, container, wanted, person_id=None)
        assert codes(refused) == ["movement-cartons-not-there"]
        assert held(session, container) == {both[0].id: tuple(range(1, 11))}

    def test_a_shipment_that_is_not_locked_or_closed_stays_out(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        both[0].state, both[1].state = State.PACKED, State.CLOSED
        session.commit()
        refused = loading.add_cartons(session, container, whole(*both), person_id=None)
        assert sorted(codes(refused)) == ["movement-not-locked", "movement-shipment-shut"]

    def test_a_cancelled_container_takes_nothing(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        movements.cancel(session, container, person_id=None)
        for answer in (
            loading.add_cartons(session, container, whole(both[1]), person_id=None),
            loading.remove_cartons(session, container, whole(both[0]), person_id=None),
        ):
            assert codes(answer) == ["movement-cancelled"]

    def test_goods_may_enter_one_warehouse_after_another(
        self, session: Session, both: list[Shipment]
    ) -> None:
        kind = MovementKind.WAREHOUSE_ENTRY
        a_movement(session, whole(both[1]), kind=kind, number="RC1")
        again = a_movement(session, {both[1].id: "1-3"}, kind=kind, number="RC2")
        assert held(session, again) == {both[1].id: (1, 2, 3)}

    def test_cartons_that_are_gone_are_said_to_be(
        self, session: Session, container: Movement
    ) -> None:
        assert codes(put_in(session, container, [999_983])) == ["movement-cartons-gone"]


class TestTakingOut:
    def test_some_leave_and_can_come_back(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        out = done(loading.remove_cartons(session, container, {both[0].id: "9-10"}, person_id=None))
        assert held(session, container) == {both[0].id: tuple(range(1, 9))}
        assert out.step is not None
        assert undoing.take_back(session, out.step) == []
        assert held(session, container) == {both[0].id: tuple(range(1, 11))}

    def test_a_shipment_that_is_not_in_it_has_nothing_to_leave(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        refused = loading.remove_cartons(session, container, whole(both[1]), person_id=None)
        assert codes(refused) == ["movement-nothing-chosen"]

    def test_a_closed_shipments_cartons_stay(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        both[0].state = State.CLOSED
        session.commit()
        refused = loading.remove_cartons(session, container, whole(both[0]), person_id=None)
        assert codes(refused) == ["movement-shipment-shut"]

    def test_an_order_without_all_cartons_is_no_hand_over(
        self, session: Session, both: list[Shipment]
    ) -> None:
        order = a_movement(session, whole(both[1]))
        assert [each.state for each in both] == [State.LOCKED, State.HANDED_OVER]
        done(loading.remove_cartons(session, order, {both[1].id: "3"}, person_id=None))
        assert {each.state for each in both} == {State.LOCKED}


class TestMoving:
    def test_rolled_cartons_sail_in_the_next_container(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        following = a_movement(session, {}, kind=CONTAINER, number="MSKU0000042")
        wanted = {both[0].id: "6-10"}
        moved = done(loading.move_cartons(session, container, wanted, to=following, person_id=None))
        assert moved.movement is following
        assert held(session, container) == {both[0].id: (1, 2, 3, 4, 5)}
        assert held(session, following) == {both[0].id: (6, 7, 8, 9, 10)}

    def test_the_next_may_have_no_number_yet(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        moved = done(
            loading.move_cartons(session, container, whole(both[0]), to=None, person_id=None)
        )
        assert (moved.movement.number, moved.movement.kind) == ("", CONTAINER)
        assert held(session, container) == {}
        assert moved.step is not None
        assert undoing.take_back(session, moved.step) == []
        assert held(session, container) == {both[0].id: tuple(range(1, 11))}

    def test_a_declaration_is_no_container(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        other = a_movement(session, {}, kind=MovementKind.DECLARATION, number="3101")
        for target in (other, container):
            refused = loading.move_cartons(
                session, container, whole(both[0]), to=target, person_id=None
            )
            assert codes(refused) == ["movement-other-kind"]

    def test_a_cancelled_container_takes_none_of_them(
        self, session: Session, container: Movement, both: list[Shipment]
    ) -> None:
        cancelled = a_movement(session, {}, kind=CONTAINER, number="MSKU0000042")
        movements.cancel(session, cancelled, person_id=None)
        refused = loading.move_cartons(
            session, container, whole(both[0]), to=cancelled, person_id=None
        )
        assert codes(refused) == ["movement-cancelled"]
        assert len(held(session, container)[both[0].id]) == 10
