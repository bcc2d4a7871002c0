"""Acts on a plan that remove, replace, renumber or rename, for tests that take them back."""

from collections.abc import Callable

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.domain.quantities.weight import Weight
from app.persistence.tables.parties import Address
from app.persistence.tables.plans import Carton, CartonRow, Item, Plan, Shipment
from app.persistence.tables.products import Product

Change = Callable[[Session, Plan], None]


def removing_a_shipment(_session: Session, plan: Plan) -> None:
    plan.shipments.remove(plan.shipments[1])


def removing_a_shipment_that_others_point_at(session: Session, plan: Plan) -> None:
    session.delete(plan.shipments[1])


def emptying_a_row(_session: Session, plan: Plan) -> None:
    plan.shipments[0].rows.clear()


def changing_answers(_session: Session, plan: Plan) -> None:
    plan.destination, plan.need_by, plan.importer = "", None, None
    for row in plan.shipments[0].rows[:1]:
        row.gross_weight = Weight(1)


def adding(session: Session, plan: Plan) -> None:
    plan.shipments.append(Shipment(number=3))
    session.add(Address(name="Factory two"))


def renumbering(session: Session, plan: Plan) -> None:
    """Remove the first carton and let the others move up, each into the number just freed."""
    query = select(Carton).where(Carton.shipment_id == plan.shipments[0].id)
    cartons = session.scalars(query.order_by(Carton.number)).all()
    for carton in cartons[:1]:
        session.delete(carton)
        session.flush()
    for carton in cartons[1:]:
        carton.number -= 1
        session.flush()


def writing_past_the_mapping(session: Session, plan: Plan) -> None:
    shipment_id = plan.shipments[0].id
    session.execute(
        update(CartonRow)
        .where(CartonRow.shipment_id == shipment_id)
        .values(gross_weight=Weight(5), position=CartonRow.position + 1)
    )
    session.execute(delete(CartonRow).where(CartonRow.shipment_id == shipment_id))


def committing_twice(session: Session, plan: Plan) -> None:
    plan.name = "First"
    session.commit()
    session.delete(plan.shipments[1])


def making_and_removing(session: Session, plan: Plan) -> None:
    shipment = Shipment(number=7)
    plan.shipments.append(shipment)
    session.flush()
    plan.shipments.remove(shipment)
    plan.name = "Changed"


def moving_an_item(_session: Session, plan: Plan) -> None:
    for shipment in plan.shipments[1:]:
        shipment.items, plan.shipments[0].note = [], "moved"


def swapping_names(session: Session, plan: Plan) -> None:
    """Let two products trade their SKUs, by a third name as the product grid does."""
    one, other = session.scalars(select(Product).order_by(Product.id).limit(2))
    first, second = one.sku, other.sku
    for product, sku in ((one, plan.reference), (other, first), (one, second)):
        product.sku = sku
        session.flush()


def archiving_everything(session: Session, _plan: Plan) -> None:
    session.execute(update(Product).values(archived=True))
    session.execute(delete(Item))


CHANGES = (
    adding,
    archiving_everything,
    changing_answers,
    emptying_a_row,
    making_and_removing,
    moving_an_item,
    renumbering,
    swapping_names,
    writing_past_the_mapping,
)
