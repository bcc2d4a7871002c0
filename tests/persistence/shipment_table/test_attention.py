"""Each kind of matter waits from its day on, for its own reason, and no longer."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.attention.matters import RESTS, Kind, Matter
from app.domain.movement.kinds import ChangeKind
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.shipment_table import attention
from app.persistence.shipment_table.attention import Waiting
from app.persistence.tables.drafts import Draft
from app.persistence.tables.files import StoredFile
from app.persistence.tables.movements import ChangeOrder, Movement
from app.persistence.tables.papers import Paper
from app.persistence.tables.plans import CarryOver, Shipment
from app.persistence.tables.receiving import Receipt
from app.persistence.tables.tracking import Observation
from app.usecases.start_plan import archive_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.factories.shipment_table import (
    TODAY,
    a_shipment_under_way,
    change,
    dated,
    days_ago,
    tell,
)


@pytest.fixture
def session(member: Member) -> Iterator[Session]:
    with member.session() as session:
        yield session


def shipments_waiting(session: Session, *, today: date = TODAY, most: int = 5) -> Waiting:
    """Return what waits of all shipments; asked of each by itself, the same waits."""
    found = attention.matters_of(session, today=today)
    every = session.scalars(select(Shipment.id)).all()
    assert attention.matters_of(session, today=today, among=every) == found
    assert attention.matters_of(session, today=today, among=[0]) == {}
    return attention.foremost_of(chain.from_iterable(found.values()), most=most)


def waiting(session: Session, kind: Kind) -> list[Matter]:
    found = shipments_waiting(session, today=TODAY, most=5)
    matters = [matter for matter in found.matters if matter.kind is kind]
    assert found.counts.get(kind, 0) == len(matters)
    return matters


def moment(days: int) -> datetime:
    return datetime.combine(days_ago(days), time(12), tzinfo=UTC)


@pytest.fixture
def shipment(session: Session) -> Shipment:
    """Return a shipment under way of which nothing waits: news came today."""
    shipment = a_shipment_under_way(session, state=State.DEPARTED, locked_at=moment(2))
    assert shipments_waiting(session, today=TODAY, most=5).counts == {}
    return shipment


def test_a_latest_arrival_waits_from_a_week_before_until_the_delivery(
    session: Session, shipment: Shipment
) -> None:
    change(session, shipment, latest_arrival=TODAY + timedelta(days=8))
    assert waiting(session, Kind.ARRIVAL) == []
    change(session, shipment, latest_arrival=TODAY + timedelta(days=7))
    [matter] = waiting(session, Kind.ARRIVAL)
    assert (matter.plan, matter.number, matter.called) == ("IP-2026-0001", 1, "FBA17QK3M8XZ")
    assert (matter.anchor, matter.state) == (TODAY + timedelta(days=7), State.DEPARTED)
    change(session, shipment, state=State.DELIVERED)
    assert waiting(session, Kind.ARRIVAL) == []


def test_goods_that_are_ready_wait_to_be_handed_over(session: Session) -> None:
    plan = a_plan(session, cargo_ready=days_ago(1))
    [matter] = waiting(session, Kind.HAND_OVER)
    assert matter.anchor == days_ago(1)
    dated(session, plan.shipments[0], Milestone.CARGO_READY, estimated_on=TODAY)
    assert waiting(session, Kind.HAND_OVER) == []


def test_silence_waits_for_a_question(session: Session, shipment: Shipment) -> None:
    change(session, shipment, locked_at=moment(RESTS[Kind.NEWS]))
    [matter] = waiting(session, Kind.NEWS)
    assert matter.anchor == days_ago(RESTS[Kind.NEWS])
    tell(session, shipment, Milestone.LOADED, days_ago(3))
    change(session, shipment, state=State.DEPARTED)
    session.execute(update(Observation).values(created_at=moment(3)))
    assert waiting(session, Kind.NEWS) == []
    session.execute(update(Observation).values(created_at=moment(9)))
    assert [matter.anchor for matter in waiting(session, Kind.NEWS)] == [days_ago(9)]


def test_news_of_the_container_is_news_of_the_shipment(
    session: Session, shipment: Shipment
) -> None:
    change(session, shipment, locked_at=moment(30))
    container = session.query(Movement).filter_by(number="TCNU4471820").one()
    said = {"milestone": Milestone.LOADED, "classifier": "ACT", "zone": "UTC"}
    row = Observation(movement_id=container.id, occurred_at=moment(2), created_at=moment(2), **said)
    session.add(row)
    session.commit()
    assert waiting(session, Kind.NEWS) == []


def test_a_container_is_asked_for_a_week_after_the_goods_went_in(
    session: Session, shipment: Shipment
) -> None:
    for movement in session.query(Movement).filter_by(number="TCNU4471820"):
        movement.cancelled_at = moment(1)
    session.commit()
    assert waiting(session, Kind.CONTAINER) == []
    dated(session, shipment, Milestone.WAREHOUSE_IN, actual_on=days_ago(7))
    assert [matter.anchor for matter in waiting(session, Kind.CONTAINER)] == [days_ago(7)]
    change(session, shipment.plan, main_leg="express")
    assert waiting(session, Kind.CONTAINER) == []


def test_withdrawn_papers_wait_until_a_newer_one_is_printed(
    session: Session, shipment: Shipment
) -> None:
    order = ChangeOrder(
        kind=ChangeKind.SHORTFALL, shipment_id=shipment.id, reason="short", figures={}
    )
    file = StoredFile(sha256="0" * 64, name="x.pdf", media_type="application/pdf", size=1)
    session.add_all([order, file])
    session.flush()
    printed = {
        "shipment_id": shipment.id,
        "kind": "packing-list",
        "language": "zh-en",
        "pages": 1,
        "facts": {},
        "facts_hash": "",
        "file_id": file.id,
    }
    session.add(Paper(revision=1, withdrawn_by_id=order.id, **printed))
    session.commit()
    today = datetime.now(UTC).date()
    found = shipments_waiting(session, today=today, most=5)
    assert [(each.kind, each.figure) for each in found.matters if each.kind is Kind.PAPERS] == [
        (Kind.PAPERS, 1)
    ]
    session.add(Paper(revision=2, **printed))
    session.commit()
    found = shipments_waiting(session, today=today, most=5)
    assert Kind.PAPERS not in found.counts


def test_a_count_rests_three_days_before_it_is_taken_up(
    session: Session, shipment: Shipment
) -> None:
    change(session, shipment, state=State.RECEIVING)
    for item in shipment.items:
        counted = {"received": item.quantity - 1, "counted_on": days_ago(3)}
        session.add(Receipt(shipment_id=shipment.id, product_id=item.product_id, **counted))
    session.commit()
    assert [matter.figure for matter in waiting(session, Kind.COUNT)] == [3]
    newest = {"received": 239, "damaged": 1, "counted_on": days_ago(3)}
    first = shipment.items[0].product_id
    session.add(Receipt(shipment_id=shipment.id, product_id=first, **newest))
    session.commit()
    assert [matter.figure for matter in waiting(session, Kind.COUNT)] == [2]
    newest["counted_on"] = days_ago(2)
    session.add(Receipt(shipment_id=shipment.id, product_id=first, **newest))
    session.commit()
    assert waiting(session, Kind.COUNT) == []


def test_a_delivery_without_a_count_waits_after_five_days(
    session: Session, shipment: Shipment
) -> None:
    change(session, shipment, state=State.DELIVERED)
    dated(session, shipment, Milestone.DELIVERED, actual_on=days_ago(5))
    assert [matter.anchor for matter in waiting(session, Kind.RECEIPT)] == [days_ago(5)]


def test_units_carried_over_wait_until_a_plan_takes_them(
    session: Session, shipment: Shipment
) -> None:
    product = shipment.items[0].product_id
    carried = CarryOver(shipment_id=shipment.id, product_id=product, quantity=24)
    session.add(carried)
    session.commit()
    today = datetime.now(UTC).date()
    found = shipments_waiting(session, today=today, most=5)
    assert [each.figure for each in found.matters if each.kind is Kind.CARRY_OVER] == [24]
    carried.taken_by_id = shipment.id
    session.commit()
    found = shipments_waiting(session, today=today, most=5)
    assert Kind.CARRY_OVER not in found.counts


def test_drafts_left_wait_for_their_own_person(session: Session, member: Member) -> None:
    kept = {"person_id": member.person_id, "entries": {"name": ["x"]}}
    session.add(Draft(page="/stores/new", saved_at=moment(3), **kept))
    session.add(Draft(page="/products/new", saved_at=moment(0), **kept))
    session.commit()
    found = attention.waiting_drafts(session, person_id=member.person_id, today=TODAY, most=5)
    assert [(each.page, each.anchor) for each in found.matters] == [("/stores/new", days_ago(3))]
    assert found.counts == {Kind.DRAFT: 1}
    nobody = attention.waiting_drafts(session, person_id=0, today=TODAY, most=5)
    assert (nobody.matters, nobody.counts, nobody.count) == ((), {}, 0)


def test_few_of_a_kind_are_told_and_all_are_counted(session: Session) -> None:
    plan = a_plan(session, cargo_ready=days_ago(20))
    for number in (2, 3):
        plan.shipments.append(Shipment(number=number))
    session.commit()
    found = shipments_waiting(session, today=TODAY, most=2)
    assert (len(found.matters), found.counts[Kind.HAND_OVER]) == (2, 3)


def test_plans_put_away_and_other_workspaces_wait_for_nobody(
    stranger: Member, session: Session, shipment: Shipment
) -> None:
    change(session, shipment, latest_arrival=days_ago(1))
    with stranger.session() as other:
        assert shipments_waiting(other, today=TODAY, most=5).counts == {}
    archive_plan(session, plan=shipment.plan, archived=True)
    assert shipments_waiting(session, today=TODAY, most=5).counts == {}
