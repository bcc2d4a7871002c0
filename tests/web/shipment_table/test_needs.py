"""The queue above the table: what waits, in words, each with the one link that leads to the act."""

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import Tag
from sqlalchemy import select

from app.domain.attention.matters import Kind, Matter
from app.domain.shipment.states import State
from app.persistence.shipment_table import attention
from app.persistence.shipment_table.attention import Waiting
from app.persistence.tables.plans import Shipment
from app.web.shipment_table import needs
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.factories.shipment_table import TODAY, a_shipment_under_way, change
from tests.web.visitor import Page, Visitor

HUB = "/p/IP-2026-0001"


def lines(page: Page) -> list[tuple[str, str]]:
    found = []
    for line in page.soup.select(".needs li"):
        link, sentence = line.find("a"), line.find("b")
        assert isinstance(link, Tag)
        assert sentence is not None
        found.append((sentence.get_text(), str(link["href"])))
    return found


def one_of(monkeypatch: pytest.MonkeyPatch, kind: Kind, **facts: object) -> None:
    """Let one matter of a kind wait, whatever the shipments say."""
    given = {"plan": "IP-2026-0001", "number": 1, "state": State.LOCKED, **facts}
    matter = Matter(kind=kind, anchor=TODAY - timedelta(days=3), **given)  # type: ignore[arg-type]
    monkeypatch.setattr(attention, "matters_of", lambda *_a, **_k: {1: (matter,)})


@pytest.fixture
def plan(member: Member) -> Member:
    with member.session() as session:
        a_plan(session, cargo_ready=TODAY + timedelta(days=30))
    return member


def test_nothing_waits_is_said_as_well(owner: Visitor, plan: Member) -> None:
    del plan
    page = owner.get("/shipments")
    assert "Needs you 0" in page.text
    assert "Nothing waits for you." in page.text
    assert "Nothing waits for you." in owner.get("/shipments/needs").text


def test_a_shipment_that_is_late_is_told_with_its_numbers(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session, locked_at=datetime.now(UTC))
        change(session, shipment, latest_arrival=TODAY - timedelta(days=2))
    page = owner.get("/shipments")
    tracking = f"{HUB}/tracking?shipment=1"
    assert lines(page) == [("Latest arrival has passed", tracking)]
    told = page.soup.select_one(".needs li")
    assert told is not None
    assert "IP-2026-0001-1 · FBA17QK3M8XZ 2 days over" in " ".join(told.get_text(" ").split())
    assert owner.get(tracking, status=302).location.endswith("/tracking/1")


@pytest.mark.parametrize(
    ("kind", "facts", "sentence", "address"),
    [
        (Kind.ARRIVAL, {}, "Latest arrival has passed", f"{HUB}/handover?shipment=1"),
        (Kind.ARRIVAL, {"state": State.DRAFT}, "Latest arrival has passed", HUB),
        (Kind.HAND_OVER, {}, "Goods are ready and not handed over", f"{HUB}/handover?shipment=1"),
        (Kind.HAND_OVER, {"state": State.PACKED}, "Goods are ready and not handed over", HUB),
        (Kind.NEWS, {}, "Nothing was heard from the way", f"{HUB}/tracking?shipment=1"),
        (
            Kind.CONTAINER,
            {},
            "Neither container nor bill of lading is known",
            f"{HUB}/handover?shipment=1",
        ),
        (
            Kind.PAPERS,
            {"figure": 2},
            "2 documents are out of date after a change",
            f"{HUB}/papers?shipment=1",
        ),
        (
            Kind.COUNT,
            {"figure": 5},
            "5 units are missing from the count",
            f"{HUB}/receiving?shipment=1",
        ),
        (
            Kind.COUNT,
            {"figure": -1},
            "1 unit more was counted than shipped",
            f"{HUB}/receiving?shipment=1",
        ),
        (
            Kind.COUNT,
            {"figure": 0},
            "All units are counted and the shipment is still open",
            f"{HUB}/receiving?shipment=1",
        ),
        (
            Kind.RECEIPT,
            {},
            "Delivered, and nothing is counted yet",
            f"{HUB}/receiving?shipment=1",
        ),
        (Kind.CARRY_OVER, {"figure": 24}, "24 units wait for a later plan", f"{HUB}/items"),
        (
            Kind.DRAFT,
            {"plan": "", "page": "/stores/new"},
            "Entries were left unfinished",
            "/stores/new",
        ),
    ],
)
def test_each_kind_leads_to_its_act(
    owner: Visitor,
    plan: Member,
    monkeypatch: pytest.MonkeyPatch,
    kind: Kind,
    facts: dict[str, object],
    sentence: str,
    address: str,
) -> None:
    del plan
    one_of(monkeypatch, kind, **facts)
    assert lines(owner.get("/shipments")) == [(sentence, address)]
    page = owner.get("/shipments/needs")
    assert lines(page) == [(sentence, address)]
    assert str(needs.NAMES[kind].message) in page.text


def test_units_carried_over_with_no_plan_to_take_them_lead_to_the_plans(
    owner: Visitor, plan: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    with plan.session() as session:
        change(session, session.scalars(select(Shipment)).one(), state=State.LOCKED)
    one_of(monkeypatch, Kind.CARRY_OVER, figure=1)
    assert lines(owner.get("/shipments"))[0][1] == "/plans"


def test_a_near_arrival_says_how_many_days_are_left(
    owner: Visitor, plan: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    del plan
    matter = Matter(
        kind=Kind.ARRIVAL, anchor=TODAY + timedelta(days=4), state=State.LOCKED, plan="P"
    )
    found = Waiting((matter,) * 5, {Kind.ARRIVAL: 60})
    monkeypatch.setattr(attention, "foremost_of", lambda *_a, **_k: found)
    page = owner.get("/shipments")
    assert lines(page)[0][0] == "Latest arrival is near"
    assert "4 days left" in page.text
    assert len(lines(page)) == 3
    assert "See all 60" in page.text
    assert "The oldest 5 are shown." in owner.get("/shipments/needs").text
