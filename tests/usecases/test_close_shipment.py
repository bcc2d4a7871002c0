"""Closing fixes the figures, reopening takes that back, and a lesson reaches the next plan."""

import pytest
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.receiving.tally import Count
from app.domain.shipment.states import State, plan_state
from app.persistence.plans import states_of
from app.persistence.tables.accounts import Person
from app.persistence.tables.plans import Plan
from app.usecases import close_shipment, start_plan
from app.usecases.close_shipment import Closing
from tests.factories.people import Member
from tests.factories.plans import ONT8, a_plan, a_shipment
from tests.factories.receiving import PLAN, a_sent_plan, count, hand_over, sent_shipment

ALL = {
    "LC-EB20": Count(received=240),
    "LC-TW07": Count(received=200),
    "LC-CP11": Count(received=160),
}
SHORT = {"LC-EB20": Count(received=238, damaged=1)}
REASON = "claim filed"


@pytest.fixture(autouse=True)
def _sent(member: Member) -> None:
    a_sent_plan(member)


def close(member: Member, *, reason: str = "", lesson: str = "") -> list[Problem]:
    with member.session() as session:
        return close_shipment.close(
            session,
            shipment=sent_shipment(session),
            closing=Closing(reason=reason, lesson=lesson),
            person=_person(session, member),
        )


def reopen(member: Member, reason: str = "found two") -> list[Problem]:
    with member.session() as session:
        return close_shipment.reopen(
            session,
            shipment=sent_shipment(session),
            reason=reason,
            person=_person(session, member),
        )


def _person(session: Session, member: Member) -> Person:
    person = session.get(Person, member.person_id)
    assert person is not None
    return person


def state(member: Member) -> State:
    with member.session() as session:
        return sent_shipment(session).state


def lessons(member: Member, **facts: object) -> list[str]:
    with member.session() as session:
        plan = start_plan.start_plan(session)
        for name, value in {"destination": "US", "programme": "fba-us", **facts}.items():
            setattr(plan, name, value)
        session.commit()
        return [each.text for each in close_shipment.lessons_for(session, plan=plan)]


def test_a_shipment_that_came_whole_is_closed_without_a_word(member: Member) -> None:
    count(member, ALL)
    assert close(member) == []
    assert state(member) is State.CLOSED


def test_a_difference_is_closed_only_with_its_reason(member: Member) -> None:
    count(member, SHORT)
    (problem,) = close(member)
    assert (problem.code, problem.field) == ("closing-reason-missing", "reason")
    assert state(member) is State.RECEIVING
    assert close(member, reason=REASON) == []


@pytest.mark.parametrize(
    "counts",
    [
        {**ALL, "LC-EB20": Count(received=241)},
        {**ALL, "LC-EB20": Count(received=239, damaged=1)},
        {**ALL, "LC-EB20": Count(received=239, missing=1)},
    ],
)
def test_over_damaged_and_missing_units_are_differences_too(
    member: Member, counts: dict[str, Count]
) -> None:
    count(member, counts)
    assert [problem.code for problem in close(member)] == ["closing-reason-missing"]


def test_nothing_is_closed_before_anything_was_counted(member: Member) -> None:
    assert [problem.code for problem in close(member, reason=REASON)] == ["closing-nothing-counted"]


def test_a_shipment_that_never_arrived_is_closed_with_noughts(member: Member) -> None:
    count(member, {"LC-EB20": Count(received=0)})
    assert close(member, reason="lost at sea") == []


def test_the_journal_keeps_the_figures_the_closing_fixed(member: Member) -> None:
    count(member, SHORT)
    close(member, reason=REASON)
    with member.session() as session:
        (entry,) = close_shipment.history(session, shipment=sent_shipment(session))
    assert entry.person_id == member.person_id
    assert entry.details["reason"] == REASON
    assert entry.details["total"] == {
        "shipped": 600,
        "received": 238,
        "damaged": 1,
        "short": 361,
        "over": 0,
    }
    assert [line["sku"] for line in entry.details["lines"]] == ["LC-EB20", "LC-TW07", "LC-CP11"]


def test_closing_twice_is_refused(member: Member) -> None:
    count(member, ALL)
    close(member)
    assert [problem.code for problem in close(member)] == ["receiving-closed"]


def test_reopening_leads_back_to_receiving_with_its_reason(member: Member) -> None:
    count(member, ALL)
    close(member)
    assert reopen(member) == []
    assert state(member) is State.RECEIVING
    with member.session() as session:
        found = close_shipment.history(session, shipment=sent_shipment(session))
    assert [(each.verb, each.details["reason"]) for each in found] == [
        ("shipment-reopened", "found two"),
        ("shipment-closed", ""),
    ]


def test_only_a_closed_shipment_is_reopened(member: Member) -> None:
    assert [problem.code for problem in reopen(member)] == ["closing-not-closed"]


def test_a_plan_is_closed_when_its_last_shipment_is(stranger: Member) -> None:
    with stranger.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan)
        hand_over(session, plan)
    count(stranger, ALL)
    close(stranger)
    with stranger.session() as session:
        plan = sent_shipment(session).plan
        assert plan_state(states_of(plan)) is State.HANDED_OVER
        plan.shipments[1].state = State.CLOSED
        assert plan_state(states_of(plan)) is State.CLOSED


def test_a_lesson_is_kept_with_the_shipment_and_can_be_written_anew(member: Member) -> None:
    count(member, ALL)
    assert close(member, lesson="Photograph the pallets") == []
    reopen(member)
    close(member, lesson="Photograph the pallets and the seal")
    with member.session() as session:
        kept = close_shipment.lesson_of(session, shipment=sent_shipment(session))
    assert kept == "Photograph the pallets and the seal"
    reopen(member)
    close(member)
    assert lessons(member) == []


def test_a_lesson_reaches_the_next_plan_to_the_programme_or_the_warehouse(member: Member) -> None:
    count(member, ALL)
    close(member, lesson="Photograph the pallets")
    assert lessons(member) == ["Photograph the pallets"]
    assert lessons(member, programme="wfs") == []
    assert lessons(member, programme="") == []
    assert lessons(member, destination="GB", programme="fba-uk") == []
    with member.session() as session:
        plan = start_plan.start_plan(session)
        plan.destination, plan.programme = "US", "awd"
        for name, value in ONT8.items():
            setattr(plan.shipments[0], name, value)
        session.commit()
        (found,) = close_shipment.lessons_for(session, plan=plan)
        assert (found.text, found.shipment.plan.reference) == ("Photograph the pallets", PLAN)


def test_a_plan_on_its_way_and_the_plan_itself_are_told_nothing(member: Member) -> None:
    count(member, ALL)
    close(member, lesson="Photograph the pallets")
    with member.session() as session:
        own: Plan = sent_shipment(session).plan
        assert close_shipment.lessons_for(session, plan=own) == []
