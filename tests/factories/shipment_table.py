"""Shipments in several states, with what the shipment table tells of them, for tests."""

from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.plans import Plan, Shipment
from app.persistence.tables.tracking import MilestoneDate
from app.usecases.observe import Statement, observe
from tests.factories.movements import a_movement, whole
from tests.factories.tracking import a_locked_plan

TODAY: Final = date(2026, 11, 22)


def days_ago(days: int) -> date:
    """Return the day so many days before the tests' today."""
    return TODAY - timedelta(days=days)


def a_shipment_under_way(session: Session, **facts: Any) -> Shipment:
    """Keep a plan whose one shipment the forwarder has, in a container; `facts` replace its own."""
    shipment = a_locked_plan(session).shipments[0]
    a_movement(session, whole(shipment), number="HY26110001", party="Haiyun")
    container = {"number": "TCNU4471820", "party": "Carrier", "house_bill": "NGB0001234"}
    a_movement(session, whole(shipment), kind=MovementKind.CONTAINER, **container)
    change(session, shipment, **facts)
    return shipment


def change(session: Session, row: Shipment | Plan, **facts: Any) -> None:
    """Write facts of a shipment or a plan as they stand, whatever led there."""
    for name, value in facts.items():
        setattr(row, name, value)
    session.commit()


def tell(
    session: Session,
    shipment: Shipment,
    milestone: Milestone,
    day: date,
    classifier: Classifier = Classifier.ACTUAL,
) -> None:
    """Say that the whole shipment passed a milestone on a day."""
    statement = Statement(
        milestone=milestone,
        classifier=classifier,
        occurred_at=datetime.combine(day, datetime.min.time(), tzinfo=UTC),
        zone="UTC",
    )
    assert observe(session, statement, shipment_id=shipment.id, person_id=None) == []
    session.commit()


def dated(session: Session, shipment: Shipment, milestone: Milestone, **dates: Any) -> None:
    """Keep the dates of a milestone as if they had been said."""
    session.add(MilestoneDate(shipment_id=shipment.id, milestone=milestone, **dates))
    session.commit()
