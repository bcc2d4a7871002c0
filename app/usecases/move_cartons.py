"""Cartons moved from one shipment of a plan to another with their items; shipments merged again."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from app.domain.movement.carton_numbers import read_numbers, written
from app.domain.problems import Problem
from app.persistence.tables.plans import Carton, Shipment
from app.usecases.choose_items import want
from app.usecases.plan_standing import locked
from app.usecases.regroup_cartons import regroup
from app.usecases.split_plan import settle_open, take_away
from app.usecases.warehouse_places import kept_place


def choose_cartons(shipment: Shipment, text: str) -> tuple[list[Carton], list[Problem]]:
    """Return the shipment's cartons of the numbers in `text`, or none and what is wrong with it."""
    numbers, problems = read_numbers(text)
    if problems:
        return [], [problem.under("cartons") for problem in problems]
    cartons = [carton for row in shipment.rows for carton in row.cartons]
    unknown = numbers - {carton.number for carton in cartons}
    if unknown:
        params = {"cartons": written(unknown), "number": shipment.number}
        return [], [Problem("cartons-not-in-shipment", "cartons", params)]
    if not numbers:
        return [], [Problem("cartons-none-named", "cartons")]
    return [carton for carton in cartons if carton.number in numbers], []


def move(
    session: Session, *, source: Shipment, target: Shipment, cartons: str, day: date
) -> int | list[Problem]:
    """Move the cartons of these numbers and the units in them; return how many ids had to go.

    Both shipments are numbered anew. Nothing moves once the plan is locked.
    """
    if locked(source.plan):
        return [Problem("plan-locked")]
    if source is target:
        return [Problem("cartons-same-shipment", "target")]
    chosen, problems = choose_cartons(source, cartons)
    if problems:
        return problems
    _move_units(chosen, source=source, target=target)
    targets = {carton.id: target for carton in chosen}
    cleared = regroup(session, shipments=[source, target], targets=targets)
    settle_open(session, [source, target], day=day)
    session.commit()
    return cleared


def _move_units(cartons: Iterable[Carton], *, source: Shipment, target: Shipment) -> None:
    """Move what lies in the cartons from one list to the other, as far as it is wanted there."""
    keys = {carton.id for carton in cartons}
    left, more = _wanted(source), _wanted(target)
    for row in source.rows:
        count = sum(carton.id in keys for carton in row.cartons)
        for content in row.contents:
            moved = min(left[content.product_id], content.quantity * count)
            left[content.product_id] -= moved
            more[content.product_id] += moved
    want(source, +left)
    want(target, +more)


def _wanted(shipment: Shipment) -> Counter[int]:
    return Counter({item.product_id: item.quantity for item in shipment.items})


def merge(session: Session, *, kept: Shipment, gone: Shipment, day: date) -> int | list[Problem]:
    """Put all of one shipment into another for the same warehouse; return how many ids had to go.

    The emptied one is taken away.
    """
    if locked(kept.plan):
        return [Problem("plan-locked")]
    if kept is gone or not same_place(kept, gone):
        params = {"number": gone.number, "kept": kept.number}
        return [Problem("shipments-other-warehouse", params=params)]
    want(kept, _wanted(kept) + _wanted(gone))
    targets = {carton.id: kept for row in gone.rows for carton in row.cartons}
    cleared = regroup(session, shipments=[kept, gone], targets=targets)
    take_away(session, gone, survivor=kept)
    settle_open(session, [kept], day=day)
    session.commit()
    return cleared


def same_place(one: Shipment, other: Shipment) -> bool:
    """Return whether two open shipments go to the same known warehouse."""
    if not (one.state.editable and other.state.editable):
        return False
    if one.warehouse_code or other.warehouse_code:
        return one.warehouse_code == other.warehouse_code
    return bool(one.address) and kept_place(one) == kept_place(other)
