"""What is said of goods on their way is appended, moves the shipment on, and can be withdrawn."""

from datetime import UTC, date, datetime

from sqlalchemy import select

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.tracking import MilestoneDate
from app.usecases.observe import Statement, observe
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock


def departed(day: int = 2, classifier: Classifier = Classifier.ACTUAL) -> Statement:
    return Statement(
        milestone=Milestone.DEPARTED,
        classifier=classifier,
        occurred_at=datetime(2026, 1, day, 12, tzinfo=UTC),
        zone="Asia/Shanghai",
        place="Ningbo",
    )


def test_a_departure_is_kept_and_moves_the_shipment_on(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        lock(member)
        session.refresh(shipment)
        refused = observe(session, departed(), shipment_id=shipment.id, person_id=member.person_id)
        session.commit()
        assert refused == []
        assert shipment.state is State.DEPARTED
        [kept] = session.scalars(select(MilestoneDate))
        assert (kept.actual_on, kept.place, kept.reached) == (date(2026, 1, 2), "Ningbo", 17)
