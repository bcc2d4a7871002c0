"""What accepted loading plans propose at hand-over: which cartons go into which container."""

from dataclasses import dataclass

from flask import url_for

from app.domain.movement.carton_numbers import written
from app.persistence import load_plans
from app.persistence.load_plans import LoadPlan
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
    """Return what is proposed for the shipments of a plan, in few questions however many."""
    kept = {
        each.shipment_id: each
        for each in load_plans.accepted(database(), [each.id for each in plan.shipments])
    }
    if not kept:
        return []
    shipments = load_plans.with_cartons(database(), kept)
    accepted = {shipments[shipment_id]: each for shipment_id, each in kept.items()}
    to_open = accepting.containers_to_open(database(), accepted)
    return [
        Proposal(shipment, units, _address(plan, shipment, accepted[shipment]))
        for shipment, units in to_open.items()
    ]


def _address(plan: Plan, shipment: Shipment, kept: LoadPlan) -> str:
    place = url_for("stowing.sheet", reference=plan.reference, number=shipment.number)
    return f"{place}/{kept.id}"
