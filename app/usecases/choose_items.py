"""Which products a shipment should carry, and how many of each; carried-over units may join."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.domain.problems import Problem
from app.persistence.tables.plans import CarryOver, Item, Plan, Shipment
from app.persistence.tables.products import Product


def choose_items(
    session: Session, *, shipment: Shipment, quantities: Mapping[int, int]
) -> list[Problem]:
    """Make the shipment's items exactly `quantities`, units by product id; 0 takes one away."""
    if not shipment.state.editable:
        return [Problem("plan-locked")]
    wanted = {key: count for key, count in quantities.items() if count > 0}
    products = session.scalars(select(Product.id).where(Product.id.in_(wanted)))
    if set(products) != set(wanted):
        return [Problem("items-unknown-product")]
    kept = {item.product_id: item for item in shipment.items}
    for position, (product_id, count) in enumerate(wanted.items(), start=1):
        item = kept.pop(product_id, None)
        if item is None:
            shipment.items.append(Item(product_id=product_id, position=position, quantity=count))
        else:
            item.position, item.quantity = position, count
    for gone in kept.values():
        shipment.items.remove(gone)
    session.commit()
    return []


def waiting_carry_overs(session: Session, *, plan: Plan) -> list[CarryOver]:
    """Return units of earlier locked shipments that no plan has taken yet."""
    return list(
        session.scalars(
            select(CarryOver)
            .where(
                CarryOver.taken_by_id.is_(None), CarryOver.shipment.has(Shipment.plan_id != plan.id)
            )
            .options(
                joinedload(CarryOver.product),
                joinedload(CarryOver.shipment).joinedload(Shipment.plan),
            )
            .order_by(CarryOver.id)
        )
    )


def take_carry_over(session: Session, *, shipment: Shipment, carry_over_id: int) -> list[Problem]:
    """Add carried-over units to the shipment and mark them as taken."""
    if not shipment.state.editable:
        return [Problem("plan-locked")]
    waiting = session.scalar(
        select(CarryOver).where(CarryOver.id == carry_over_id, CarryOver.taken_by_id.is_(None))
    )
    if waiting is None:
        return [Problem("carry-over-taken")]
    item = next((each for each in shipment.items if each.product_id == waiting.product_id), None)
    if item is None:
        place = len(shipment.items) + 1
        item = Item(product_id=waiting.product_id, position=place, quantity=0)
        shipment.items.append(item)
    item.quantity += waiting.quantity
    waiting.taken_by_id = shipment.id
    session.commit()
    return []
