"""A change of a row touches its shipment, none, or, where that is not known, any."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from app.domain.tracking.milestones import Milestone
from app.persistence.session import ScopedSession
from app.persistence.tables.plans import Carton, Shipment
from app.persistence.tables.receiving import Receipt
from app.persistence.tables.undoing import UndoStep
from app.persistence.tables.views import SavedView
from app.persistence.touching import Touched, touched_by
from tests.factories.parties import a_company
from tests.factories.people import Member
from tests.factories.shipment_table import TODAY, a_shipment_under_way, dated

Act = Callable[[Session, Shipment], object]


@pytest.fixture
def told() -> Iterator[list[Touched]]:
    """Return what each row written in a flush touches, as it is written."""
    found: list[Touched] = []

    def listen(session: Session, _context: object) -> None:
        rows = (*session.new, *session.dirty, *session.deleted)
        found.extend(touched_by(row) for row in rows)

    event.listen(ScopedSession, "after_flush", listen)
    yield found
    event.remove(ScopedSession, "after_flush", listen)


def _receipt(session: Session, shipment: Shipment) -> None:
    product = shipment.items[0].product_id
    counted = {"received": 1, "damaged": 0, "counted_on": date(2026, 11, 22)}
    session.add(Receipt(shipment_id=shipment.id, product_id=product, **counted))


def _carton(session: Session, shipment: Shipment) -> None:
    session.query(Carton).filter(Carton.shipment_id == shipment.id).first().courier = "UPS"  # type: ignore[union-attr]


def _date(session: Session, shipment: Shipment) -> None:
    dated(session, shipment, Milestone.BOOKED, planned_on=TODAY)


def _undone(session: Session, _shipment: Shipment) -> None:
    step = UndoStep(verb="edit", subject="", before={}, expires_at=_shipment.created_at)
    session.add(step)
    session.flush()
    step.undone_at = _shipment.created_at


@pytest.mark.parametrize("act", [_receipt, _carton, _date])
def test_a_row_of_one_shipment_touches_it(member: Member, told: list[Touched], act: Act) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session)
        told.clear()
        act(session, shipment)
        session.flush()
        assert set(told) == {frozenset({shipment.id})}


def test_a_carton_that_moves_touches_both_shipments(member: Member, told: list[Touched]) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session)
        other = Shipment(plan_id=shipment.plan_id, number=2)
        session.add(other)
        session.flush()
        carton = shipment.rows[0].cartons[0]
        told.clear()
        carton.shipment_id, carton.number = other.id, 1
        session.flush()
        assert told == [frozenset({shipment.id, other.id})]
        session.expire(carton)
        told.clear()
        carton.shipment_id, carton.number = shipment.id, 99
        session.flush()
        assert told == [None]


def test_what_no_list_of_shipments_reads_touches_none(member: Member, told: list[Touched]) -> None:
    with member.session() as session:
        a_company(session)
    assert told == [frozenset()]


def test_an_act_kept_touches_nothing_more_and_taken_back_anything(
    member: Member, told: list[Touched]
) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session)
        told.clear()
        _undone(session, shipment)
        session.flush()
    assert told == [frozenset(), None]


def test_whatever_else_changes_may_touch_any(member: Member, told: list[Touched]) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session)
        told.clear()
        session.add(SavedView(person_id=member.person_id, name="Late", query="risk=late"))
        session.flush()
        shipment.plan.name = "Spring"
        session.flush()
        session.add(Shipment(plan_id=shipment.plan_id, number=2))
        session.flush()
        new = told.pop()
        gone = Shipment(plan_id=shipment.plan_id, number=3)
        session.add(gone)
        session.flush()
        told.pop()
        session.delete(gone)
        session.flush()
        assert new is not None
        assert told == [None, None, None]
