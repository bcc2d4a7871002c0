"""The shipment table: what a person sees on it, in both languages, and how it stays true."""

from datetime import timedelta

import pytest
from bs4 import Tag
from flask import Flask
from sqlalchemy import select

from app.domain.naming import Language
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.tables.plans import Shipment
from app.persistence.tables.receiving import Receipt
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.shipment_table import TODAY, a_shipment_under_way, change, dated
from tests.web.visitor import Page, Visitor


@pytest.fixture
def pair(member: Member) -> Member:
    """Return the owner of a shipment under way and of a draft beside it."""
    with member.session() as session:
        first = a_shipment_under_way(session, state=State.DEPARTED)
        change(session, first, latest_arrival=TODAY + timedelta(days=3))
        dated(session, first, Milestone.DEPARTED, planned_on=TODAY, actual_on=TODAY, reached=9)
        dated(session, first, Milestone.ARRIVED, planned_on=TODAY)
        a_shipment(session, first.plan, cartons=2, programme_number="FBA99")
    return member


def head(page: Page) -> list[str]:
    return [" ".join(each.get_text(" ").split()) for each in page.soup.select("thead th")]


def rows(page: Page) -> list[Tag]:
    return page.soup.select(".data tbody tr")


def names(page: Page) -> list[str]:
    return [str(row.select_one("th a").get_text()) for row in rows(page) if row.select_one("th a")]  # type: ignore[union-attr]


def cell(page: Page, number: int, heading: str) -> str:
    place = next(at for at, name in enumerate(head(page)) if name.startswith(heading))
    return " ".join(rows(page)[number].find_all(["td", "th"])[place].get_text(" ").split())


def test_a_new_account_is_offered_a_plan_an_import_and_a_demo(owner: Visitor) -> None:
    page = owner.get("/shipments")
    assert "No shipments yet" in page.text
    links = [str(link["href"]) for link in page.soup.select(".empty a")]
    assert links == ["/import?kind=shipments", "/demo"]
    assert page.soup.select_one('.empty form[action="/plans/new"]')


def test_people_land_on_it(owner: Visitor) -> None:
    assert owner.get("/", status=302).location == "/shipments"


def test_a_line_tells_numbers_dates_and_days_left(owner: Visitor, pair: Member) -> None:
    del pair
    page = owner.get("/shipments")
    assert names(page) == ["FBA17QK3M8XZ", "FBA99"]
    assert cell(page, 0, "State") == "Departed"
    assert cell(page, 0, "Latest arrival") == f"{TODAY + timedelta(days=3)} 3 days left"
    assert cell(page, 0, "Warehouse") == "ONT8 Moreno Valley"
    assert cell(page, 0, "Cartons") == "17"
    assert cell(page, 0, "Gross weight") == "236.2"
    assert cell(page, 0, "Forwarder") == "Haiyun"
    assert cell(page, 0, "Forwarder order") == "HY26110001"
    assert cell(page, 0, "Container") == "TCNU4471820"
    assert cell(page, 0, "Departure") == f"{TODAY} 9/17 {TODAY}"
    assert cell(page, 0, "Arrival at port") == str(TODAY)
    assert cell(page, 1, "Departure") == "--"


@pytest.mark.parametrize(
    ("days", "told"), [(-2, "2 days over"), (0, "today"), (1, "1 day left"), (30, "30 days left")]
)
def test_days_left_are_counted(owner: Visitor, member: Member, days: int, told: str) -> None:
    with member.session() as session:
        latest = TODAY + timedelta(days=days)
        change(session, a_plan(session).shipments[0], latest_arrival=latest)
    assert cell(owner.get("/shipments"), 0, "Latest arrival").endswith(told)


@pytest.mark.parametrize(("received", "told"), [(598, "-2"), (600, "0"), (603, "+3")])
def test_a_discrepancy_is_told_with_its_sign(
    owner: Visitor, member: Member, received: int, told: str
) -> None:
    with member.session() as session:
        shipment = a_shipment_under_way(session, state=State.RECEIVING)
        counted = {"product_id": shipment.items[0].product_id, "counted_on": TODAY}
        session.add(Receipt(shipment_id=shipment.id, received=received, **counted))
        session.commit()
    assert cell(owner.get("/shipments"), 0, "Discrepancy") == told


def test_columns_order_and_filters_live_in_the_address(owner: Visitor, pair: Member) -> None:
    del pair
    page = owner.get("/shipments?columns=plan,external,nonsense&sort=-fba&q=fba99")
    assert head(page)[1:] == ["Shipment", "Plan", "Platform's status"]
    assert names(page) == ["FBA99"]
    assert page.value("q") == "fba99"
    sort = page.soup.select_one("thead a")
    assert sort is not None
    assert "columns=plan,external" in str(sort["href"])
    again = owner.get("/shipments?column=plan&column=external&sort=-fba&q=fba99")
    assert head(again) == head(page)


def test_a_heading_sorts_and_turns_round(owner: Visitor, pair: Member) -> None:
    del pair
    page = owner.get("/shipments?sort=cartons")
    assert names(page) == ["FBA99", "FBA17QK3M8XZ"]
    marked = page.soup.select_one("[aria-sort]")
    assert marked is not None
    assert marked["aria-sort"] == "ascending"
    link = marked.find("a")
    assert isinstance(link, Tag)
    assert names(owner.get(str(link["href"]))) == ["FBA17QK3M8XZ", "FBA99"]


@pytest.mark.parametrize(
    "query",
    ["state=nothing", "sort=nonsense", "page=-1", "page=999999999999", "store=x", "risk=maybe"],
)
def test_an_address_nobody_wrote_shows_the_table(owner: Visitor, pair: Member, query: str) -> None:
    del pair
    assert len(rows(owner.get(f"/shipments?{query}"))) == 2


def test_nothing_found_leads_back_to_all(owner: Visitor, pair: Member) -> None:
    del pair
    page = owner.get("/shipments?q=nowhere")
    assert "No shipment fits" in page.text


def test_tabs_count_the_groups(owner: Visitor, pair: Member) -> None:
    del pair
    page = owner.get("/shipments?state=on-the-way")
    told = [" ".join(tab.get_text(" ").split()) for tab in page.soup.select(".tabs a")]
    assert told == [
        "Open 2", "Preparing 1", "On the way 1", "At the warehouse 0", "Closed or cancelled 0",
        "All 2",
    ]  # fmt: skip
    current = page.soup.select_one(".tabs [aria-current]")
    assert current is not None
    assert current.get_text(" ", strip=True) == "On the way 1"


def test_it_is_shown_anew_as_soon_as_anything_changes(owner: Visitor, pair: Member) -> None:
    first = owner.get("/shipments")
    kept = owner.get("/shipments")
    assert kept.text == first.text
    assert kept.queries < first.queries
    with pair.session() as session:
        change(session, session.scalars(select(Shipment).limit(1)).one(), note="Heavy")
    assert "Heavy" in owner.get("/shipments").text


def test_each_language_and_reader_has_its_own(app: Flask, pair: Member, stranger: Member) -> None:
    english = Visitor(app, token=pair.token).get("/shipments")
    chinese = Visitor(app, token=pair.token).get("/shipments?lang=zh")
    assert "已开船" in chinese.text
    assert "Departed" in english.text
    theirs = Visitor(app, token=stranger.token, language=Language.EN).get("/shipments")
    assert "No shipments yet" in theirs.text
