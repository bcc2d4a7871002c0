"""A retracted statement stays readable, and everything follows from what is left."""

from sqlalchemy import select

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.tables.tracking import MilestoneDate, Observation
from app.usecases.observe import observe
from app.usecases.retract import bears_on, find_statement, retract
from app.usecases.undoing import take_back, undoable
from tests.factories.people import Member
from tests.factories.tracking import a_locked_plan, a_movement, cartons_of, said


def test_retracting_takes_the_shipment_back(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        departed = said(Milestone.DEPARTED, "11-02")
        observe(session, departed, shipment_id=shipment.id, person_id=member.person_id)
        session.commit()
        row = session.scalars(select(Observation)).one()
        retract(session, row, person_id=member.person_id)
        session.commit()
        assert shipment.state is State.LOCKED
        assert session.scalars(select(MilestoneDate)).all() == []
        assert row.retracted_by_id == member.person_id


def test_a_retraction_can_be_undone(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        departed = said(Milestone.DEPARTED, "11-02")
        observe(session, departed, shipment_id=shipment.id, person_id=member.person_id)
        session.commit()
        row = session.scalars(select(Observation)).one()
        with undoable(session, verb="retract-statement") as act:
            retract(session, row, person_id=member.person_id)
            session.commit()
        assert act.id is not None
        assert take_back(session, act.id) == []
        session.expire_all()
        assert shipment.state is State.DEPARTED
        assert row.retracted_at is None


def test_a_statement_bears_on_the_shipments_of_its_cartons(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        cartons = cartons_of(session, shipment)
        container = a_movement(session, cartons)
        departed = said(Milestone.DEPARTED, "11-02")
        observe(session, departed, movement_id=container.id, person_id=None)
        observe(session, departed, shipment_id=shipment.id, person_id=None)
        observe(session, departed, movement_id=container.id, carton_ids=cartons[:2], person_id=None)
        session.commit()
        rows = session.scalars(select(Observation)).all()
        assert [bears_on(session, row) for row in rows] == [{shipment.id}] * 3


def test_a_statement_nobody_made_is_not_found(member: Member, stranger: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        departed = said(Milestone.DEPARTED, "11-02")
        observe(session, departed, shipment_id=shipment.id, person_id=None)
        session.commit()
        number = session.scalars(select(Observation.id)).one()
        assert find_statement(session, number) is not None
    with stranger.session() as session:
        assert find_statement(session, number) is None
