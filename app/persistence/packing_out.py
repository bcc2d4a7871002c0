"""Questions asked of what was ticked off on packing-out checklists."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.tables.packing_out import PackingTick

__all__ = ["PackingTick", "ticks_of"]


def ticks_of(session: Session, shipment_id: int) -> dict[str, PackingTick]:
    """Return the ticks of one shipment's checklist with their authors, by line."""
    found = session.scalars(
        select(PackingTick).where(PackingTick.shipment_id == shipment_id).order_by(PackingTick.id)
    )
    return {tick.item: tick for tick in found}
