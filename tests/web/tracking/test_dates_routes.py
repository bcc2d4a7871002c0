"""The grid of dates: what was changed is recorded, what was not stays as somebody else said it."""

import pytest
from sqlalchemy import select

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.tables.plans import Shipment
from app.persistence.tables.tracking import Observation
from tests.factories.people import Member
from tests.factories.tracking import a_locked_plan
from tests.web.visitor import Visitor

PAGE = "/p/IP-2026-0001/tracking/1"
DATES = f"{PAGE}/dates"


@pytest.fixture(autouse=True)
def _locked(member: Member) -> None:
    with member.session() as session:
        a_locked_plan(session)


def test_many_dates_are_recorded_in_one_save(owner: Visitor, member: Member) -> None:
    typed = {
        "CARGO_READY-ACT": "2026-10-25",
        "DEPARTED-PLN": "2026/11/1",
        "DEPARTED-ACT": "2026-11-02 06:30",
        "DELIVERED-EST": "2026年11月29日",
    }
    assert owner.post(DATES, typed).location == PAGE
    assert "4 dates recorded" in owner.get(PAGE).text
    page = owner.get(DATES)
    assert page.value("DEPARTED-ACT") == "2026-11-02 06:30"
    assert page.value("DELIVERED-EST") == "2026-11-29"
    with member.session() as session:
        told = {(row.milestone, row.classifier) for row in session.scalars(select(Observation))}
    assert (Milestone.DEPARTED, Classifier.PLANNED) in told


def test_one_undo_takes_the_whole_save_back(owner: Visitor) -> None:
    owner.post(DATES, {"CARGO_READY-ACT": "2026-10-25", "DEPARTED-ACT": "2026-11-02"})
    owner.take_back(PAGE)
    assert owner.get(DATES).value("DEPARTED-ACT") == ""


def test_only_changed_cells_are_recorded(owner: Visitor, member: Member) -> None:
    owner.post(DATES, {"DEPARTED-PLN": "2026-11-01", "was-DEPARTED-PLN": ""})
    owner.post(
        DATES,
        {
            "DEPARTED-PLN": "2026-11-01",
            "was-DEPARTED-PLN": "2026-11-01",
            "ARRIVED-PLN": "2026-11-17",
            "was-ARRIVED-PLN": "",
        },
    )
    with member.session() as session:
        assert len(session.scalars(select(Observation)).all()) == 2


def test_nothing_changed_is_said_so(owner: Visitor) -> None:
    owner.post(DATES, {})
    assert "Nothing was changed" in owner.get(PAGE).text


@pytest.mark.parametrize(
    ("cell", "typed", "was", "sentence"),
    [
        (
            "DEPARTED-ACT",
            "2026-11-30",
            "",
            (
                "2026-11-30 is still to come there. Record it as planned or expected, or correct"
                " the date."
            ),
        ),
        (
            "DEPARTED-ACT",
            "soon",
            "",
            "“soon” is not a date we can read. Enter 2026-11-28, or 2026-11-28 14:20.",
        ),
        (
            "DEPARTED-ACT",
            "2026-11-02 99:00",
            "",
            "“2026-11-02 99:00” is not a date we can read. Enter 2026-11-28, or 2026-11-28 14:20.",
        ),
        (
            "DEPARTED-ACT",
            "",
            "2026-11-02",
            (
                "A date is taken back by retracting its statement on the tracking page. Enter"
                " 2026-11-02 again, or a new date."
            ),
        ),
    ],
)
def test_a_cell_that_cannot_be_is_refused_and_nothing_is_saved(
    owner: Visitor, member: Member, cell: str, typed: str, was: str, sentence: str
) -> None:
    data = {cell: typed, f"was-{cell}": was, "CARGO_READY-ACT": "2026-10-25"}
    page = owner.post(DATES, data, status=422)
    assert any(sentence in line for line in page.problems)
    assert page.value(cell) == typed
    assert page.value("CARGO_READY-ACT") == "2026-10-25"
    with member.session() as session:
        assert session.scalars(select(Observation)).all() == []


def test_a_place_whose_time_is_not_known_is_recorded_elsewhere(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        shipment = session.scalars(select(Shipment)).one()
        shipment.state_code = "KY"
        session.commit()
    page = owner.post(DATES, {"DELIVERED-PLN": "2026-11-30"}, status=422)
    assert "Record this date on the tracking page" in page.problems[0]


def test_nothing_is_recorded_of_a_cancelled_shipment(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        plan = session.scalars(select(Shipment)).one().plan
        plan.shipments.append(
            Shipment(number=2, state=State.LOCKED, country="US", warehouse_code="X")
        )
        plan.shipments[0].state = State.CANCELLED
        session.commit()
    page = owner.post(DATES, {"DEPARTED-PLN": "2026-11-30"}, status=422)
    assert page.problems == ["This shipment is cancelled. Nothing more can be recorded about it."]
