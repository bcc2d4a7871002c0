"""Answers `sampan export`: the shipment record of a planned shipment, ready for a machine."""

from datetime import date

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.plans import plan_by_reference
from app.persistence.tables.plans import Shipment
from app.usecases.arrange_shipments import find
from app.usecases.plan_record import record_of, shipment_reference
from app.usecases.shipment_record import write_record


def export(session: Session, reference: str, *, day: date) -> dict[str, object] | list[Problem]:
    """Return the record of a shipment as of `day`, or what keeps it from being written.

    `reference` is a shipment's, such as IP-2026-0001-1, or its plan's when there is one shipment.
    """
    found = _shipment(session, reference)
    if isinstance(found, Problem):
        return [found]
    record, problems = record_of(found, day=day)
    return problems if record is None else write_record(record)


def _shipment(session: Session, reference: str) -> Shipment | Problem:
    plan = plan_by_reference(session, reference)
    if plan is not None:
        if len(plan.shipments) == 1:
            return plan.shipments[0]
        references = [shipment_reference(shipment) for shipment in plan.shipments]
        return Problem("export-several-shipments", "reference", {"references": references})
    of_plan, _hyphen, number = reference.rpartition("-")
    plan = plan_by_reference(session, of_plan)
    shipment = find(plan, int(number)) if plan and number.isdecimal() else None
    return shipment or Problem("export-unknown", "reference", {"reference": reference})
