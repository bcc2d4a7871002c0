"""Questions asked of loading plans: one, those of a shipment, and the accepted ones of several."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from app.persistence.tables.jobs import Job
from app.persistence.tables.stowage import LoadPlan

__all__ = ["Job", "LoadPlan", "accepted", "find", "of_shipment"]


def find(session: Session, load_id: int) -> LoadPlan | None:
    """Return the loading plan of that number."""
    return session.scalar(select(LoadPlan).where(LoadPlan.id == load_id))


def of_shipment(session: Session, shipment_id: int) -> list[LoadPlan]:
    """Return the loading plans of a shipment by their figures, the newest first."""
    own = LoadPlan.shipment_id == shipment_id
    query = select(LoadPlan).where(own).options(defer(LoadPlan.levels), defer(LoadPlan.cartons))
    return list(session.scalars(query.order_by(LoadPlan.id.desc())))


def accepted(session: Session, shipment_ids: Iterable[int]) -> list[LoadPlan]:
    """Return the accepted loading plan of each shipment that has one."""
    chosen = LoadPlan.shipment_id.in_(list(shipment_ids)), LoadPlan.accepted_at.is_not(None)
    query = select(LoadPlan).where(*chosen).options(defer(LoadPlan.asked))
    return list(session.scalars(query.order_by(LoadPlan.shipment_id, LoadPlan.id)))
