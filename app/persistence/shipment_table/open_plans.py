"""The plan that units carried over can be taken into."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.tables.plans import Plan, Shipment

_EDITABLE = tuple(state for state in State if state.editable)


def newest(session: Session) -> str | None:
    """Return the reference of the newest plan whose goods may still change, if there is one."""
    return session.scalar(
        select(Plan.reference)
        .join(Shipment, Shipment.plan_id == Plan.id)
        .where(Plan.archived.is_(False), Shipment.state.in_(_EDITABLE))
        .order_by(Plan.id.desc())
        .limit(1)
    )
