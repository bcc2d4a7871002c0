"""Acts are listed with who did what, and taken back on the page that offered it."""

from datetime import timedelta

import pytest
import time_machine

from app.persistence.tables.foundation import now
from tests.factories.parties import an_address
from tests.factories.people import Member
from tests.web.visitor import Visitor


@pytest.fixture
def address(member: Member) -> str:
    with member.session() as session:
        return f"/addresses/{an_address(session).id}"


def test_an_act_is_listed_and_taken_back_once(owner: Visitor, address: str) -> None:
    owner.post(f"{address}/archive")
    row = owner.get("/undo").soup.select_one("tbody tr")
    assert row is not None
    assert "Archived" in row.text
    assert "Chen Min" in row.text
    page = owner.take_back("/undo")
    assert "Taken back. Everything is as it was before." in page.text
    assert page.soup.select_one('tbody form[action^="/undo/"]') is None


def test_taking_back_twice_is_refused_in_words(owner: Visitor, address: str) -> None:
    owner.post(f"{address}/archive")
    for said in ("Taken back. Everything", "This was taken back already"):
        owner.post("/undo/1", {"page": address})
        assert said in owner.get(address).text


def test_ten_minutes_later_the_list_says_so(owner: Visitor, address: str) -> None:
    with time_machine.travel(now() - timedelta(minutes=11), tick=False):
        owner.post(f"{address}/archive")
    assert "Too late" in owner.get("/undo").text


def test_an_empty_list_says_so_in_both_languages(owner: Visitor) -> None:
    assert "Nothing was removed" in owner.get("/undo").text
    owner.post("/language", {"page": "/undo", "to_language": "zh"})
    assert owner.get("/undo").h1 == "最近改动"


def test_only_pages_of_this_site_are_gone_back_to(owner: Visitor, address: str) -> None:
    owner.post(f"{address}/archive")
    owner.post("/undo/1", {"page": "//elsewhere.example"}, status=400)


def test_another_workspaces_act_is_as_unknown_as_none(
    owner: Visitor, stranger: Member, address: str
) -> None:
    owner.post(f"{address}/archive")
    other = Visitor(owner.app, token=stranger.token)
    other.post("/undo/1", {"page": "/undo"}, status=404)
    assert other.get("/undo").soup.select_one("tbody") is None
