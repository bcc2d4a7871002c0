"""Saving the answers of a plan's steps; what a change would make untrue is told before it goes."""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.journey.inbound import INBOUND
from app.domain.problems import Problem
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.plan_standing import locked

_PLACE: Final = (
    "warehouse_code", "warehouse_name", "address", "city", "state_code", "postal_code", "country",
)  # fmt: skip


def would_clear(plan: Plan, *, slug: str, answers: Mapping[str, Any]) -> list[str]:
    """Return the names of later answers that saving `answers` would make untrue."""
    if all(getattr(plan, name) in ("", None, value) for name, value in _deciding(slug, answers)):
        return []
    kept = {name for name, value in answers.items() if value not in ("", None)}
    return [
        name for name in INBOUND.step(slug).clears if name not in kept and _answered(plan, name)
    ]


def _deciding(slug: str, answers: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return the answers of a step that later ones rest on."""
    deciding = {"destination": ("destination",), "channel": ("main_leg",)}.get(slug, ())
    return [(name, answers[name]) for name in deciding if name in answers]


def _answered(plan: Plan, name: str) -> bool:
    if name == "warehouses":
        return any(shipment.country for shipment in plan.shipments)
    if name == "importer":
        return plan.importer_id is not None
    return bool(getattr(plan, name))


def save_answers(
    session: Session, *, plan: Plan, slug: str, answers: Mapping[str, Any]
) -> list[Problem]:
    """Save the answers of one step and drop what they make untrue; a locked plan refuses."""
    if locked(plan):
        return [Problem("plan-locked")]
    for name in would_clear(plan, slug=slug, answers=answers):
        _clear(plan, name)
    for name, value in answers.items():
        setattr(plan, name, value)
    session.commit()
    return []


def _clear(plan: Plan, name: str) -> None:
    if name == "importer":
        plan.importer_id = None
        plan.importer = None
    elif name == "warehouses":
        for shipment in plan.shipments:
            empty_place(shipment)
    else:
        setattr(plan, name, "")


def empty_place(shipment: Shipment) -> None:
    """Take the warehouse off a shipment."""
    for name in _PLACE:
        setattr(shipment, name, "")
