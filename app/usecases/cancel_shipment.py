"""A shipment cancelled whole: its cartons leave what is still under way, its units may wait."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from app.domain.movement.changes import Remainder, figures, total
from app.domain.movement.kinds import ChangeKind
from app.domain.problems import Problem
from app.domain.shipment.states import State
from app.persistence.change_orders import places_in
from app.persistence.movements import Laden, movements_of
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import now
from app.persistence.tables.movements import ChangeOrder
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.carrying_over import carry_over
from app.usecases.change_orders import keep_stale, record
from app.usecases.change_scope import Change
from app.usecases.changed_cartons import facts_of, placed
from app.usecases.stale_papers import watched, withdraw


def cancel(
    session: Session, *, shipment: Shipment, change: Change, person: Person, day: date
) -> ChangeOrder | list[Problem]:
    """Cancel the shipment, or return why not; `change` says why, and whether its units wait."""
    if not cancellable(shipment):
        return [Problem("cancel-shipment-shut")]
    if change.remainder not in change.fact.remainders:
        return [Problem("change-remainder", "remainder")]
    cartons = placed(shipment)
    units = _units(shipment)
    order = record(session, shipment=shipment, change=change, person=person)
    order.figures = figures(facts_of(cartons), units=units, remainder=change.remainder)
    if change.remainder is Remainder.LATER_PLAN:
        products = {item.product.sku: item.product_id for item in shipment.items}
        by_product = {products[sku]: count for sku, count in units.items() if sku in products}
        carry_over(session, shipment=shipment, units=by_product)
    with watched(session, shipment, day=day) as stale:
        withdraw(session, shipment, order_id=order.id)
    keep_stale(order, stale)
    for place in places_in(session, carton_ids=[each.carton.id for each in cartons]):
        session.delete(place)
    shipment.state = State.CANCELLED
    shipment.updated_at = now()
    session.commit()
    return order


def cancellable(shipment: Shipment) -> bool:
    """Return whether the shipment is neither closed nor cancelled already."""
    return shipment.state not in {State.CLOSED, State.CANCELLED}


def _units(shipment: Shipment) -> dict[str, int]:
    """Return the units that do not go: those wanted, or those packed once the plan is locked."""
    if shipment.state.editable:
        return {item.product.sku: item.quantity for item in shipment.items}
    return total(facts_of(placed(shipment)))


def siblings(plan: Plan, shipment: Shipment) -> list[Shipment]:
    """Return the plan's other shipments that still go."""
    return [each for each in plan.shipments if each is not shipment and cancellable(each)]


def shared(session: Session, shipment: Shipment) -> Sequence[Laden]:
    """Return the live movements that hold cartons of this shipment and of others."""
    return [each for each in movements_of(session, [shipment.id]) if len(each.loads) > 1]


def whole(reason: str, *, carried_over: bool) -> Change:
    """Return the change by which a whole shipment is cancelled."""
    remainder = Remainder.LATER_PLAN if carried_over else Remainder.NOT_MADE_UP
    return Change(kind=ChangeKind.SHIPMENT_CANCELLED, reason=reason, remainder=remainder)
