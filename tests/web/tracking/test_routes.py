"""The tracking page: deadline, timeline, conflicts, and recording what is known."""

from datetime import UTC, date, datetime

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.naming import Language
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Classifier, Milestone
from app.persistence.plans import Plan, plan_by_reference
from app.persistence.tables.tracking import Observation
from app.usecases.observe import observe
from app.usecases.shipment_progress import settle
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.tracking import a_locked_plan, a_movement, cartons_of, said
from tests.web.visitor import Page, Visitor

PLAN = "/p/IP-2026-0001/tracking"
PAGE = f"{PLAN}/1"
DEPARTED = {
    "classifier": "ACT",
    "milestone": "DEPARTED",
    "day": "2026-11-02",
    "clock": "06:30",
    "cartons": "all",
}


@pytest.fixture
def _locked(member: Member) -> None:
    with member.session() as session:
        a_locked_plan(session, need_by=date(2026, 12, 18))


def the_plan(session: Session) -> Plan:
    found = plan_by_reference(session, "IP-2026-0001")
    assert found is not None
    return found


def line(page: Page, milestone: str) -> str:
    """Return the timeline's line of a milestone."""
    found = [
        each for each in page.soup.select(".events > li") if each.b and each.b.text == milestone
    ]
    assert len(found) == 1, milestone
    return " ".join(found[0].get_text(" ").split())


@pytest.mark.usefixtures("_locked")
def test_a_plan_of_one_shipment_leads_straight_to_it(owner: Visitor) -> None:
    assert owner.get(PLAN, status=302).location == PAGE


def test_an_open_plan_is_locked_first(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    assert "/tracking" not in owner.get(PLAN, status=302).location
    assert "/tracking" not in owner.get(PAGE, status=302).location
    assert "/tracking" not in owner.get(f"{PAGE}/dates", status=302).location


@pytest.mark.usefixtures("_locked")
def test_a_shipment_nobody_has_is_not_found(owner: Visitor) -> None:
    owner.get(f"{PLAN}/9", status=404)


@pytest.mark.usefixtures("_locked")
def test_an_event_is_recorded_at_the_place_of_its_milestone(owner: Visitor, member: Member) -> None:
    assert owner.post(PAGE, DEPARTED).location == PAGE
    page = owner.get(PAGE)
    assert "The event is recorded" in page.text
    assert line(page, "Departed") == (
        "Departed Ningbo · recorded by Chen Min, today "
        "Planned -- Expected -- Actual 11-02 06:30 UTC+8"
    )
    with member.session() as session:
        row = session.scalars(select(Observation)).one()
        assert row.occurred_at == datetime(2026, 11, 1, 22, 30, tzinfo=UTC)
        assert (row.zone, row.unlocode, row.timed) == ("Asia/Shanghai", "CNNGB", True)


@pytest.mark.usefixtures("_locked")
def test_a_time_elsewhere_is_told_on_the_readers_clock_too(owner: Visitor) -> None:
    owner.post(PAGE, {**DEPARTED, "milestone": "ARRIVED", "day": "2026-11-18", "clock": "11:52"})
    arrived = line(owner.get(PAGE), "Arrived")
    assert "11-18 11:52 UTC-8 11-19 03:52 on your clock" in arrived


@pytest.mark.usefixtures("_locked")
def test_milestones_before_the_farthest_are_not_guessed(owner: Visitor) -> None:
    owner.post(PAGE, DEPARTED)
    page = owner.get(PAGE)
    assert "passed, but nobody recorded when" in line(page, "Export cleared")
    assert line(page, "Export cleared").endswith("Actual --")
    assert "passed" not in line(page, "Arrived")
    assert page.value("milestone") == "ARRIVED"


@pytest.mark.usefixtures("_locked")
@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"day": ""}, "day", "Enter the date at the place, for example 2026-11-28"),
        ({"day": "next week"}, "day", "Enter a date as year-month-day, for example 2026-11-28"),
        (
            {"day": "2026-11-30"},
            "day",
            (
                "2026-11-30 is still to come there. Record it as planned or expected, or correct"
                " the date."
            ),
        ),
        ({"clock": "25:00"}, "clock", "Enter a time as hours and minutes, for example 14:20"),
        ({"zone": "Mars/Olympus"}, "zone", "Choose one of the answers listed"),
        ({"milestone": "SUNK"}, "milestone", "Choose one of the answers listed"),
        (
            {"milestone": "TRANSSHIPPED"},
            "zone",
            "The time zone of this place is not known. Choose it from the list.",
        ),
        (
            {"cartons": "some", "numbers": "15-20"},
            "numbers",
            (
                "There is no carton 18, 19, 20; the highest number is 17. Compare it with the"
                " packing list."
            ),
        ),
        (
            {"cartons": "some"},
            "numbers",
            "Name the cartons, for example 1-60, 75. They go to 17.",
        ),
        ({"note": "x" * 401}, "note", "Shorten this to 400 characters; it has 401"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    owner: Visitor, typed: dict[str, str], field: str, sentence: str
) -> None:
    page = owner.post(PAGE, {**DEPARTED, **typed}, status=422)
    assert page.error(field) == sentence
    assert page.value("clock") == typed.get("clock", "06:30")


@pytest.mark.usefixtures("_locked")
def test_unreadable_carton_numbers_are_refused(owner: Visitor) -> None:
    page = owner.post(PAGE, {**DEPARTED, "cartons": "some", "numbers": "one"}, status=422)
    assert page.error("numbers")


@pytest.mark.usefixtures("_locked")
def test_some_cartons_are_ahead_of_the_others(owner: Visitor) -> None:
    owner.post(PAGE, {**DEPARTED, "cartons": "some", "numbers": "1-9, 17", "place": "北仑"})
    departed = line(owner.get(PAGE), "Departed")
    assert departed.startswith("Departed 10/17 cartons 北仑")
    assert departed.endswith("11-02 06:30 UTC+8 10 cartons")
    assert "Cartons 1-9, 17" in owner.get(PAGE).text


@pytest.mark.usefixtures("_locked")
def test_a_container_is_spoken_of_with_all_its_cartons(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        shipment = a_shipment(session, the_plan(session), cartons=2)
        shipment.state = State.LOCKED
        first = the_plan(session).shipments[0]
        cartons = [*cartons_of(session, first), *cartons_of(session, shipment)]
        container = a_movement(session, cartons).id
        session.commit()
    page = owner.post(PAGE, {**DEPARTED, "cartons": f"m{container}"})
    for number in (1, 2):
        page = owner.get(f"{PLAN}/{number}")
        assert "11-02 06:30" in line(page, "Departed")
        assert "All cartons of the movement" in page.text
    overview = owner.get(PLAN)
    assert overview.text.count("Departed") >= 2


@pytest.mark.usefixtures("_locked")
def test_two_versions_are_shown_side_by_side(
    owner: Visitor, member: Member, stranger: Member
) -> None:
    with member.session() as session:
        shipment = the_plan(session).shipments[0]
        for day, person in (("11-20", member), ("11-21", stranger)):
            told = said(Milestone.DELIVERED, day)
            observe(session, told, shipment_id=shipment.id, person_id=person.person_id)
        session.commit()
    page = owner.get(PAGE)
    assert "Two versions of the actual date" in line(page, "Delivered")
    assert "11-20" in line(page, "Delivered")
    assert "11-21" in line(page, "Delivered")
    owner.post(f"{PAGE}/retract/1", {})
    assert "Two versions" not in owner.get(PAGE).text


@pytest.mark.usefixtures("_locked")
def test_retracting_can_be_undone(owner: Visitor) -> None:
    owner.post(PAGE, DEPARTED)
    owner.post(f"{PAGE}/retract/1", {})
    page = owner.take_back(PAGE)
    assert "11-02 06:30" in line(page, "Departed")


@pytest.mark.usefixtures("_locked")
def test_what_was_retracted_stays_in_the_list(owner: Visitor) -> None:
    owner.post(PAGE, DEPARTED)
    owner.post(f"{PAGE}/retract/1", {})
    owner.post(f"{PAGE}/retract/1", {})
    page = owner.get(PAGE)
    assert "Retracted Departed Actual 11-02 06:30" in page.text
    assert line(page, "Departed").endswith("Actual --")
    owner.post(f"{PAGE}/retract/99", {}, status=404)


@pytest.mark.usefixtures("_locked")
def test_odd_dates_and_silence_are_told(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        shipment = the_plan(session).shipments[0]
        order = a_movement(
            session, cartons_of(session, shipment)[:16], kind=MovementKind.FORWARDER_ORDER
        )
        for milestone, day in ((Milestone.DEPARTED, "11-20"), (Milestone.ARRIVED, "11-18")):
            observe(session, said(milestone, day), shipment_id=shipment.id, person_id=None)
        for row in session.scalars(select(Observation)):
            row.created_at = datetime(2026, 11, 1, tzinfo=UTC)
        session.commit()
        assert order.id
    page = owner.get(PAGE)
    assert "Arrived on 2026-11-18 lies before Departed on 2026-11-20." in page.text
    assert "1 cartons are in no forwarder order with a number" in page.text
    assert "No news for 21 days" in page.text


@pytest.mark.usefixtures("_locked")
def test_the_deadline_is_told_in_days(owner: Visitor, member: Member) -> None:
    assert "Latest arrival 2026-12-18 · Delivery date unknown 26 days left" in owner.get(PAGE).text
    with member.session() as session:
        shipment = the_plan(session).shipments[0]
        told = said(Milestone.DELIVERED, "12-20", Classifier.ESTIMATED)
        observe(session, told, shipment_id=shipment.id, person_id=None)
        session.commit()
    assert "Will be late 2 days late" in owner.get(PAGE).text


@pytest.mark.usefixtures("_locked")
def test_a_chinese_reader_reads_chinese(app: Flask, member: Member) -> None:
    with member.session() as session:
        shipment = the_plan(session).shipments[0]
        observe(session, said(Milestone.DEPARTED, "11-02"), shipment_id=shipment.id, person_id=None)
        settle(session, [shipment.id])
        session.commit()
    page = Visitor(app, token=member.token).get(f"{PAGE}?lang={Language.ZH}")
    assert "已开船" in page.text
    assert "货件 1" in page.text
