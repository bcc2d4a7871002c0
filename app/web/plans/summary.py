"""A plan in words: the answer so far of each step, and the figures beside the task list."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.catalogue.channels import final_deliveries, main_legs
from app.catalogue.declaration_routes import declaration_routes
from app.catalogue.ports import ports
from app.catalogue.programmes import programmes
from app.catalogue.rate_cards import rate_cards
from app.domain.packing.cartons import Totals, totals
from app.domain.transport import FinalDelivery
from app.persistence.plans import Plan
from app.usecases import plan_numbers
from app.usecases.plan_channel import chosen_service
from app.usecases.plan_standing import alive
from app.web.i18n import lazy, ngettext
from app.web.importers.naming import importer_name
from app.web.plans.context import today
from app.web.rendering import country, said, written
from app.wording.figures import volume, weight

_ANSWERS: Final[Mapping[str, Any]] = {
    "programme": lazy("who receives the goods"),
    "importer": lazy("the importer of record"),
    "port_of_loading": lazy("the port of loading"),
    "port_of_discharge": lazy("the port of discharge"),
    "warehouses": lazy("the warehouses of the shipments"),
    "rate_line": lazy("the chosen freight offer"),
}


def answer_name(name: str) -> Any:
    """Return how a sentence names an answer that a change would clear."""
    return _ANSWERS[name]


def channel_name(plan: Plan) -> str:
    """Return the trade's name of the plan's channel, such as 海派, or nothing yet."""
    leg = main_legs().get(plan.main_leg)
    if leg is None or plan.final_delivery not in final_deliveries():
        return ""
    name = leg.channels.get(FinalDelivery(plan.final_delivery))
    return said(name) if name else ""


def _destination(plan: Plan) -> str:
    programme = programmes().get(plan.programme)
    parts = [
        country(plan.destination) if plan.destination else "",
        said(programme.name) if programme else "",
    ]
    return " · ".join(part for part in parts if part)


def _departure(plan: Plan) -> str:
    parts = [plan.ship_from.name if plan.ship_from else ""]
    parts.append(plan.cargo_ready.isoformat() if plan.cargo_ready else "")
    return " · ".join(part for part in parts if part)


def _terms(plan: Plan) -> str:
    return f"{plan.incoterm} {plan.incoterm_place}".strip()


def _parties(plan: Plan) -> str:
    route = declaration_routes().get(plan.declaration_route)
    parts = [
        written(plan.exporter, "name") if plan.exporter else "",
        importer_name(plan.importer) if plan.importer else "",
        said(route.name) if route else "",
    ]
    return " · ".join(part for part in parts if part)


def _shipments(plan: Plan) -> str:
    named = [each.warehouse_code or each.city or each.warehouse_name for each in alive(plan)]
    return " · ".join(name for name in named if name)


def _items(plan: Plan) -> str:
    wanted = [plan_numbers.items_of(each) for each in alive(plan)]
    kinds = {sku for items in wanted for sku in items}
    if not kinds:
        return ""
    units = sum(sum(items.values()) for items in wanted)
    return f"{len(kinds)} SKU · " + ngettext("%(num)s unit", "%(num)s units", units)


def _cartons(plan: Plan) -> str:
    summed = plan_totals(plan)
    if not summed.cartons:
        return ""
    count = ngettext("%(num)s carton", "%(num)s cartons", summed.cartons)
    return f"{count} · {weight(summed.gross_weight)} · {volume(summed.volume)}"


def _cost(plan: Plan) -> str:
    parts = [
        _service(plan),
        plan.entry_date.isoformat() if plan.entry_date else "",
    ]
    return " · ".join(part for part in parts if part)


def _service(plan: Plan) -> str:
    """Return the chosen service by its name; by the plan's channel where its card is gone."""
    if not plan.rate_line:
        return ""
    code, _slash, service = plan.rate_line.partition("/")
    card = rate_cards().get(code)
    bundled = (line for line in card.lines if line.service == service) if card else iter(())
    line = next(bundled, None)
    if line is None:
        found = chosen_service(plan, day=today())
        line = found.line if found else None
    return said(line.name) if line else channel_name(plan)


_NOTES: Final[Mapping[str, Callable[[Plan], str]]] = {
    "destination": _destination,
    "departure": _departure,
    "channel": channel_name,
    "terms": _terms,
    "parties": _parties,
    "shipments": _shipments,
    "items": _items,
    "cartons": _cartons,
    "cost": _cost,
}


def note(plan: Plan, slug: str) -> str:
    """Return the answer so far of one step, empty while there is none."""
    write = _NOTES.get(slug)
    return write(plan) if write else ""


def plan_totals(plan: Plan) -> Totals:
    """Return what the cartons of all shipments add up to."""
    return totals(group for each in alive(plan) for group in plan_numbers.groups_of(each))


def route(plan: Plan) -> list[tuple[str, str]]:
    """Return the places of the plan in one line, each with its code: the lane on the hub."""
    stops = [(plan.ship_from.name, "") if plan.ship_from else None]
    for code in (plan.port_of_loading, plan.port_of_discharge):
        port = ports().get(code)
        stops.append((said(port.name), code) if port else None)
    first = plan.shipments[0] if plan.shipments else None
    if first is not None and (first.city or first.warehouse_code):
        stops.append((first.city or first.warehouse_name, first.warehouse_code))
    return [stop for stop in stops if stop is not None]
