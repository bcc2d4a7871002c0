"""Which products a shipment should carry, and how many of each; carried-over units may join."""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.domain.problems import Problem, Severity
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import CarryOver, Item, Plan, Shipment
from app.persistence.tables.products import Product
from app.usecases.plan_standing import settled


def choose_items(
    session: Session, *, shipment: Shipment, quantities: Mapping[int, int], day: date
) -> list[Problem]:
    """Make the shipment's items exactly `quantities`, units by product id; 0 takes one away.

    Cartons stay as they are; whether they still fit is judged anew by the rules of `day`.
    """
    if not shipment.state.editable:
        return [Problem("plan-locked")]
    wanted = {key: count for key, count in quantities.items() if count > 0}
    products = session.scalars(select(Product.id).where(Product.id.in_(wanted)))
    if set(products) != set(wanted):
        return [Problem("items-unknown-product")]
    want(shipment, wanted)
    _settle(session, shipment, day=day)
    return []


def want(shipment: Shipment, quantities: Mapping[int, int]) -> None:
    """Make the shipment's list exactly `quantities`, units by product id, in their order."""
    kept = {item.product_id: item for item in shipment.items}
    for position, (product_id, count) in enumerate(quantities.items(), start=1):
        item = kept.pop(product_id, None)
        if item is None:
            shipment.items.append(Item(product_id=product_id, position=position, quantity=count))
        else:
            item.position, item.quantity = position, count
    for gone in kept.values():
        shipment.items.remove(gone)


def _settle(session: Session, shipment: Shipment, *, day: date) -> None:
    """Save the items with the state they leave the shipment in; its version moves in any case."""
    session.flush()
    shipment.state = settled(shipment, day=day)
    shipment.updated_at = now()
    session.commit()


def lacking(product: Product, *, plan: Plan) -> list[Problem]:
    """Return what the plan's papers and costs will ask of a product and it does not say yet."""
    return list(_lacking(product, plan=plan))


def _lacking(product: Product, *, plan: Plan) -> Iterator[Problem]:
    coded = {profile.country for profile in product.customs if profile.hs_code}
    if not product.name_en:
        yield _advice("item-no-english-name")
    if plan.destination not in coded:
        yield _advice("item-no-hs-code", country=plan.destination)
    if product.value is None:
        yield _advice("item-no-value")
    elif product.currency != plan.currency:
        yield _advice("item-other-currency", has=product.currency, needs=plan.currency)


def _advice(code: str, **params: object) -> Problem:
    return Problem(code, params=params, severity=Severity.ADVISORY)


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


def take_carry_over(
    session: Session, *, shipment: Shipment, carry_over_id: int, day: date
) -> list[Problem]:
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
    _settle(session, shipment, day=day)
    return []
