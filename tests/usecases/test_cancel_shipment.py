"""A shipment is cancelled whole: nothing of it goes on, and its units may wait for a later plan."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.changes import Remainder
from app.domain.movement.kinds import ChangeKind, MovementKind
from app.domain.shipment.states import State, plan_state
from app.persistence.files import FileFolder
from app.persistence.plans import states_of
from app.persistence.tables.accounts import Person
from app.persistence.tables.movements import ChangeOrder, Movement
from app.persistence.tables.plans import CarryOver, Shipment
from app.usecases import lock_plan, undoing
from app.usecases.cancel_shipment import cancel, shared, siblings, whole
from app.usecases.change_scope import Change
from tests.factories.movements import a_movement
from tests.factories.movements import whole as all_of
from tests.factories.papers import keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock
from tests.usecases.test_lock_plan import READY, owner, ready_facts

pytestmark = pytest.mark.usefixtures("two_papers")

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(member: Member) -> Iterator[Session]:
    with member.session() as opened:
        yield opened


@pytest.fixture
def shipment(session: Session, member: Member) -> Shipment:
    """Return the first of two locked shipments of one plan."""
    plan = a_plan(session)
    a_shipment(session, plan)
    lock(member)
    session.expire_all()
    return plan.shipments[0]


def stop(
    session: Session, shipment: Shipment, *, carried_over: bool = True
) -> ChangeOrder | list[str]:
    person = session.scalars(select(Person)).one()
    change = whole("the warehouse closed", carried_over=carried_over)
    done = cancel(session, shipment=shipment, change=change, person=person, day=TODAY)
    return done if isinstance(done, ChangeOrder) else [each.code for each in done]


def waiting(session: Session) -> dict[str, int]:
    return {each.product.sku: each.quantity for each in session.scalars(select(CarryOver))}


def test_its_packed_units_wait_for_a_later_plan(session: Session, shipment: Shipment) -> None:
    order = stop(session, shipment)
    assert isinstance(order, ChangeOrder)
    assert (order.kind, order.reason) == (ChangeKind.SHIPMENT_CANCELLED, "the warehouse closed")
    assert order.figures["units"] == {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}
    assert shipment.state is State.CANCELLED
    assert waiting(session) == {"LC-EB20": 240, "LC-TW07": 200, "LC-CP11": 160}


def test_or_they_are_not_made_up(session: Session, shipment: Shipment) -> None:
    stop(session, shipment, carried_over=False)
    assert waiting(session) == {}


def test_before_the_lock_all_that_was_wanted_waits(session: Session) -> None:
    shipment = a_plan(session, packed=False).shipments[0]
    stop(session, shipment)
    assert waiting(session)["LC-EB20"] == 240


def test_its_cartons_leave_what_is_under_way_and_others_stay(
    session: Session, shipment: Shipment
) -> None:
    a_movement(session, all_of(*shipment.plan.shipments), kind=MovementKind.CONTAINER, number="")
    session.expire_all()
    assert [len(each.loads) for each in shared(session, shipment)] == [2]
    stop(session, shipment)
    session.expire_all()
    assert len(session.scalars(select(Movement)).one().cartons) == 1


def test_the_plan_goes_on_with_its_other_shipments(session: Session, shipment: Shipment) -> None:
    plan = shipment.plan
    assert siblings(plan, shipment) == [plan.shipments[1]]
    stop(session, shipment)
    assert plan_state(states_of(plan)) is State.LOCKED
    assert siblings(plan, plan.shipments[1]) == []


def test_its_papers_are_withdrawn(session: Session, files: FileFolder) -> None:
    shipment = a_plan(session).shipments[0]
    papers = keep_papers(session, shipment, folder=files)
    order = stop(session, shipment)
    assert isinstance(order, ChangeOrder)
    assert {paper.withdrawn_by_id for paper in papers} == {order.id}
    assert [each["kind"] for each in order.figures["stale"]] == [
        "packing-list",
        "commercial-invoice",
    ]


@pytest.mark.parametrize("state", [State.CLOSED, State.CANCELLED])
def test_what_is_closed_or_cancelled_stays_so(
    session: Session, shipment: Shipment, state: State
) -> None:
    shipment.state = state
    assert stop(session, shipment) == ["cancel-shipment-shut"]


def test_where_its_units_go_is_one_of_two(session: Session, shipment: Shipment) -> None:
    change = Change(kind=ChangeKind.SHIPMENT_CANCELLED, reason="x", remainder=Remainder.NEXT)
    person = session.scalars(select(Person)).one()
    refused = cancel(session, shipment=shipment, change=change, person=person, day=TODAY)
    assert isinstance(refused, list)
    assert [each.code for each in refused] == ["change-remainder"]


def test_it_is_taken_back_whole(session: Session, shipment: Shipment) -> None:
    a_movement(session, all_of(shipment))
    session.expire_all()
    with undoing.undoable(session, verb="shipment-cancelled") as act:
        stop(session, shipment)
    assert act.id is not None
    assert undoing.take_back(session, act.id) == []
    session.expire_all()
    assert shipment.state is State.HANDED_OVER
    assert waiting(session) == {}
    assert len(session.scalars(select(Movement)).one().cartons) == 17


class TestLocking:
    """A cancelled shipment is neither locked nor reopened with its plan."""

    def test_the_others_are_locked_without_it(self, session: Session) -> None:
        plan = a_plan(session, **READY)
        stop(session, a_shipment(session, plan))
        refused = lock_plan.lock(
            session, plan=plan, facts=ready_facts(plan), person=owner(session), day=TODAY
        )
        assert refused == []
        assert states_of(plan) == [State.LOCKED, State.CANCELLED]

    def test_reopening_leaves_it_and_its_waiting_units_alone(
        self, session: Session, shipment: Shipment
    ) -> None:
        plan = shipment.plan
        stop(session, shipment)
        assert lock_plan.reopen(session, plan=plan, person=owner(session), reason="x") == []
        assert states_of(plan) == [State.CANCELLED, State.PACKED]
        assert sum(waiting(session).values()) == 600

    def test_a_plan_cancelled_altogether_is_not_reopened(
        self, session: Session, shipment: Shipment
    ) -> None:
        for each in shipment.plan.shipments:
            stop(session, each)
        [problem] = lock_plan.reopen(session, plan=shipment.plan, person=owner(session), reason="x")
        assert problem.code == "plan-cancelled"
