"""Shipments that warehouses are counting, for tests."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.receiving.tally import Count
from app.domain.shipment.states import State
from app.persistence.plans import plan_by_reference
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Plan, Shipment
from app.persistence.tables.products import Product
from app.usecases import receiving
from app.usecases.receiving import Report
from tests.factories.people import Member
from tests.factories.plans import a_plan

TODAY: Final = date(2026, 11, 22)
PLAN: Final = "IP-2026-0001"


def hand_over(session: Session, plan: Plan) -> None:
    """Put every carton of the plan into a numbered forwarder order, and lock it before."""
    order = Movement(kind=MovementKind.FORWARDER_ORDER, number="YD26110001", party="Yida")
    session.add(order)
    session.flush()
    for shipment in plan.shipments:
        shipment.state = State.HANDED_OVER
        cartons = session.scalars(select(Carton.id).where(Carton.shipment_id == shipment.id))
        session.add_all(MovementCarton(movement_id=order.id, carton_id=each) for each in cartons)
    session.commit()


def a_sent_plan(member: Member) -> None:
    """Keep a plan that the forwarder has: 240 earphones, 200 towels and 160 cups."""
    with member.session() as session:
        hand_over(session, a_plan(session))


def sent_shipment(session: Session, number: int = 1) -> Shipment:
    """Return a shipment of the plan, loaded as pages load it."""
    plan = plan_by_reference(session, PLAN)
    assert plan is not None
    return plan.shipments[number - 1]


def report(
    session: Session, figures: Mapping[str, Count], *, day: date = TODAY, note: str = ""
) -> Report:
    """Return the warehouse's report of these counts by SKU."""
    ids = {row.sku: row.id for row in session.execute(select(Product.sku, Product.id))}
    return Report(
        counts={ids[sku]: count for sku, count in figures.items()}, counted_on=day, note=note
    )


def count(member: Member, figures: Mapping[str, Count], *, day: date = TODAY) -> None:
    """Record these counts of the first shipment."""
    with member.session() as session:
        refused = receiving.record_counts(
            session,
            shipment=sent_shipment(session),
            report=report(session, figures, day=day),
            person_id=member.person_id,
            today=TODAY,
        )
        assert refused == []
        session.commit()
