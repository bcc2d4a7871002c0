"""The greenhouse gases of a plan's main leg with one service, as far as its way is known."""

from collections.abc import Sequence

from app.catalogue.atlas import approaches, lane_to, position
from app.catalogue.channels import main_legs
from app.domain.freight.cartons import gross_weight
from app.domain.freight.emissions import Emissions, FactorSet, Spot, emissions
from app.domain.tracking.chart import Point
from app.domain.transport import MainLeg, Mode
from app.usecases.deals import Deal


def emissions_of(deal: Deal, *, leg: MainLeg, factors: FactorSet) -> Emissions | None:
    """Return the estimate, from the port of loading to the port of discharge or its country.

    The way to the port and the last mile are left out. None where a place is not known.
    """
    mode = main_legs()[leg].mode
    lane = _lane(deal, mode)
    way = lane or _straight(deal)
    if way is None:
        return None
    groups = [group for consignment in deal.consignments for group in consignment.groups]
    return emissions(
        gross_weight(groups),
        way=way,
        mode=mode,
        factors=factors,
        along_lane=lane is not None,
    )


def _lane(deal: Deal, mode: Mode) -> Sequence[Spot] | None:
    start, end = position(deal.port_of_loading), position(deal.port_of_discharge)
    lane = lane_to(deal.port_of_discharge, mode=mode)
    if start is None or end is None or lane is None:
        return None
    approach = approaches().get(deal.port_of_loading) if mode is Mode.SEA else None
    out = approach.out.get(lane.heading, ()) if approach else ()
    points = [start, *out, *(waypoint.point for waypoint in lane.waypoints), end]
    return [_spot(point) for point in points]


def _straight(deal: Deal) -> Sequence[Spot] | None:
    start = position(deal.port_of_loading) or position("CN")
    end = position(deal.port_of_discharge) or position(deal.destination)
    return [_spot(start), _spot(end)] if start and end else None


def _spot(point: Point) -> Spot:
    return point.latitude, point.longitude
