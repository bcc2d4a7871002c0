"""Where on a plan's way each milestone is passed, and which time the place keeps."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.catalogue.channels import main_legs
from app.catalogue.time_zones import zone_of_port, zone_of_region
from app.domain.tracking.facts import Spot
from app.domain.transport import FinalDelivery, Mode
from app.persistence.tables.plans import Plan, Shipment


@dataclass(frozen=True, slots=True, kw_only=True)
class WayPlace:
    """A place as a statement keeps it; `zone` is "" where it has to be asked."""

    place: str = ""
    unlocode: str = ""
    zone: str = ""


def mode_of(plan: Plan) -> Mode | None:
    """Return the mode of the plan's main leg; None while it is not chosen."""
    leg = main_legs().get(plan.main_leg)
    return leg.mode if leg else None


def delivery_of(plan: Plan) -> FinalDelivery | None:
    """Return the plan's final delivery; None while it is not chosen."""
    return FinalDelivery(plan.final_delivery) if plan.final_delivery else None


def places_of(shipment: Shipment) -> Mapping[Spot, WayPlace]:
    """Return the places on the way of one shipment, as far as its plan names them."""
    plan = shipment.plan
    origin = plan.ship_from
    loading = plan.port_of_loading
    return {
        Spot.SHIP_FROM: WayPlace(
            place=(origin.city or origin.name) if origin else "",
            zone=zone_of_region(origin.country, "") if origin else zone_of_port(loading),
        ),
        Spot.LOADING: WayPlace(unlocode=loading, zone=zone_of_port(loading)),
        Spot.ON_THE_WAY: WayPlace(),
        Spot.DISCHARGE: WayPlace(
            unlocode=plan.port_of_discharge, zone=zone_of_port(plan.port_of_discharge)
        ),
        Spot.WAREHOUSE: WayPlace(
            place=shipment.warehouse_code or shipment.city or shipment.warehouse_name,
            zone=zone_of_region(shipment.country, shipment.state_code),
        ),
    }
