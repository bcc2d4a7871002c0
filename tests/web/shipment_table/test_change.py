"""Changing one thing of many shipments: asked once, told what is wrong, taken back."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Shipment
from app.persistence.tables.tracking import MilestoneDate
from app.web.shipment_table import change as page_of_change
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.shipment_table import TODAY, a_shipment_under_way, change
from tests.factories.tracking import a_locked_plan
from tests.web.visitor import Page, Visitor


@pytest.fixture
def pair(member: Member) -> Member:
    """Return the owner of shipments 1, under way, and 2, locked."""
    with member.session() as session:
        first = a_shipment_under_way(session)
        change(session, a_shipment(session, first.plan, cartons=2), state=State.LOCKED)
    return member


def shipments(member: Member) -> list[Shipment]:
    with member.session() as session:
        return list(session.scalars(select(Shipment).order_by(Shipment.id)))


def sent(page: Page, **entries: str) -> dict[str, Any]:
    """Return the form's hidden entries with those typed."""
    hidden = page.soup.select('#change input[type="hidden"]')
    told: dict[str, Any] = {"pick": []}
    for field in hidden:
        if field["name"] == "pick":
            told["pick"].append(field["value"])
        elif str(field["name"]).startswith("seen-"):
            told[str(field["name"])] = field["value"]
    return told | entries


def opened(owner: Visitor, query: str = "pick=1&pick=2") -> Page:
    return owner.get(f"/shipments/change?{query}")


def test_the_shipments_ticked_are_shown_and_changed(owner: Visitor, pair: Member) -> None:
    page = opened(owner, "pick=1&pick=2&q=winter&page=1")
    assert page.h1 == "Change 2 shipments"
    done = owner.post("/shipments/change?q=winter", sent(page, what="latest", latest="2027-01-05"))
    assert done.location == "/shipments?q=winter"
    assert {each.latest_arrival for each in shipments(pair)} == {date(2027, 1, 5)}
    told = owner.get(done.location)
    assert "2 shipments changed" in told.text
    undo = told.soup.select_one('form[action^="/undo/"]')
    assert undo is not None
    owner.post(str(undo["action"]), {"page": "/shipments"})
    assert {each.latest_arrival for each in shipments(pair)} == {None}


@pytest.mark.parametrize(
    ("entries", "attribute", "value"),
    [
        ({"what": "external", "external": "IN_TRANSIT"}, "external_status", "IN_TRANSIT"),
        ({"what": "note", "note": "Marked heavy"}, "note", "Marked heavy"),
        ({"what": "latest", "latest": ""}, "latest_arrival", None),
    ],
)
def test_each_fact_can_be_changed(
    owner: Visitor, pair: Member, entries: dict[str, str], attribute: str, value: object
) -> None:
    owner.post("/shipments/change", sent(opened(owner), **entries))
    assert {getattr(each, attribute) for each in shipments(pair)} == {value}


def test_a_date_is_said_of_all_of_them(owner: Visitor, pair: Member) -> None:
    day = {"what": "day", "milestone": "sailed", "classifier": "ACT", "day": str(TODAY)}
    owner.post("/shipments/change", sent(opened(owner), **day))
    with pair.session() as session:
        dates = session.scalars(select(MilestoneDate)).all()
        assert {(row.milestone, row.actual_on) for row in dates} == {(Milestone.DEPARTED, TODAY)}
        assert len(dates) == 2


def test_all_that_fit_can_be_picked(owner: Visitor, pair: Member) -> None:
    del pair
    assert opened(owner, "scope=all&pick=1").h1 == "Change 2 shipments"
    assert opened(owner, "scope=all&pick=1&q=IND9").h1 == "Change 1 shipment"


def test_free_cartons_go_into_one_order(owner: Visitor, pair: Member) -> None:
    order = {"what": "order", "number": "HY777", "forwarder": "Haiyun"}
    page = opened(owner, "pick=2")
    done = owner.post("/shipments/change", sent(page, **order))
    assert "2 cartons are in order HY777" in owner.get(done.location).text
    with pair.session() as session:
        order_made = session.scalars(select(Movement).where(Movement.number == "HY777")).one()
        assert order_made.party == "Haiyun"
    assert shipments(pair)[1].state is State.HANDED_OVER


def test_what_hinders_an_order_is_told_with_the_shipment(owner: Visitor, pair: Member) -> None:
    del pair
    order = {"what": "order", "number": "HY777", "forwarder": "Haiyun"}
    page = owner.post("/shipments/change", sent(opened(owner, "pick=1"), **order), status=422)
    assert page.problems


@pytest.mark.parametrize(
    ("entries", "field"),
    [
        ({}, "what"),
        ({"what": "day", "day": "2026-11-20"}, "milestone"),
        ({"what": "day", "milestone": "sailed"}, "day"),
        ({"what": "day", "milestone": "sailed", "day": "soon"}, "day"),
        ({"what": "latest", "latest": "x"}, "latest"),
        ({"what": "order", "forwarder": "Haiyun"}, "number"),
        ({"what": "order", "number": "1"}, "forwarder"),
        ({"what": "note", "note": "x" * 401}, "note"),
    ],
)
def test_what_is_missing_is_named_at_its_field(
    owner: Visitor, pair: Member, entries: dict[str, str], field: str
) -> None:
    del pair
    page = owner.post("/shipments/change", sent(opened(owner), **entries), status=422)
    assert page.soup.select(f'[name="{field}"][aria-invalid="true"]')
    assert page.h1 == "Change 2 shipments"


def test_a_reason_is_told_once_with_all_its_shipments(owner: Visitor, pair: Member) -> None:
    with pair.session() as session:
        for shipment in session.scalars(select(Shipment)):
            shipment.state = State.CLOSED
        session.commit()
    entries = sent(opened(owner), what="latest", latest="2027-01-05")
    page = owner.post("/shipments/change", entries, status=422)
    assert page.problems == [
        "IP-2026-0001-1, IP-2026-0001-2: This shipment is closed. Reopen it first, then change it."
    ]
    assert {each.latest_arrival for each in shipments(pair)} == {None}


def test_a_day_that_is_still_to_come_has_not_happened(owner: Visitor, pair: Member) -> None:
    del pair
    ahead = str(TODAY + timedelta(days=9))
    day = {"what": "day", "milestone": "sailed", "classifier": "ACT", "day": ahead}
    page = owner.post("/shipments/change", sent(opened(owner), **day), status=422)
    assert "is still to come there" in page.problems[0]


def test_what_somebody_else_saved_meanwhile_is_told_first(owner: Visitor, pair: Member) -> None:
    entries = sent(opened(owner), what="note", note="Mine")
    with pair.session() as session:
        change(session, session.scalars(select(Shipment).limit(1)).one(), note="Theirs")
    page = owner.post("/shipments/change", entries, status=409)
    assert page.problems[0].startswith("Somebody else changed IP-2026-0001-1 meanwhile.")
    assert "Theirs" in page.text
    owner.post("/shipments/change", sent(page, what="note", note="Mine"))
    assert {each.note for each in shipments(pair)} == {"Mine"}


def test_nothing_ticked_or_too_much_leads_back(
    owner: Visitor, pair: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    del pair
    for query in ("", "pick=x", "pick=999983"):
        assert owner.get(f"/shipments/change?{query}", status=303).location == "/shipments"
    assert "Tick the shipments to change first." in owner.get("/shipments").text
    monkeypatch.setattr(page_of_change, "MOST", 1)
    assert (
        owner.get("/shipments/change?scope=all&page=2", status=303).location == "/shipments?page=2"
    )
    assert "at most 1 can be changed at once" in owner.get("/shipments").text


def test_shipments_of_another_workspace_are_not_found(owner: Visitor, stranger: Member) -> None:
    with stranger.session() as session:
        a_locked_plan(session)
    assert owner.get("/shipments/change?pick=1", status=303).location == "/shipments"
