"""A plan's shipments: one warehouse each, added, pointed somewhere, and taken away."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.plan_standing import locked


def add_shipment(session: Session, *, plan: Plan) -> list[Problem]:
    """Add an empty shipment at the end."""
    if locked(plan):
        return [Problem("plan-locked")]
    last = max((shipment.number for shipment in plan.shipments), default=0)
    plan.shipments.append(Shipment(number=last + 1))
    session.commit()
    return []


def remove_shipment(session: Session, *, plan: Plan, number: int) -> list[Problem]:
    """Take away a shipment that carries nothing yet; a plan keeps at least one."""
    if locked(plan):
        return [Problem("plan-locked")]
    shipment = find(plan, number)
    if shipment is None:
        return [Problem("shipment-unknown")]
    if len(plan.shipments) == 1:
        return [Problem("shipment-last")]
    if shipment.items or shipment.rows:
        return [Problem("shipment-not-empty", params={"number": number})]
    plan.shipments.remove(shipment)
    session.commit()
    return []


def direct_shipment(
    session: Session, *, shipment: Shipment, answers: Mapping[str, object]
) -> list[Problem]:
    """Save where a shipment goes, under which numbers, and for whom it differs from the plan."""
    if not shipment.state.editable:
        return [Problem("plan-locked")]
    for name, value in answers.items():
        setattr(shipment, name, value)
    session.commit()
    return []


def find(plan: Plan, number: int) -> Shipment | None:
    """Return the plan's shipment of this number."""
    return next((each for each in plan.shipments if each.number == number), None)
