"""Locking fixes a plan and carries shortfalls over; reopening takes that back."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.journey.plan_facts import PlanFacts
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.accounts import Person
from app.persistence.tables.plans import CarryOver, Plan
from app.usecases import choose_items, lock_plan, start_plan
from app.usecases.observe import Statement, observe
from app.usecases.plan_standing import facts_of
from tests.factories.people import Member
from tests.factories.plans import a_plan

TODAY = date(2026, 11, 22)
READY: dict[str, Any] = {"rate_line": "lcl", "entry_date": date(2027, 1, 4)}


def ready_facts(plan: Plan) -> PlanFacts:
    """Return the standing of a plan whose ids and papers are done."""
    for row in plan.shipments[0].rows:
        for carton in row.cartons:
            carton.external_id = f"FBA17QK3M8XZU{carton.number:06d}"
    papers = {shipment.id: (2, 2) for shipment in plan.shipments}
    return facts_of(plan, day=TODAY, papers=papers)


def owner(session: Session) -> Person:
    return session.scalars(select(Person)).one()


def test_a_finished_plan_locks_and_says_who_and_when(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, **READY)
        person = owner(session)
        refused = lock_plan.lock(
            session, plan=plan, facts=ready_facts(plan), person=person, day=TODAY
        )
        assert refused == []
        shipment = plan.shipments[0]
        assert shipment.state is State.LOCKED
        assert shipment.locked_by_id == person.id
        assert shipment.locked_at is not None
        [entry] = lock_plan.history(session, plan=plan)
        assert entry.verb == "locked"
        assert entry.details["shipments"] == [{"number": 1, "cartons": 17, "units": 600}]


def test_a_ships_term_by_air_and_a_foreign_postcode_are_advised_against(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, incoterm="FOB", main_leg="air")
        plan.shipments[0].postal_code = "SW1A 1AA"
        found = lock_plan.findings(session, plan, day=TODAY)
        advice = [(each.problem.code, each.step, each.shipment) for each in found]
        assert advice[:2] == [("term-sea-only", "terms", None), ("postcode-form", "shipments", 1)]
        assert not any(each.problem.blocking for each in found[:2])


def test_what_was_said_before_the_lock_counts_from_the_lock_on(member: Member) -> None:
    said = Statement(
        milestone=Milestone.DEPARTED,
        classifier=Classifier.ACTUAL,
        occurred_at=datetime(2026, 11, 20, tzinfo=UTC),
        zone="Asia/Shanghai",
    )
    with member.session() as session:
        plan = a_plan(session, **READY)
        person = owner(session)
        observe(session, said, shipment_id=plan.shipments[0].id, person_id=person.id)
        assert plan.shipments[0].state.editable
        lock_plan.lock(session, plan=plan, facts=ready_facts(plan), person=person, day=TODAY)
        assert plan.shipments[0].state is State.DEPARTED


def test_unfinished_steps_are_named(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        [problem] = lock_plan.lock(
            session,
            plan=plan,
            facts=facts_of(plan, day=TODAY),
            person=owner(session),
            day=TODAY,
        )
        assert problem.code == "lock-unfinished"
        named = problem.params["steps"]
        assert isinstance(named, list)
        assert [each.en for each in named] == ["Labels", "Documents", "Landed cost"]


def test_a_blocking_finding_keeps_the_plan_open(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, **READY)
        facts = ready_facts(plan)
        plan.shipments[0].items[0].product.name_en = ""
        refused = lock_plan.lock(session, plan=plan, facts=facts, person=owner(session), day=TODAY)
        assert refused
        assert all(each.blocking for each in refused)
        assert plan.shipments[0].state is State.DRAFT


class TestCarryOver:
    """Units the cartons fell short by wait for a later plan."""

    @pytest.fixture
    def short(self, member: Member) -> tuple[Session, Plan]:
        session = member.session()
        plan = a_plan(session, **READY)
        plan.shipments[0].items[0].quantity += 12
        session.flush()
        lock_plan.lock(
            session, plan=plan, facts=ready_facts(plan), person=owner(session), day=TODAY
        )
        return session, plan

    def test_the_shortfall_is_named_and_offered_to_another_plan(
        self, short: tuple[Session, Plan]
    ) -> None:
        session, plan = short
        [left] = lock_plan.carried_over(session, plan=plan)
        assert (left.product.sku, left.quantity) == ("LC-EB20", 12)
        later = start_plan.start_plan(session)
        [offered] = choose_items.waiting_carry_overs(session, plan=later)
        refused = choose_items.take_carry_over(
            session, shipment=later.shipments[0], carry_over_id=offered.id, day=TODAY
        )
        assert refused == []
        assert [item.quantity for item in later.shipments[0].items] == [12]
        assert choose_items.waiting_carry_overs(session, plan=later) == []
        session.close()

    def test_units_are_taken_once(self, short: tuple[Session, Plan]) -> None:
        session, plan = short
        [left] = lock_plan.carried_over(session, plan=plan)
        shipment = start_plan.start_plan(session).shipments[0]
        choose_items.take_carry_over(session, shipment=shipment, carry_over_id=left.id, day=TODAY)
        again = choose_items.take_carry_over(
            session, shipment=shipment, carry_over_id=left.id, day=TODAY
        )
        assert [each.code for each in again] == ["carry-over-taken"]
        session.close()

    def test_reopening_takes_the_offer_back(self, short: tuple[Session, Plan]) -> None:
        session, plan = short
        refused = lock_plan.reopen(
            session, plan=plan, person=owner(session), reason="12 units found"
        )
        assert refused == []
        assert session.scalars(select(CarryOver)).all() == []
        assert plan.shipments[0].state is State.PACKED
        assert [each.verb for each in lock_plan.history(session, plan=plan)] == [
            "reopened",
            "locked",
        ]
        session.close()

    def test_units_already_in_another_plan_keep_it_locked(
        self, short: tuple[Session, Plan]
    ) -> None:
        session, plan = short
        [left] = lock_plan.carried_over(session, plan=plan)
        shipment = start_plan.start_plan(session).shipments[0]
        choose_items.take_carry_over(session, shipment=shipment, carry_over_id=left.id, day=TODAY)
        [problem] = lock_plan.reopen(session, plan=plan, person=owner(session), reason="x")
        assert problem.code == "reopen-carry-over-taken"
        assert plan.shipments[0].state is State.LOCKED
        session.close()


def test_goods_handed_over_cannot_be_reopened(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        plan.shipments[0].state = State.HANDED_OVER
        [problem] = lock_plan.reopen(session, plan=plan, person=owner(session), reason="x")
        assert problem.code == "plan-handed-over"


def test_an_open_plan_has_nothing_to_reopen(member: Member) -> None:
    with member.session() as session:
        [problem] = lock_plan.reopen(
            session, plan=a_plan(session), person=owner(session), reason="x"
        )
        assert problem.code == "plan-not-locked"
