"""Saved views: kept under a name, shown as a tab, renamed, shared, deleted and brought back."""

import pytest
from flask import Flask

from tests.factories.people import Member
from tests.factories.shipment_table import a_shipment_under_way
from tests.web.visitor import Page, Visitor


@pytest.fixture(autouse=True)
def _shipped(member: Member) -> None:
    with member.session() as session:
        a_shipment_under_way(session)


def tabs(page: Page) -> list[str]:
    return [" ".join(tab.get_text(" ").split()) for tab in page.soup.select(".tabs a")][6:]


def current(page: Page) -> str:
    tab = page.soup.select_one(".tabs [aria-current]")
    return " ".join(tab.get_text(" ").split()) if tab else ""


def save(
    owner: Visitor, name: str = "Haiyun", query: str = "forwarder=Haiyun", **more: str
) -> Page:
    return owner.post(f"/shipments/views/new?{query}", {"name": name, **more})


def test_a_view_becomes_a_tab_with_its_count(owner: Visitor) -> None:
    done = save(owner)
    assert done.location == "/shipments?forwarder=Haiyun"
    page = owner.get(done.location)
    assert "The view Haiyun is saved" in page.text
    assert tabs(page) == ["Haiyun 1"]
    assert current(page) == "Haiyun 1"
    assert "Change this view" in page.text
    assert current(owner.get("/shipments")) == "Open 1"


def test_a_view_keeps_columns_and_order(owner: Visitor) -> None:
    assert save(owner, query="columns=plan,note&sort=-fba&page=3").location == (
        "/shipments?columns=plan%2Cnote&sort=-fba"
    )


def test_a_name_is_asked_for_once(owner: Visitor) -> None:
    page = owner.post("/shipments/views/new", {"name": " "}, status=422)
    assert page.error("name") == "Enter a name for the view"
    save(owner)
    page = owner.post("/shipments/views/new", {"name": "Haiyun"}, status=422)
    assert "already have a view called Haiyun" in page.error("name")


def test_a_view_is_renamed_and_shows_the_same(owner: Visitor) -> None:
    save(owner)
    page = owner.get("/shipments/views/1")
    assert page.value("name") == "Haiyun"
    done = owner.post("/shipments/views/1", {"name": "By Haiyun", "shared": "y"})
    assert done.location == "/shipments?forwarder=Haiyun"
    assert tabs(owner.get("/shipments")) == ["By Haiyun 1"]


def test_a_view_deleted_can_be_brought_back(owner: Visitor) -> None:
    save(owner)
    owner.post("/shipments/views/1/remove")
    page = owner.get("/shipments")
    assert tabs(page) == []
    assert "The view Haiyun is deleted" in page.text
    undo = page.soup.select_one('form[action^="/undo/"]')
    assert undo is not None
    owner.post(str(undo["action"]), {"page": "/shipments"})
    assert tabs(owner.get("/shipments")) == ["Haiyun 1"]


def test_views_of_others_are_not_ones_own(app: Flask, owner: Visitor, stranger: Member) -> None:
    save(owner)
    other = Visitor(app, token=stranger.token)
    other.get("/shipments/views/1", status=404)
    other.post("/shipments/views/1/remove", status=404)
