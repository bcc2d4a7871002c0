"""Questions asked of loading plans: one, those of a shipment, and the accepted ones of several."""

from collections.abc import Iterable

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, defer, selectinload

from app.persistence.tables.jobs import Job
from app.persistence.tables.plans import CartonContent, CartonRow, Shipment
from app.persistence.tables.stowage import LoadPlan

__all__ = ["Job", "LoadPlan", "accepted", "accepted_figures", "find", "of_shipment", "with_cartons"]


def find(session: Session, load_id: int) -> LoadPlan | None:
    """Return the loading plan of that number."""
    return session.scalar(select(LoadPlan).where(LoadPlan.id == load_id))


def of_shipment(session: Session, shipment_id: int) -> list[LoadPlan]:
    """Return the loading plans of a shipment by their figures, the newest first."""
    own = LoadPlan.shipment_id == shipment_id
    query = select(LoadPlan).where(own).options(defer(LoadPlan.levels), defer(LoadPlan.cartons))
    return list(session.scalars(query.order_by(LoadPlan.id.desc())))


def with_cartons(session: Session, shipment_ids: Iterable[int]) -> dict[int, Shipment]:
    """Return the shipments with their rows of cartons by id, those glanced at as well."""
    rows = selectinload(Shipment.rows)
    query = select(Shipment).where(Shipment.id.in_(list(shipment_ids)))
    query = query.options(
        rows.joinedload(CartonRow.contents).joinedload(CartonContent.product),
        rows.selectinload(CartonRow.cartons),
    )
    found = session.scalars(query, execution_options={"populate_existing": True})
    return {shipment.id: shipment for shipment in found}


def accepted(session: Session, shipment_ids: Iterable[int]) -> list[LoadPlan]:
    """Return the accepted loading plan of each shipment that has one."""
    return list(session.scalars(_accepted(shipment_ids).options(defer(LoadPlan.asked))))


def accepted_figures(session: Session, shipment_ids: Iterable[int]) -> list[LoadPlan]:
    """Return the accepted loading plan of each shipment that has one, by its figures."""
    return list(session.scalars(_accepted(shipment_ids).options(defer(LoadPlan.levels))))


def _accepted(shipment_ids: Iterable[int]) -> Select[LoadPlan]:
    chosen = LoadPlan.shipment_id.in_(list(shipment_ids)), LoadPlan.accepted_at.is_not(None)
    return select(LoadPlan).where(*chosen).order_by(LoadPlan.shipment_id, LoadPlan.id)
