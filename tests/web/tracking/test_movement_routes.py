"""Recording what happened to a whole container, whichever plans its cartons belong to."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from app.persistence.tables.movements import Movement
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.tracking import a_locked_plan, a_movement, cartons_of
from tests.web.visitor import Visitor

PAGE = "/movements/1/events"
DEPARTED = {"classifier": "ACT", "milestone": "DEPARTED", "day": "2026-11-02"}


@pytest.fixture(autouse=True)
def _container(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(session)
        other = a_shipment(session, plan, cartons=2)
        cartons = [*cartons_of(session, plan.shipments[0]), *cartons_of(session, other)]
        a_movement(session, cartons)
        session.commit()


def test_an_event_of_the_container_is_one_of_every_shipment_in_it(owner: Visitor) -> None:
    assert owner.get(PAGE).h1 == "Events of Container or air waybill TCNU4471820"
    assert owner.post(PAGE, DEPARTED).location == PAGE
    page = owner.get(PAGE)
    assert "Recorded for all cartons of the movement" in page.text
    assert "IP-2026-0001 · Shipment 2" in page.text


@pytest.mark.parametrize(
    "typed", [{"day": ""}, {"day": "2030-01-01"}, {"milestone": "TRANSSHIPPED"}]
)
def test_what_cannot_be_is_refused(owner: Visitor, typed: dict[str, str]) -> None:
    page = owner.post(PAGE, {**DEPARTED, **typed}, status=422)
    assert page.problems


def test_a_statement_of_the_container_is_retracted_here(owner: Visitor) -> None:
    owner.post(PAGE, DEPARTED)
    owner.post(f"{PAGE}/retract/1", {})
    assert "Retracted Departed" in owner.get(PAGE).text
    owner.post("/movements/2/events/retract/1", {}, status=404)
    owner.post(f"{PAGE}/retract/2", {}, status=404)


def test_an_empty_container_asks_for_cartons(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_movement(session, [], number="TCNU0000001")
        session.commit()
    page = owner.get("/movements/2/events")
    assert "There are no cartons in it yet." in page.text
    owner.post("/movements/2/events", DEPARTED, status=422)


def test_a_cancelled_container_has_no_events(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        session.scalars(select(Movement)).one().cancelled_at = datetime(2026, 11, 1, tzinfo=UTC)
        session.commit()
    owner.get(PAGE, status=404)
