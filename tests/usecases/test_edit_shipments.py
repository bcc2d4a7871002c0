"""Many shipments change as one act, or none does; what is locked says why."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.plans import Shipment
from app.persistence.tables.tracking import MilestoneDate
from app.usecases.edit_shipments import Edit, check, edit_shipments, locked
from app.usecases.undoing import Act, take_back
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.shipment_table import a_shipment_under_way, change

DAY = date(2026, 11, 10)


@pytest.fixture
def session(member: Member) -> Iterator[Session]:
    with member.session() as session:
        yield session


@pytest.fixture
def pair(session: Session) -> list[Shipment]:
    """Return a shipment under way, and a draft to another warehouse beside it."""
    first = a_shipment_under_way(session)
    return [first, a_shipment(session, first.plan, cartons=2)]


def edit(shipment: Shipment, *, was: dict[str, str] | None = None, **values: Any) -> Edit:
    return Edit(shipment=shipment, values=values, was=was)


def found(edits: list[Edit]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in check(edits)]


def days(session: Session) -> dict[tuple[int, Milestone], date | None]:
    session.expire_all()
    return {
        (row.shipment_id, row.milestone): row.actual_on
        for row in session.scalars(select(MilestoneDate))
    }


def test_facts_and_dates_of_several_are_saved_and_taken_back(
    session: Session, pair: list[Shipment], member: Member
) -> None:
    first, second = pair
    edits = [
        edit(first, latest=date(2027, 1, 5), note="Heavy", external="WORKING", sailed=DAY),
        edit(second, fba="FBA22", reference="7AB", latest=None, sailed=DAY),
    ]
    act = edit_shipments(session, edits, person_id=member.person_id)
    assert isinstance(act, Act)
    assert (first.latest_arrival, first.note) == (date(2027, 1, 5), "Heavy")
    assert first.external_status == "WORKING"
    assert (second.programme_number, second.programme_reference) == ("FBA22", "7AB")
    assert days(session)[first.id, Milestone.DEPARTED] == DAY
    assert days(session)[second.id, Milestone.DEPARTED] == DAY
    assert first.state is State.DEPARTED
    assert act.id is not None
    assert take_back(session, act.id) == []
    assert days(session) == {}
    assert (first.note, first.state) == ("", State.HANDED_OVER)


def test_planned_and_expected_days_are_said_as_such(
    session: Session, pair: list[Shipment], member: Member
) -> None:
    ahead = datetime.now(UTC).date() + timedelta(days=40)
    said = Edit(shipment=pair[0], values={"delivered": ahead}, classifier=Classifier.PLANNED)
    assert isinstance(edit_shipments(session, [said], person_id=member.person_id), Act)
    row = session.scalars(select(MilestoneDate)).one()
    assert (row.planned_on, row.actual_on) == (ahead, None)


def test_all_faults_are_told_at_once_and_nothing_is_saved(
    session: Session, pair: list[Shipment], member: Member
) -> None:
    first, second = pair
    ahead = datetime.now(UTC).date() + timedelta(days=3)
    edits = [
        edit(first, fba="FBA1", note="kept out", sailed=ahead),
        edit(second, note="x" * 401, arrived=None, was={"arrived": "2026-11-01"}),
    ]
    problems = edit_shipments(session, edits, person_id=member.person_id)
    assert isinstance(problems, list)
    assert [(problem.field, problem.code) for problem in problems] == [
        ("rows.0.fba", "edit-locked"),
        ("rows.0.sailed", "tracking-actual-in-future"),
        ("rows.1.note", "edit-text-long"),
        ("rows.1.arrived", "tracking-date-cleared"),
    ]
    assert problems[3].params["day"] == "2026-11-01"
    session.expire_all()
    assert first.note == ""


def test_a_date_needs_a_place_whose_time_is_known(session: Session, pair: list[Shipment]) -> None:
    change(session, pair[0].plan, port_of_loading="")
    assert found([edit(pair[0], sailed=DAY)]) == [("rows.0.sailed", "tracking-zone-unknown")]


@pytest.mark.parametrize(
    ("state", "key", "reason"),
    [
        (State.DRAFT, "fba", None),
        (State.PACKED, "reference", None),
        (State.LOCKED, "fba", "edit-locked"),
        (State.DEPARTED, "latest", None),
        (State.CLOSED, "latest", "edit-closed"),
        (State.CLOSED, "note", None),
        (State.CANCELLED, "sailed", "edit-cancelled"),
        (State.CANCELLED, "note", None),
    ],
)
def test_what_is_locked_says_why(state: State, key: str, reason: str | None) -> None:
    assert locked(state, key) == reason


def test_a_refusal_of_tracking_itself_saves_nothing(
    session: Session, pair: list[Shipment], member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.usecases.edit_shipments.check", lambda _edits: [])
    change(session, pair[0], state=State.CANCELLED)
    problems = edit_shipments(
        session, [edit(pair[0], note="lost", sailed=DAY)], person_id=member.person_id
    )
    assert isinstance(problems, list)
    assert [problem.code for problem in problems] == ["tracking-shipment-cancelled"]
    session.expire_all()
    assert pair[0].note == ""
