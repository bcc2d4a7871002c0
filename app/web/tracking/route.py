"""The route picture of a shipment: the usual lane between its ports, and how far the goods are."""

from dataclasses import dataclass

from markupsafe import Markup

from app.catalogue import atlas
from app.catalogue.ports import ports
from app.domain.tracking.chart import Point
from app.domain.tracking.milestones import Milestone
from app.domain.tracking.progress import BEST_KNOWN
from app.domain.transport import Mode
from app.persistence.plans import Plan, Shipment
from app.printing.pictures.route import Route, Standing, Stop, route_picture
from app.printing.pictures.svg import Caption
from app.usecases.tracked import Tracked
from app.web.i18n import _
from app.web.plans.context import today
from app.web.rendering import said
from app.web.tracking.clocks import days
from app.web.tracking.names import COLUMNS, partly

_FLOWN = frozenset({Mode.AIR, Mode.COURIER})


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture, and its stops for a list where the picture is too small for words."""

    picture: Markup
    stops: tuple[Stop, Stop, Stop]


def route_of(shipment: Shipment, tracked: Tracked) -> Drawn | None:
    """Return the picture with its stops, or None where a port or the lane to it is not known."""
    plan = shipment.plan
    path = _path(plan, tracked.mode)
    inland = atlas.position(shipment.country)
    if not path or inland is None:
        return None
    loading, discharge = (ports()[code] for code in (plan.port_of_loading, plan.port_of_discharge))
    stops = (
        _stop(tracked, said(loading.name), Milestone.DEPARTED),
        _stop(tracked, said(discharge.name), Milestone.ARRIVED),
        _stop(tracked, shipment.warehouse_code or shipment.city, Milestone.DELIVERED),
    )
    route = Route(path=path, inland=inland, stops=_standing(stops), arched=tracked.mode in _FLOWN)
    names = {"start": stops[0].name, "port": stops[1].name, "end": stops[2].name}
    caption = Caption(
        prefix="route",
        title=_("Route from %(start)s to %(port)s, then to %(end)s", **names),
        description=_("; ").join(_described(stop) for stop in route.stops),
    )
    picture = route_picture(route, coast=atlas.coasts()["land"], caption=caption)
    return Drawn(Markup(picture), route.stops)  # noqa: S704


def _path(plan: Plan, mode: Mode | None) -> tuple[Point, ...]:
    start, end = atlas.position(plan.port_of_loading), atlas.position(plan.port_of_discharge)
    if mode is None or start is None or end is None:
        return ()
    if mode in _FLOWN:
        return start, end
    lane = atlas.lane_to(plan.port_of_discharge, mode=mode)
    if lane is None:
        return ()
    approach = atlas.approaches().get(plan.port_of_loading) if mode is Mode.SEA else None
    out = approach.out[lane.heading] if approach else ()
    return start, *out, *(each.point for each in lane.waypoints), end


def _stop(tracked: Tracked, name: str, milestone: Milestone) -> Stop:
    """Return a stop with the best known date of the milestone passed there, by some or by all."""
    track = tracked.progress.track(milestone)
    best = next((each for each in BEST_KNOWN if track.day(each)), None)
    day = track.day(best) if best else None
    words = [f"{COLUMNS[best]} {days(day, year=today().year)}"] if best and day else []
    note = " ".join((*words, partly(track)))
    return Stop(
        name=name, note=note.strip(), standing=Standing.PASSED if track.reached else Standing.AHEAD
    )


def _standing(stops: tuple[Stop, Stop, Stop]) -> tuple[Stop, Stop, Stop]:
    """Return the stops with those before the farthest one reached as passed, and it as here."""
    reached = [at for at, stop in enumerate(stops) if stop.standing is Standing.PASSED]
    farthest = max(reached, default=-1)
    marks = [
        Standing.HERE if at == farthest else Standing.PASSED if at < farthest else Standing.AHEAD
        for at in range(len(stops))
    ]
    first, second, third = (
        Stop(name=stop.name, note=stop.note, standing=mark)
        for stop, mark in zip(stops, marks, strict=True)
    )
    return first, second, third


def _described(stop: Stop) -> str:
    return _("%(place)s: %(note)s", place=stop.name, note=stop.note) if stop.note else stop.name
