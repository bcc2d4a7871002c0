"""Settling keeps dates and states equal to what was said, whoever changed what lies beneath."""

from datetime import UTC, date, datetime

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.plans import Shipment
from app.persistence.tables.receiving import Receipt
from app.persistence.tables.tracking import MilestoneDate
from app.usecases.observe import observe
from app.usecases.shipment_progress import settle
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.tracking import a_locked_plan, a_movement, cartons_of, said

MOST_QUERIES = 8


def test_nothing_to_settle_is_settled(member: Member) -> None:
    with member.session() as session:
        settle(session, [])
        assert session.scalars(select(MilestoneDate)).all() == []


def settled(session: Session, shipment: Shipment) -> State:
    settle(session, [shipment.id])
    return shipment.state


def test_a_numbered_forwarder_order_of_all_cartons_hands_over(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        cartons = cartons_of(session, shipment)
        order = a_movement(session, cartons, kind=MovementKind.FORWARDER_ORDER, number="")
        assert settled(session, shipment) is State.LOCKED
        order.number = "YF2611-0482"
        assert settled(session, shipment) is State.HANDED_OVER
        order.cancelled_at = datetime(2026, 11, 20, tzinfo=UTC)
        assert settled(session, shipment) is State.LOCKED


def test_two_orders_may_share_the_cartons(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        cartons = cartons_of(session, shipment)
        for part in (cartons[:10], cartons[10:]):
            a_movement(session, part, kind=MovementKind.FORWARDER_ORDER, number=f"YF-{part[0]}")
        settle(session, [shipment.id])
        assert shipment.state is State.HANDED_OVER


def test_a_count_at_the_warehouse_is_receiving(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        product = shipment.items[0].product
        session.add(
            Receipt(
                shipment_id=shipment.id,
                product_id=product.id,
                received=1,
                counted_on=date(2026, 11, 20),
            )
        )
        settle(session, [shipment.id])
        assert shipment.state is State.RECEIVING


def test_cartons_that_leave_a_container_leave_its_milestones(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        container = a_movement(session, cartons_of(session, shipment))
        departed = said(Milestone.DEPARTED, "11-02")
        observe(session, departed, movement_id=container.id, person_id=None)
        assert settled(session, shipment) is State.DEPARTED
        container.cancelled_at = datetime(2026, 11, 3, tzinfo=UTC)
        assert settled(session, shipment) is State.LOCKED
        assert session.scalars(select(MilestoneDate)).all() == []


def test_the_kept_dates_are_those_of_the_last_carton(member: Member) -> None:
    with member.session() as session:
        shipment = a_locked_plan(session).shipments[0]
        cartons = cartons_of(session, shipment)
        early = said(Milestone.DEPARTED, "11-01", Classifier.PLANNED)
        late = said(Milestone.DEPARTED, "11-09", Classifier.PLANNED)
        observe(session, early, shipment_id=shipment.id, person_id=None)
        observe(session, late, shipment_id=shipment.id, carton_ids=cartons[:2], person_id=None)
        row = session.scalars(select(MilestoneDate)).one()
        assert (row.planned_on, row.actual_on, row.reached) == (date(2026, 11, 9), None, 0)


def test_many_shipments_are_settled_in_few_queries(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(session)
        for _ in range(4):
            a_shipment(session, plan).state = State.LOCKED
        ids = [shipment.id for shipment in plan.shipments]
        for each in ids:
            observe(session, said(Milestone.DEPARTED, "11-02"), shipment_id=each, person_id=None)
        session.commit()
        read: list[str] = []
        listen = (member.engine, "before_cursor_execute", lambda *args: read.append(args[2]))
        event.listen(*listen)
        settle(session, ids)
        event.remove(*listen)
        assert len([each for each in read if each.startswith("SELECT")]) <= MOST_QUERIES
