"""Units that a shipment leaves behind wait for a later plan, added to those waiting already."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.tables.plans import CarryOver, Shipment


def carry_over(session: Session, *, shipment: Shipment, units: Mapping[int, int]) -> None:
    """Have units, by product id, wait for a later plan; those a plan has taken stay taken."""
    waiting = {
        each.product_id: each
        for each in session.scalars(
            select(CarryOver).where(
                CarryOver.shipment_id == shipment.id, CarryOver.taken_by_id.is_(None)
            )
        )
    }
    for product_id, count in units.items():
        if product_id in waiting:
            waiting[product_id].quantity += count
        else:
            session.add(CarryOver(shipment_id=shipment.id, product_id=product_id, quantity=count))
