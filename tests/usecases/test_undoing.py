"""An act is taken back to the last digit within ten minutes, or not at all."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import Engine, delete, insert, select, text, update
from sqlalchemy.orm import Session

from app.domain.quantities.weight import Weight
from app.persistence import migrating
from app.persistence.act_recording import UnrecordedStatementError
from app.persistence.session import make_engine
from app.persistence.tables.foundation import now
from app.persistence.tables.parties import Address
from app.persistence.tables.plans import Carton, CartonRow, CarryOver, Item, Plan, Shipment
from app.persistence.tables.products import CustomsProfile, Product
from app.persistence.tables.tracking import MilestoneDate
from app.persistence.tables.undoing import UndoStep
from app.usecases.undoing import WITHIN, take_back, undoable
from tests.factories.databases import BOTH, address_of
from tests.factories.people import Member, sign_up
from tests.factories.plans import a_plan, a_shipment
from tests.factories.snapshots import snapshot

Change = Callable[[Session, Plan], None]


@pytest.fixture(params=BOTH)
def somebody(request: pytest.FixtureRequest) -> Member:
    """Return somebody with a plan of two shipments, on each engine."""
    engine = make_engine(address_of(request.param, request))
    migrating.upgrade(engine)
    request.addfinalizer(engine.dispose)
    found = sign_up(engine)
    with found.session() as session:
        a_shipment(session, a_plan(session), cartons=3)
    return found


def the_plan(session: Session) -> Plan:
    return session.scalars(select(Plan)).one()


def act(member: Member, change: Change, *, subject: str = "") -> int:
    """Commit `change` as one act and return its number."""
    with member.session() as session:
        plan = the_plan(session)
        with undoable(
            session, verb="plan-changed", subject=subject, person_id=member.person_id
        ) as done:
            change(session, plan)
            session.commit()
        assert done.id is not None
        return done.id


def codes(member: Member, step_id: int) -> list[str]:
    with member.session() as session:
        return [problem.code for problem in take_back(session, step_id)]


def removing_a_shipment(_session: Session, plan: Plan) -> None:
    plan.shipments.remove(plan.shipments[1])


def removing_a_shipment_that_others_point_at(session: Session, plan: Plan) -> None:
    session.delete(plan.shipments[1])


def emptying_a_row(_session: Session, plan: Plan) -> None:
    plan.shipments[0].rows.clear()


def changing_answers(_session: Session, plan: Plan) -> None:
    plan.destination, plan.need_by, plan.importer = "", None, None
    plan.shipments[0].rows[0].gross_weight = Weight(1)


def adding(session: Session, plan: Plan) -> None:
    plan.shipments.append(Shipment(number=3))
    session.add(Address(name="Factory two"))


def renumbering(session: Session, plan: Plan) -> None:
    """Remove the first carton and let the others move up, each into the number just freed."""
    first, *others = session.scalars(
        select(Carton).where(Carton.shipment_id == plan.shipments[0].id).order_by(Carton.number)
    )
    session.delete(first)
    session.flush()
    for carton in others:
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
    shipment = Shipment(number=3)
    plan.shipments.append(shipment)
    session.flush()
    plan.shipments.remove(shipment)
    plan.name = "Changed"


@pytest.mark.parametrize(
    "change",
    [
        removing_a_shipment,
        removing_a_shipment_that_others_point_at,
        emptying_a_row,
        changing_answers,
        adding,
        renumbering,
        writing_past_the_mapping,
        committing_twice,
        making_and_removing,
    ],
)
def test_what_was_taken_back_is_as_it_was_to_the_last_digit(
    somebody: Member, change: Change
) -> None:
    if change is removing_a_shipment_that_others_point_at:
        with somebody.session() as session:
            plan = the_plan(session)
            shipment, product = plan.shipments[0], plan.shipments[0].items[0].product
            session.add(
                CarryOver(
                    shipment=shipment,
                    product=product,
                    quantity=3,
                    taken_by_id=plan.shipments[1].id,
                )
            )
            session.commit()
    before = snapshot(somebody.engine)
    step_id = act(somebody, change)
    assert snapshot(somebody.engine) != before
    assert codes(somebody, step_id) == []
    assert snapshot(somebody.engine) == before
    assert codes(somebody, step_id) == ["undo-done"]
