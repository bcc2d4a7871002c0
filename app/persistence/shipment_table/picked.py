"""The shipments that were picked to be changed, each with its plan and where that leaves from."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.tables.plans import Plan, Shipment

__all__ = ["Shipment", "picked"]


def picked(session: Session, shipment_ids: Collection[int]) -> dict[int, Shipment]:
    """Return the shipments of those ids by id; an unknown id is left out."""
    wanted = (
        select(Shipment)
        .where(Shipment.id.in_(shipment_ids))
        .options(joinedload(Shipment.plan).joinedload(Plan.ship_from))
    )
    return {shipment.id: shipment for shipment in session.scalars(wanted)}
