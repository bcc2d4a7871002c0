"""Change orders 改单 after the lock: what does not go as planned, and where its difference goes."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.movement.changes import Remainder, figures
from app.domain.problems import Problem
from app.persistence.change_orders import places_in
from app.persistence.movements import Laden
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import now
from app.persistence.tables.journal import JournalEntry
from app.persistence.tables.movements import ChangeOrder
from app.persistence.tables.plans import Shipment
from app.usecases.carrying_over import carry_over
from app.usecases.change_scope import Change, Scope, held, scope_of
from app.usecases.changed_cartons import facts_of, placed, shorten, take_from, want_less
from app.usecases.close_shipment import subject_of
from app.usecases.shipment_progress import settle
from app.usecases.stale_papers import Stale, watched, withdraw

CHANGED: Final = "change-order"


def order_change(
    session: Session, *, shipment: Shipment, change: Change, person: Person, day: date
) -> ChangeOrder | list[Problem]:
    """Change what goes and record it with the papers it makes stale, or return why not."""
    scope = scope_of(session, shipment, change)
    if not isinstance(scope, Scope):
        return scope
    order = record(session, shipment=shipment, change=change, person=person)
    order.figures = {
        **figures(facts_of(scope.cartons), units=scope.units, remainder=change.remainder),
        "left": [_left(each) for each in scope.movements],
    }
    if change.shortage is not None:
        order.figures = {**order.figures, "inside": True}
    with watched(session, shipment, day=day) as stale:
        if change.fact.cancels:
            withdraw(session, shipment, order_id=order.id)
        _leave(session, shipment, scope)
    keep_stale(order, stale)
    touched = [shipment]
    if change.fact.cancels:
        touched += _void(session, scope, order=order, person=person, day=day)
    shipment.updated_at = now()
    settle(session, [each.id for each in touched])
    session.commit()
    return order


def record(session: Session, *, shipment: Shipment, change: Change, person: Person) -> ChangeOrder:
    """Write the order and its entry in the journal; its figures follow."""
    order = ChangeOrder(
        kind=change.kind,
        shipment_id=shipment.id,
        movement_id=change.movement_id if change.fact.of_one_movement else None,
        reason=change.reason,
        figures={},
        person_id=person.id,
    )
    session.add(order)
    session.flush()
    details = {"order": order.id, "kind": change.kind.value, "reason": change.reason}
    session.add(
        JournalEntry(
            subject=subject_of(shipment), verb=CHANGED, person_id=person.id, details=details
        )
    )
    return order


def keep_stale(order: ChangeOrder, stale: Stale) -> None:
    """Name the papers on the order that it made stale."""
    order.figures = {**order.figures, "stale": stale.papers}


def give_up(
    session: Session, *, shipment: Shipment, units: Mapping[str, int], remainder: Remainder
) -> None:
    """Have units that do not go wait for a later plan, or take them off the list for good."""
    products = {item.product.sku: item.product_id for item in shipment.items}
    products |= {
        content.product.sku: content.product_id for row in shipment.rows for content in row.contents
    }
    by_product = {products[sku]: count for sku, count in units.items()}
    if remainder is Remainder.LATER_PLAN:
        carry_over(session, shipment=shipment, units=by_product)
    else:
        want_less(shipment, by_product)


def _leave(session: Session, shipment: Shipment, scope: Scope) -> None:
    """Take cartons or units out: of the movement, or of the shipment with all that holds them."""
    change = scope.change
    if change.fact.cancels:
        scope.movements[0].movement.cancelled_at = now()
    if change.remainder is Remainder.NEXT:
        if not change.fact.cancels:
            _leave_movements(session, scope)
        return
    give_up(session, shipment=shipment, units=scope.units, remainder=change.remainder)
    if change.shortage is not None:
        shorten(shipment, scope.cartons, change.shortage)
    else:
        take_from(shipment, scope.cartons)


def _leave_movements(session: Session, scope: Scope) -> None:
    movements = [each.movement.id for each in scope.movements]
    cartons = [each.carton.id for each in scope.cartons]
    for place in places_in(session, carton_ids=cartons, movement_ids=movements):
        session.delete(place)


def _left(laden: Laden) -> dict[str, Any]:
    return {"kind": laden.movement.kind.value, "number": laden.movement.number}


def _void(
    session: Session, scope: Scope, *, order: ChangeOrder, person: Person, day: date
) -> list[Shipment]:
    """Withdraw the papers of the other shipments in a cancelled declaration, each by an order."""
    [laden] = scope.movements
    others = [load.shipment for load in laden.loads if load.shipment.id != order.shipment_id]
    change = Change(
        kind=scope.change.kind,
        reason=scope.change.reason,
        remainder=Remainder.NEXT,
        movement_id=laden.movement.id,
    )
    for other in others:
        own = record(session, shipment=other, change=change, person=person)
        cartons = facts_of(placed(other, held(other, laden)))
        own.figures = figures(cartons, units={}, remainder=Remainder.NEXT)
        own.figures = {**own.figures, "left": [_left(laden)]}
        with watched(session, other, day=day) as stale:
            withdraw(session, other, order_id=own.id)
        keep_stale(own, stale)
    return others
