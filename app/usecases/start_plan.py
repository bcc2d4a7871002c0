"""Starting a plan: it gets its reference and one shipment to begin with."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.persistence import plans
from app.persistence.tables.plans import Plan, Shipment


def start_plan(session: Session, *, name: str = "", currency: str = "USD") -> Plan:
    """Return a new plan with an empty first shipment."""
    reference = plans.next_reference(session, year=datetime.now(UTC).year)
    plan = Plan(reference=reference, name=name, currency=currency)
    plan.shipments.append(Shipment(number=1))
    session.add(plan)
    session.commit()
    return plan


def archive_plan(session: Session, *, plan: Plan, archived: bool = True) -> None:
    """Put the plan out of the list, or back into it."""
    plan.archived = archived
    session.commit()
