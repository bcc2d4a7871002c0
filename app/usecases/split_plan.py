"""Splitting a plan 分仓: its goods shared out among shipments, all of them or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.shipment.placement import PlacementLine
from app.persistence.tables.foundation import now
from app.persistence.tables.movements import ChangeOrder
from app.persistence.tables.plans import CarryOver, Plan, Shipment
from app.usecases.choose_items import want
from app.usecases.plan_standing import locked, settled
from app.usecases.regroup_cartons import regroup
from app.usecases.review_split import Part, review, splittable

#: What a shipment made by a split has from the one it was split from.
_INHERITED = (
    "store_id",
    "exporter_id",
    "importer_id",
    "declaration_route",
    "latest_arrival",
)


@dataclass(frozen=True, slots=True)
class Split:
    """What a split did: how many shipments it made of the plan, and platform ids that had to go."""

    shipments: int
    ids_cleared: int


def split(
    session: Session, *, plan: Plan, lines: Sequence[PlacementLine], day: date
) -> Split | list[Problem]:
    """Make the plan's shipments what the lines say, or return every reason why not.

    Shipments that the lines name stay the same ones; those that get nothing are taken away.
    """
    if locked(plan):
        return [Problem("plan-locked")]
    reviewed = review(plan, lines)
    if reviewed.problems:
        return list(reviewed.problems)
    before = splittable(plan)
    chosen = [_shipment(plan, part, before=before) for part in reviewed.parts]
    session.flush()
    targets = {key: to for to, part in zip(chosen, reviewed.parts, strict=True)
               for key in part.cartons}  # fmt: skip
    cleared = regroup(session, shipments=[*before, *_new(chosen, before)], targets=targets)
    products = {item.product.sku: item.product_id for each in before for item in each.items}
    for shipment, part in zip(chosen, reviewed.parts, strict=True):
        want(shipment, {products[sku]: count for sku, count in part.units.items()})
        cleared += _direct(shipment, part)
    for emptied in _new(before, chosen):
        take_away(session, emptied, survivor=chosen[0])
    settle_open(session, chosen, day=day)
    session.commit()
    return Split(shipments=len(chosen), ids_cleared=cleared)


def _new(some: Sequence[Shipment], others: Sequence[Shipment]) -> list[Shipment]:
    """Return those of `some` that are not among the others."""
    known = {id(each) for each in others}
    return [each for each in some if id(each) not in known]


def _shipment(plan: Plan, part: Part, *, before: Sequence[Shipment]) -> Shipment:
    """Return the shipment that is meant, a new one where the plan has none such yet."""
    home = part.destination.home
    found = next((each for each in before if each.number == home), None)
    if found is not None:
        return found
    inherited = {name: getattr(before[0], name) for name in _INHERITED}
    number = max(each.number for each in plan.shipments) + 1
    made = Shipment(number=number, country=plan.destination, items=[], rows=[], **inherited)
    plan.shipments.append(made)
    return made


def _direct(shipment: Shipment, part: Part) -> int:
    """Save where the shipment goes and under which numbers; return how many ids had to go."""
    named = part.destination
    renamed = bool(named.programme_number) and named.programme_number != shipment.programme_number
    for name, value in part.place.items():
        setattr(shipment, name, value)
    shipment.country = shipment.plan.destination
    shipment.programme_number = named.programme_number or shipment.programme_number
    shipment.programme_reference = named.programme_reference or shipment.programme_reference
    cleared = 0
    for row in shipment.rows if renamed else ():
        for carton in row.cartons:
            cleared += bool(carton.external_id)
            carton.external_id = ""
    return cleared


def take_away(session: Session, shipment: Shipment, *, survivor: Shipment) -> None:
    """Take an emptied shipment out of its plan; another takes on its history."""
    for taken in session.scalars(select(CarryOver).where(CarryOver.taken_by_id == shipment.id)):
        taken.taken_by_id = survivor.id
    for order in session.scalars(select(ChangeOrder).where(ChangeOrder.shipment_id == shipment.id)):
        order.shipment_id = survivor.id
    session.flush()
    shipment.plan.shipments.remove(shipment)


def settle_open(session: Session, shipments: Sequence[Shipment], *, day: date) -> None:
    """Give shipments that are not locked the state their cartons earn; their versions move."""
    session.flush()
    for shipment in shipments:
        shipment.state = settled(shipment, day=day)
        shipment.updated_at = now()
