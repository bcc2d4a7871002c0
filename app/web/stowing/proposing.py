"""What accepted loading plans propose at hand-over: which cartons go into which container."""

from dataclasses import dataclass

from flask import url_for

from app.domain.movement.carton_numbers import written
from app.persistence import load_plans, plans
from app.persistence.plans import Plan, Shipment
from app.usecases.stowing import accepting
from app.usecases.stowing.units import Unit
from app.web.database import database


@dataclass(frozen=True, slots=True)
class Proposal:
    """The containers that a shipment's accepted plan loads; the plan is shown at `address`."""

    shipment: Shipment
    units: list[Unit]
    address: str

    @staticmethod
    def numbers(unit: Unit) -> str:
        """Return the cartons in a container as people write them."""
        return written(number for numbers in unit.numbers.values() for number in numbers)


def proposals(plan: Plan) -> list[Proposal]:
    """Return what is proposed for the shipments of a plan, read whole if any has a loading plan."""
    known = {shipment.id: shipment for shipment in plan.shipments}
    accepted = load_plans.accepted(database(), known)
    if accepted:
        plans.complete(database(), plan)
    found = []
    for kept in accepted:
        shipment = known[kept.shipment_id]
        units = accepting.containers_to_open(database(), kept, shipment=shipment)
        if units:
            place = url_for("stowing.sheet", reference=plan.reference, number=shipment.number)
            found.append(Proposal(shipment, units, f"{place}/{kept.id}"))
    return found
