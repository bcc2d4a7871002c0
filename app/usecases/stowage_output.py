"""Writes a stowage plan as `sampan pack` answers it."""

from decimal import Decimal
from fractions import Fraction

from app.domain.stowage.plan import (
    Plan,
    Stowed,
    containers_by_id,
    cost,
    proven,
    room,
    unplaced,
    weight,
)
from app.domain.stowage.request import Request


def plan_document(request: Request, plan: Plan) -> dict[str, object]:
    """Return the answer of `sampan pack`, ready for JSON."""
    whole, bound = room(request, plan), plan.bound
    return {
        "containers": [_container(request, stowed) for stowed in plan.stowed],
        "unplaced": [
            {"id": item, "quantity": quantity} for item, quantity in unplaced(request, plan).items()
        ],
        "cost": _number(cost(request, plan)),
        "bound": {
            "utilisation": None
            if bound.volume is None or not whole
            else _number(min(Fraction(1), Fraction(bound.volume, whole))),
            "cost": None if bound.cost is None else _number(bound.cost),
            "proven_optimal": proven(request, plan),
        },
        "seconds": round(plan.seconds, 3),
    }


def _container(request: Request, stowed: Stowed) -> dict[str, object]:
    full = containers_by_id(request)[stowed.container].volume
    return {
        "id": stowed.container,
        "utilisation": _number(Fraction(stowed.volume, full)),
        "weight_g": weight(request, stowed),
        "placements": [
            {
                "id": placement.item,
                "at_mm": list(placement.at),
                "size_mm": list(placement.size),
            }
            for placement in stowed.placements
        ],
    }


def _number(value: Decimal | Fraction) -> object:
    """Return `value` as JSON writes it: whole where it is whole, else as near as JSON comes."""
    above, below = value.as_integer_ratio()
    return above if below == 1 else above / below
