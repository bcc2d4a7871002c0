"""What is said of goods on their way is appended, and moves every shipment it is about."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.plans import Shipment
from app.persistence.tables.tracking import MilestoneDate, Observation
from app.usecases.observe import Statement, Subjects, observe, observe_all
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.tracking import CHINA, a_locked_plan, a_movement, cartons_of, said


def kept(session: Session, shipment: Shipment) -> dict[Milestone, MilestoneDate]:
    rows = select(MilestoneDate).where(MilestoneDate.shipment_id == shipment.id)
    return {row.milestone: row for row in session.scalars(rows)}


def test_a_departure_is_kept_and_moves_the_shipment_on(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        statement = said(Milestone.DEPARTED, "11-02", place="Ningbo")
        assert observe(session, statement, shipment_id=shipment.id, person_id=None) == []
        session.commit()
        assert shipment.state is State.DEPARTED
        row = kept(session, shipment)[Milestone.DEPARTED]
        assert (row.actual_on, row.planned_on, row.place, row.reached) == (
            date(2026, 11, 2),
            None,
            "Ningbo",
            17,
        )


def test_what_is_said_of_a_container_covers_cartons_of_every_plan_in_it(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(session)
        other = a_shipment(session, plan, cartons=3)
        other.state = State.LOCKED
        cartons = [*cartons_of(session, plan.shipments[0]), *cartons_of(session, other)]
        container = a_movement(session, cartons)
        departed = said(Milestone.DEPARTED, "11-02")
        assert observe(session, departed, movement_id=container.id, person_id=None) == []
        assert [each.state for each in plan.shipments] == [State.DEPARTED, State.DEPARTED]
        assert len(session.scalars(select(Observation)).all()) == 1


def test_a_container_with_part_of_the_cartons_leaves_the_shipment_behind(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        container = a_movement(session, cartons_of(session, shipment)[:10])
        departed = said(Milestone.DEPARTED, "11-02")
        observe(session, departed, movement_id=container.id, person_id=None)
        assert shipment.state is State.LOCKED
        assert kept(session, shipment)[Milestone.DEPARTED].reached == 10


def test_one_statement_may_be_limited_to_some_cartons(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        some = cartons_of(session, shipment)[:4]
        delivered = said(Milestone.DELIVERED, "11-20")
        observe(session, delivered, shipment_id=shipment.id, carton_ids=some, person_id=None)
        assert kept(session, shipment)[Milestone.DELIVERED].reached == 4


def test_cartons_of_another_shipment_are_refused(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(session)
        other = cartons_of(session, a_shipment(session, plan, cartons=2))
        [problem] = observe(
            session,
            said(Milestone.DELIVERED, "11-20"),
            shipment_id=plan.shipments[0].id,
            carton_ids=other,
            person_id=None,
        )
        assert (problem.code, problem.params["count"]) == ("tracking-cartons-unknown", 2)


def test_a_limited_statement_does_not_grow_when_its_cartons_are_gone(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        row = shipment.rows[0]
        some = [row.cartons[0].id]
        departed = said(Milestone.DEPARTED, "11-02")
        observe(session, departed, shipment_id=shipment.id, carton_ids=some, person_id=None)
        session.commit()
        row.cartons.pop(0)
        session.commit()
        session.expire_all()
        again = said(Milestone.CARGO_READY, "10-20")
        observe(session, again, shipment_id=shipment.id, person_id=None)
        assert Milestone.DEPARTED not in kept(session, shipment)


def test_several_things_are_said_of_several_shipments_at_once(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(session)
        a_shipment(session, plan).state = State.LOCKED
        about = Subjects(shipment_ids=tuple(each.id for each in plan.shipments))
        told = [said(Milestone.DEPARTED, "11-02"), said(Milestone.ARRIVED, "11-18")]
        assert observe_all(session, told, about=about, person_id=None) == []
        assert {each.state for each in plan.shipments} == {State.ARRIVED}
        assert len(session.scalars(select(Observation)).all()) == 4


def test_nothing_is_recorded_when_one_of_them_cannot_be(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        tomorrow = Statement(
            milestone=Milestone.ARRIVED,
            classifier=Classifier.ACTUAL,
            occurred_at=datetime.now(UTC) + timedelta(days=2),
            zone=CHINA,
        )
        about = Subjects(shipment_ids=(shipment.id,))
        told = [said(Milestone.DEPARTED, "11-02"), tomorrow]
        [problem] = observe_all(session, told, about=about, person_id=None)
        assert problem.code == "tracking-actual-in-future"
        assert session.scalars(select(Observation)).all() == []


def test_nothing_is_said_of_a_cancelled_shipment(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        shipment.state = State.CANCELLED
        departed = said(Milestone.DEPARTED, "11-02")
        [problem] = observe(session, departed, shipment_id=shipment.id, person_id=None)
        assert problem.code == "tracking-shipment-cancelled"


@pytest.mark.parametrize("state", [State.CLOSED, State.PACKED])
def test_dates_of_a_closed_or_open_shipment_are_kept_and_its_state_stays(
    member: Member, state: State
) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        shipment.state = state
        delivered = said(Milestone.DELIVERED, "11-20")
        observe(session, delivered, shipment_id=shipment.id, person_id=None)
        assert shipment.state is state
        assert kept(session, shipment)[Milestone.DELIVERED].actual_on == date(2026, 11, 20)


def test_a_local_date_is_kept_as_the_day_at_the_place(member: Member) -> None:
    """shippo-node issue 52: dates given in local time came back shifted by the offset to UTC."""
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        arrived = said(Milestone.ARRIVED, "11-18")
        observe(session, arrived, shipment_id=shipment.id, person_id=None)
        session.commit()
        row = session.scalars(select(Observation)).one()
        session.refresh(row)
        assert row.occurred_at == datetime(2026, 11, 18, 8, tzinfo=UTC)
        assert kept(session, shipment)[Milestone.ARRIVED].actual_on == date(2026, 11, 18)
