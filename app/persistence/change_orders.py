"""Questions asked of change orders, and of the cartons that leave movements by one."""

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.persistence.tables.movements import ChangeOrder, Movement, MovementCarton

__all__ = ["ChangeOrder", "orders_of", "places_in"]


def orders_of(session: Session, shipment_ids: Iterable[int]) -> list[ChangeOrder]:
    """Return the change orders of these shipments, newest first, each with who made it."""
    wanted = select(ChangeOrder).where(ChangeOrder.shipment_id.in_(list(shipment_ids)))
    return list(
        session.scalars(
            wanted.options(joinedload(ChangeOrder.person)).order_by(ChangeOrder.id.desc())
        )
    )


def places_in(
    session: Session, *, carton_ids: Collection[int], movement_ids: Collection[int] | None = None
) -> list[MovementCarton]:
    """Return the cartons' places in these movements, or in all that are not cancelled."""
    wanted = select(MovementCarton).where(MovementCarton.carton_id.in_(carton_ids))
    if movement_ids is not None:
        wanted = wanted.where(MovementCarton.movement_id.in_(movement_ids))
    else:
        alive = select(Movement.id).where(Movement.cancelled_at.is_(None))
        wanted = wanted.where(MovementCarton.movement_id.in_(alive))
    return list(session.scalars(wanted))
