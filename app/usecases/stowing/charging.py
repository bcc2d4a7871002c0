"""What freight charges a shipment by, once the plan's offer is chosen."""

from sqlalchemy.orm import object_session

from app.domain.freight.basis import Measure
from app.domain.freight.comparison import quotes
from app.persistence.tables.plans import Shipment
from app.usecases.plan_channel import chosen_service
from app.usecases.plan_consignments import consignment_of
from app.usecases.plan_standing import alive
from app.usecases.stowing.counted import loads_of


def charge_of(shipment: Shipment) -> Measure | None:
    """Return what the chosen offer bills of the shipment; None where none is chosen."""
    plan = shipment.plan
    if plan.cargo_ready is None or shipment not in alive(plan):
        return None
    chosen = chosen_service(plan, day=plan.cargo_ready)
    if chosen is None:
        return None
    session = object_session(shipment)
    loads = loads_of(session, [shipment]).get(shipment.id, ()) if session else ()
    consignment = consignment_of(shipment, ready_on=plan.cargo_ready, loads=loads)
    found = quotes(chosen.card, consignment=consignment)
    answers = (each for each in found.offers if each.line.service == chosen.line.service)
    return next((answer.charge for answer in answers), None)
