"""Movements of any kind are opened, changed and cancelled; the states of shipments follow."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.problems import Problem
from app.domain.shipment.states import State
from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Shipment
from app.usecases import movements, undoing
from app.usecases.movements import Details, Done
from tests.factories.movements import ORDER, a_movement, another_plan, whole
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock


@pytest.fixture
def session(member: Member) -> Session:
    with member.session() as session:
        plan = a_plan(session)
        another_plan(session, plan)
    lock(member)
    return member.session()


def shipments(session: Session) -> list[Shipment]:
    return list(session.scalars(select(Shipment).order_by(Shipment.id)))


def states(session: Session) -> list[State]:
    return [shipment.state for shipment in shipments(session)]


def codes(answer: object) -> list[str]:
    assert isinstance(answer, list), answer
    return [problem.code for problem in answer if isinstance(problem, Problem)]


def open_one(session: Session, kind: MovementKind, **entries: str) -> object:
    return movements.open_movement(
        session, Details(**entries), kind=kind, wanted={}, person_id=None
    )


def test_a_kind_keeps_only_its_own_entries(session: Session) -> None:
    done = open_one(session, MovementKind.DECLARATION, number="3101", vessel="EVER CALM")
    assert isinstance(done, Done)
    assert (done.movement.number, done.movement.vessel, done.cartons) == ("3101", "", 0)


def test_a_container_number_is_kept_compact(session: Session) -> None:
    done = open_one(session, MovementKind.CONTAINER, number="csqu 305438-3")
    assert isinstance(done, Done)
    assert done.movement.number == "CSQU3054383"


def test_opening_can_be_taken_back(session: Session) -> None:
    done = movements.open_movement(
        session,
        Details(number=ORDER),
        kind=MovementKind.FORWARDER_ORDER,
        wanted=whole(*shipments(session)),
        person_id=None,
    )
    assert isinstance(done, Done)
    assert done.cartons == 20
    assert done.step is not None
    assert {each.state for each in shipments(session)} == {State.HANDED_OVER}
    assert undoing.take_back(session, done.step) == []
    assert {each.state for each in shipments(session)} == {State.LOCKED}


def test_cartons_held_by_another_are_refused(session: Session) -> None:
    first, _second = shipments(session)
    kind = MovementKind.ENTRY
    a_movement(session, {first.id: "1-3"}, kind=kind, number="")
    answer = movements.open_movement(
        session, Details(), kind=kind, wanted={first.id: "3-4"}, person_id=None
    )
    [problem] = answer if isinstance(answer, list) else []
    assert problem.code == "movement-carton-held"
    name = problem.params["movement"]
    assert getattr(name, "en", "") == "Destination entry (number to come)"
    assert len(session.scalars(select(Movement)).all()) == 1


def test_a_number_is_used_once_by_a_party_but_a_container_comes_again(session: Session) -> None:
    order, container = MovementKind.FORWARDER_ORDER, MovementKind.CONTAINER
    open_one(session, order, number=ORDER, party="A")
    assert codes(open_one(session, order, number=ORDER, party="a")) == ["movement-number-taken"]
    assert isinstance(open_one(session, order, number=ORDER, party="B"), Done)
    open_one(session, container, number="CSQU3054383")
    assert isinstance(open_one(session, container, number="CSQU3054383"), Done)


def test_nothing_at_all_is_refused(session: Session) -> None:
    assert codes(open_one(session, MovementKind.CONTAINER)) == ["movement-empty"]


class TestChange:
    def test_the_number_that_was_to_come_hands_the_shipment_over(self, session: Session) -> None:
        first, _second = shipments(session)
        order = a_movement(session, whole(first), number="")
        assert states(session) == [State.LOCKED, State.LOCKED]
        details = Details(number=ORDER, party="A")
        assert movements.change(session, order, details, person_id=None) == []
        assert states(session) == [State.HANDED_OVER, State.LOCKED]

    def test_its_own_number_may_stay_and_anothers_may_not(self, session: Session) -> None:
        one = a_movement(session, {}, number="YT1")
        a_movement(session, {}, number="YT2")
        same = Details(number="YT1", party=one.party, note="n")
        assert movements.change(session, one, same, person_id=None) == []
        taken = Details(number="YT2", party=one.party)
        refused = movements.change(session, one, taken, person_id=None)
        assert codes(refused) == ["movement-number-taken"]
        assert one.number == "YT1"

    def test_a_cancelled_one_stays_as_it_is(self, session: Session) -> None:
        one = a_movement(session, {})
        movements.cancel(session, one, person_id=None)
        refused = movements.change(session, one, Details(number="X"), person_id=None)
        assert codes(refused) == ["movement-cancelled"]


class TestCancel:
    def test_its_cartons_are_free_and_the_shipment_stands_back(self, session: Session) -> None:
        first, _second = shipments(session)
        order = a_movement(session, whole(first))
        assert states(session) == [State.HANDED_OVER, State.LOCKED]
        done = movements.cancel(session, order, person_id=None)
        assert isinstance(done, Done)
        assert done.cartons == 17
        assert states(session) == [State.LOCKED, State.LOCKED]
        a_movement(session, whole(first), number="YT2")

    def test_it_can_be_taken_back_and_is_not_done_twice(self, session: Session) -> None:
        order = a_movement(session, whole(shipments(session)[0]))
        done = movements.cancel(session, order, person_id=None)
        assert isinstance(done, Done)
        refused = movements.cancel(session, order, person_id=None)
        assert codes(refused) == ["movement-cancelled"]
        assert done.step is not None
        assert undoing.take_back(session, done.step) == []
        assert order.cancelled_at is None


def test_advice_is_a_containers_and_only_about_a_number(session: Session) -> None:
    wrong = a_movement(session, {}, kind=MovementKind.CONTAINER, number="CSQU3054384")
    assert [each.code for each in movements.advice(wrong)] == ["container-check-digit"]
    blank = a_movement(session, whole(*shipments(session)), kind=MovementKind.CONTAINER, number="")
    order = a_movement(session, {}, number="CSQU3054384")
    assert movements.advice(blank) == movements.advice(order) == []
    assert movements.subject_of(order) == f"movement:{order.id}"
