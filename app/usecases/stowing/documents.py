"""Requests and plans of the packing engine as JSON, in the form of its contract.

Costs and the bound are written as text, so that they stay exact.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.domain.stowage.plan import Bound, Placement, Plan, Stowed
from app.domain.stowage.request import Container, Item, Request
from app.usecases.stowage_input import checked_request
from app.usecases.stowage_output import plan_document

Document = dict[str, Any]


def write_request(request: Request) -> Document:
    """Return a request as its contract writes it."""
    rules = request.rules
    return {
        "name": request.name,
        "containers": [_container(each) for each in request.containers],
        "items": [_item(each) for each in request.items],
        "objective": request.objective.value,
        "rules": {
            "gap_mm": rules.gap,
            "bulge_mm": rules.bulge,
            "max_skus": rules.max_skus,
            "max_units": rules.max_units,
            "reserve_mm": list(rules.reserve),
            "overhang_mm": rules.overhang,
        },
        "support": request.support.numerator / request.support.denominator,
        "seconds": request.seconds,
    }


def read_request(document: Mapping[str, Any]) -> Request:
    """Return the request that was written."""
    return checked_request(document)


def write_plan(request: Request, plan: Plan) -> Document:
    """Return a plan as its contract writes it, and its bound in full beside that."""
    volume, cost = plan.bound.volume, plan.bound.cost
    exact = {"volume_mm3": volume, "cost": None if cost is None else str(cost)}
    return {**plan_document(request, plan), "exact_bound": exact}


def read_plan(document: Mapping[str, Any]) -> Plan:
    """Return the plan that was written."""
    bound = document["exact_bound"]
    cost = bound["cost"]
    return Plan(
        stowed=tuple(_stowed(each) for each in document["containers"]),
        bound=Bound(bound["volume_mm3"], None if cost is None else Decimal(cost)),
        seconds=document["seconds"],
    )


def _stowed(document: Mapping[str, Any]) -> Stowed:
    return Stowed(
        document["id"],
        tuple(
            Placement(each["id"], tuple(each["at_mm"]), tuple(each["size_mm"]))
            for each in document["placements"]
        ),
    )


def _container(container: Container) -> Document:
    return {
        "id": container.id,
        "inner_mm": list(container.inner),
        "max_payload_g": container.max_payload,
        "cost": None if container.cost is None else str(container.cost),
        "count": container.count,
    }


def _item(item: Item) -> Document:
    return {
        "id": item.id,
        "size_mm": list(item.size),
        "weight_g": item.weight,
        "quantity": item.quantity,
        "vertical": list(item.vertical),
        "stackable": item.stackable,
        "max_top_load_g": item.max_top_load,
        "group": item.group,
        "keep_apart": item.keep_apart,
        "stop": item.stop,
    }
