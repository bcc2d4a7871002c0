"""Withdrawing what was said about cartons on their way: it stays readable, and counts no more."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence import tracking
from app.persistence.tables.plans import Carton
from app.persistence.tables.tracking import Observation
from app.usecases.shipment_progress import settle


def retract(session: Session, row: Observation, *, person_id: int | None) -> None:
    """Withdraw a statement: it stays readable, and counts no more. The caller commits."""
    row.retracted_at, row.retracted_by_id = datetime.now(UTC), person_id
    settle(session, bears_on(session, row))


def find_statement(session: Session, statement_id: int) -> Observation | None:
    """Return a kept statement; another workspace's is as unknown as none."""
    return tracking.observation(session, statement_id)


def bears_on(session: Session, row: Observation) -> set[int]:
    """Return the shipments whose standing a kept statement bears on."""
    limited = select(Carton.shipment_id).where(
        Carton.id.in_([each.carton_id for each in row.cartons])
    )
    found = set(session.scalars(limited)) if row.limited else set()
    if row.movement_id is not None:
        found |= tracking.shipments_in(session, [row.movement_id])
    return found | ({row.shipment_id} if row.shipment_id is not None else set())
