"""What freight charges a shipment by, once the plan's offer is chosen."""

from app.domain.freight.measuring import RevenueTonnes
from app.domain.freight.weighing import ChargeableWeight
from app.persistence.tables.plans import Shipment
from app.usecases.plan_cost import offers
from app.usecases.plan_standing import alive


def charge_of(shipment: Shipment) -> ChargeableWeight | RevenueTonnes | None:
    """Return the chargeable weight or measure by the chosen offer; None where none is chosen."""
    plan = shipment.plan
    going = alive(plan)
    if not plan.rate_line or plan.cargo_ready is None or shipment not in going:
        return None
    chosen = offers(plan).offer(plan.rate_line)
    return None if chosen is None else chosen.offers[list(going).index(shipment)].charge
