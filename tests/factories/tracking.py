"""Goods on their way, for tests: locked plans, movements with cartons, and statements."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Plan, Shipment
from app.usecases.observe import Statement
from tests.factories.plans import a_plan

CHINA = "Asia/Shanghai"
PACIFIC = "America/Los_Angeles"
#: The zone of the place where a milestone is passed on the way from Ningbo to California.
_ABROAD = frozenset(
    {Milestone.ARRIVED, Milestone.IMPORT_RELEASED, Milestone.OUT_GATE, Milestone.DELIVERED}
)


def a_locked_plan(session: Session, **facts: Any) -> Plan:
    """Keep a plan of 17 cartons to Amazon in California, locked."""
    plan = a_plan(session, rate_line="lcl", entry_date=datetime(2027, 1, 4, tzinfo=UTC), **facts)
    for shipment in plan.shipments:
        shipment.state = State.LOCKED
        shipment.locked_at = datetime(2026, 10, 1, tzinfo=UTC)
    session.commit()
    return plan


def cartons_of(session: Session, shipment: Shipment) -> list[int]:
    """Return the ids of the shipment's cartons by number."""
    found = select(Carton.id).where(Carton.shipment_id == shipment.id).order_by(Carton.number)
    return list(session.scalars(found))


def a_movement(
    session: Session,
    cartons: list[int],
    *,
    kind: MovementKind = MovementKind.CONTAINER,
    number: str = "TCNU4471820",
) -> Movement:
    """Keep a movement with cartons in it."""
    movement = Movement(kind=kind, number=number, party="Yuanfan")
    session.add(movement)
    session.flush()
    session.add_all(MovementCarton(movement_id=movement.id, carton_id=each) for each in cartons)
    session.flush()
    return movement


def said(
    milestone: Milestone,
    day: str,
    classifier: Classifier = Classifier.ACTUAL,
    **facts: Any,
) -> Statement:
    """Return a statement about a day in 2026, such as "11-02", on the place's clock."""
    given = {"zone": PACIFIC if milestone in _ABROAD else CHINA, **facts}
    return Statement(
        milestone=milestone,
        classifier=classifier,
        occurred_at=datetime.fromisoformat(f"2026-{day}T12:00:00+00:00"),
        **given,
    )
