"""An act is taken back to the last digit within ten minutes, or not at all."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.orm import Session

from app.persistence.act_recording import UnrecordedStatementError
from app.persistence.row_images import stored
from app.persistence.session import make_engine
from app.persistence.tables.accounts import Person
from app.persistence.tables.foundation import now
from app.persistence.tables.parties import Address
from app.persistence.tables.plans import CarryOver, Item, Plan, Shipment
from app.persistence.tables.undoing import UndoStep
from app.usecases.undoing import WITHIN, take_back, undoable
from tests.factories.acts import (
    CHANGES,
    Change,
    adding,
    changing_answers,
    committing_twice,
    emptying_a_row,
    making_and_removing,
    removing_a_shipment,
    removing_a_shipment_that_others_point_at,
    renumbering,
    writing_past_the_mapping,
)
from tests.factories.databases import BOTH, migrated_address_of
from tests.factories.people import Member, sign_up
from tests.factories.plans import a_plan, a_shipment
from tests.factories.snapshots import snapshot
from tests.web.visitor import counted


@pytest.fixture(params=BOTH)
def somebody(request: pytest.FixtureRequest) -> Iterator[Member]:
    """Return somebody with a plan of two shipments, on each engine."""
    engine = make_engine(migrated_address_of(request.param, request))
    found = sign_up(engine)
    with found.session() as session:
        a_shipment(session, a_plan(session), cartons=3)
    yield found
    engine.dispose()


@pytest.fixture
def furnished(member: Member) -> Member:
    """Return the owner of a plan of two shipments."""
    with member.session() as session:
        a_shipment(session, a_plan(session), cartons=3)
    return member


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


def removing_the_last_shipment(session: Session, plan: Plan) -> None:
    session.delete(plan.shipments[-1])


def changing_it_again(_session: Session, plan: Plan) -> None:
    plan.name = "Once more"
    plan.shipments[0].note = "Changed"


def changing_what_it_belongs_to(_session: Session, plan: Plan) -> None:
    plan.shipments[0].note = "Fragile"


def making_it_anew_under_its_number(_session: Session, plan: Plan) -> None:
    plan.shipments.append(Shipment(number=2))


@pytest.mark.parametrize(
    ("change", "since"),
    [
        (changing_answers, changing_it_again),
        (emptying_a_row, changing_what_it_belongs_to),
        (renumbering, changing_what_it_belongs_to),
        (removing_a_shipment, making_it_anew_under_its_number),
    ],
)
def test_what_was_changed_since_is_named_and_nothing_is_taken_back(
    member: Member, change: Change, since: Change
) -> None:
    with member.session() as session:
        reference = a_plan(session).reference
        a_shipment(session, the_plan(session))
    step_id = act(member, change)
    act(member, since)
    before = snapshot(member.engine)
    with member.session() as session:
        (problem,) = take_back(session, step_id)
    assert (problem.code, problem.params) == ("undo-changed", {"what": reference})
    assert snapshot(member.engine) == before


def test_an_unrelated_change_since_does_not_stand_in_the_way(member: Member) -> None:
    with member.session() as session:
        a_shipment(session, a_plan(session))
    step_id = act(member, emptying_a_row)
    act(member, adding)
    assert codes(member, step_id) == []


def test_what_others_use_by_now_is_not_taken_from_them(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    step_id = act(member, lambda session, _plan: session.add(Address(name="Factory two")))

    def use_it(session: Session, plan: Plan) -> None:
        plan.ship_from = session.scalars(select(Address).where(Address.name == "Factory two")).one()

    act(member, use_it)
    before = snapshot(member.engine)
    with member.session() as session:
        (problem,) = take_back(session, step_id)
    assert (problem.code, problem.params) == ("undo-in-use", {"what": "IP-2026-0001"})
    assert snapshot(member.engine) == before


def test_a_name_taken_meanwhile_stands_in_the_way_of_the_old_one(member: Member) -> None:
    with member.session() as session:
        session.add_all([Address(name="North"), Address(name="South"), Address(name="East")])
        session.commit()
        north = session.scalars(select(Address).where(Address.name == "North")).one()
        with undoable(session, verb="record-saved") as renamed:
            north.name = "North gate"
            session.commit()
        session.add(Address(name="North"))
        session.commit()
        assert renamed.id is not None
        assert [each.code for each in take_back(session, renamed.id)] == ["undo-clash"]
        assert north.name == "North gate"


def test_ten_minutes_later_it_is_too_late(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    with time_machine.travel(now() - WITHIN - timedelta(seconds=1), tick=False):
        step_id = act(member, changing_it_again)
    assert codes(member, step_id) == ["undo-late"]


def test_another_workspaces_act_is_as_unknown_as_none(member: Member, stranger: Member) -> None:
    with member.session() as session:
        a_plan(session)
    step_id = act(member, changing_it_again)
    assert codes(stranger, step_id) == codes(stranger, 999_983) == ["undo-unknown"]
    assert codes(member, step_id) == []


def test_a_form_opened_before_it_was_taken_back_does_not_win_silently(member: Member) -> None:
    with member.session() as session:
        first = a_plan(session).version
    step_id = act(member, changing_it_again)
    with member.session() as session:
        changed = the_plan(session).version
    assert codes(member, step_id) == []
    with member.session() as session:
        assert the_plan(session).version not in (first, changed)


def test_an_act_tells_who_did_what_to_what(member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    step_id = act(member, changing_it_again, subject="IP-2026-0001 " * 20)
    with member.session() as session:
        step = session.scalars(select(UndoStep).where(UndoStep.id == step_id)).one()
        assert (step.verb, step.person_id) == ("plan-changed", member.person_id)
        assert step.subject == ("IP-2026-0001 " * 20)[:80]


def test_an_act_that_changes_nothing_is_none(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        with undoable(session, verb="plan-changed") as done:
            plan.updated_at = plan.updated_at
            session.execute(update(Item).where(Item.id == 0).values(position=1))
            session.execute(delete(Item).where(Item.id == 0))
            session.execute(delete(CarryOver))
            session.commit()
        assert done.id is None


def test_an_act_within_an_act_is_part_of_it(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        name = plan.name
        with undoable(session, verb="plan-changed") as outer:
            with undoable(session, verb="answers-saved") as inner:
                plan.name = "Inner"
                session.commit()
            plan.destination = "GB"
            session.commit()
        assert inner is outer
        assert outer.id is not None
        assert take_back(session, outer.id) == []
        assert (plan.name, plan.destination) == (name, "US")
        assert session.scalars(select(UndoStep)).one().verb == "plan-changed"


def test_after_an_act_the_session_is_watched_no_more(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        with pytest.raises(ZeroDivisionError), undoable(session, verb="plan-changed"):
            raise ZeroDivisionError
        plan.name = "Unwatched"
        session.commit()
        assert session.scalars(select(UndoStep)).all() == []


@pytest.mark.parametrize(
    "statement", [insert(stored("milestone_date")).values(id=1), text("DELETE FROM item")]
)
def test_what_cannot_be_watched_is_refused_within_an_act(member: Member, statement: Any) -> None:
    with (
        member.session() as session,
        undoable(session, verb="plan-changed"),
        pytest.raises(UnrecordedStatementError),
    ):
        session.execute(statement)


def test_what_is_everybodys_is_no_part_of_an_act(member: Member) -> None:
    with member.session() as session, undoable(session, verb="plan-changed") as done:
        session.execute(update(Person).values(name="Chen M."))
        session.commit()
        assert done.id is None


def test_a_short_unique_word_changes_hands_and_back(member: Member) -> None:
    """China's and America's profiles of a product trade places; the column takes two letters."""
    with member.session() as session:
        product = a_plan(session).shipments[0].items[0].product
        first, second = product.customs
        with undoable(session, verb="record-saved") as done:
            second.country = "JP"
            session.commit()
        assert done.id is not None
        assert take_back(session, done.id) == []
        assert [each.country for each in product.customs] == ["CN", "US"]
        assert first.country == "CN"


def test_a_large_act_is_taken_back_in_as_few_statements_as_a_small_one(member: Member) -> None:
    def sent(cartons: int) -> int:
        with member.session() as session:
            a_shipment(session, the_plan(session), cartons=cartons)
        step_id = act(member, removing_the_last_shipment)
        with counted(member.engine) as statements:
            assert codes(member, step_id) == []
        return len(statements)

    with member.session() as session:
        a_plan(session)
    assert sent(120) == sent(2)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=st.lists(st.sampled_from(CHANGES), min_size=1, max_size=5, unique=True))
def test_whatever_an_act_did_it_can_be_taken_back(furnished: Member, changes: list[Change]) -> None:
    def all_of_them(session: Session, plan: Plan) -> None:
        for change in changes:
            change(session, plan)
            session.flush()
            session.expire_all()

    before = snapshot(furnished.engine)
    assert codes(furnished, act(furnished, all_of_them)) == []
    assert snapshot(furnished.engine) == before
