"""An owner invites by a link shown once; the colleague joins, works, and can be removed."""

from urllib.parse import urlsplit

from flask import Flask

from app.domain.naming import Language
from tests.factories.people import PASSWORD, Member
from tests.web.visitor import Visitor

WANG = {
    "name": "Wang Qiang",
    "email": "wang@example.com",
    "password": PASSWORD,
    "language": "en",
    "time_zone": "Asia/Shanghai",
}


def link(owner: Visitor) -> str:
    """Invite somebody and return the path of the link that is shown."""
    owner.post("/members", {"name": "Wang"})
    shown = owner.get("/members").soup.find(id="link")
    assert shown is not None
    return urlsplit(str(shown["value"])).path


def joined(app: Flask, owner: Visitor) -> Visitor:
    colleague = Visitor(app, language=Language.EN)
    assert colleague.post(link(owner), WANG).location == "/"
    return colleague


def test_the_link_is_shown_once_and_lets_a_colleague_in(app: Flask, owner: Visitor) -> None:
    path = link(owner)
    assert owner.get("/members").soup.find(id="link") is None
    assert "Invited" in owner.get("/members").text
    colleague = Visitor(app, language=Language.EN)
    assert colleague.get(path).h1 == "Join Ningbo Example"
    colleague.post(path, WANG)
    assert "Ningbo Example · Wang Qiang" in colleague.get("/plans").text
    assert "This invitation is over" in Visitor(app, language=Language.EN).get(path, status=410).h1


def test_what_is_missing_is_named_at_its_field(app: Flask, owner: Visitor) -> None:
    path = link(owner)
    page = Visitor(app, language=Language.EN).post(path, {**WANG, "password": "short"}, status=422)
    assert "at least 10 characters" in page.error("password")
    known = {**WANG, "email": "chen@example.com", "password": "something else"}
    page = Visitor(app, language=Language.EN).post(path, known, status=422)
    assert "chen@example.com has an account already" in page.error("password")
    page = owner.post("/members", {"name": ""}, status=422)
    assert page.error("name") == "Enter who is invited"


def test_a_colleague_sees_the_list_but_neither_invites_nor_removes(
    app: Flask, owner: Visitor
) -> None:
    colleague = joined(app, owner)
    page = colleague.get("/members")
    assert "Chen Min" in page.text
    assert page.soup.find("form", id="invite") is None
    colleague.post("/members", {"name": "Li"}, status=404)
    colleague.post("/members/1/remove", status=404)
    colleague.post("/members/invitations/1/withdraw", status=404)


def test_a_removed_colleague_is_out(app: Flask, owner: Visitor) -> None:
    colleague = joined(app, owner)
    owner.post("/members/2/remove")
    assert "Removed. This person is signed out everywhere" in owner.get("/members").text
    colleague.get("/plans", status=302)
    owner.post("/members/1/remove")
    assert "You cannot remove yourself" in owner.get("/members").text


def test_a_withdrawn_invitation_is_gone(app: Flask, owner: Visitor) -> None:
    path = link(owner)
    owner.post("/members/invitations/1/withdraw")
    assert "Invitation withdrawn" in owner.get("/members").text
    Visitor(app).get(path, status=410)
    Visitor(app).post(path, WANG, status=410)


def test_so_many_invitations_are_told(owner: Visitor) -> None:
    for _each in range(20):
        owner.post("/members", {"name": "Wang"})
    page = owner.post("/members", {"name": "Wang"}, status=422)
    assert "20 invitations are open" in page.error("name")


def test_another_workspaces_people_are_as_unknown_as_none(owner: Visitor, stranger: Member) -> None:
    other = Visitor(owner.app, token=stranger.token)
    link(owner)
    other.post("/members/1/remove", status=404)
    other.post("/members/invitations/1/withdraw", status=404)
    rows = other.get("/members").soup.select("tbody tr")
    assert [row.select("td")[0].text for row in rows] == ["other@example.com"]


def test_the_settings_lead_to_the_list(owner: Visitor) -> None:
    assert owner.get("/settings").soup.select_one('a[href="/members"]')


def test_who_is_signed_in_joins_with_one_press_and_changes_between_the_two(
    owner: Visitor, stranger: Member
) -> None:
    other = Visitor(owner.app, token=stranger.token)
    assert other.get("/plans").soup.select_one('a[href="/workspaces"]') is None
    path = link(owner)
    page = other.get(path)
    assert page.h1 == "Join Ningbo Example"
    assert "You join as Chen Min, other@example.com" in page.text
    assert other.post(path).location == "/"
    page = other.get("/workspaces")
    assert "Ningbo Example You are here" in page.text
    way = page.soup.select_one('form[action^="/workspaces/"]')
    assert way is not None
    assert other.post(str(way["action"])).location == "/shipments"
    page = other.get("/shipments")
    assert "You are in Another company now" in page.text
    assert page.soup.select_one('a[href="/workspaces"]') is not None


def test_a_form_of_the_workspace_left_is_refused(owner: Visitor, stranger: Member) -> None:
    other = Visitor(owner.app, token=stranger.token)
    other.post(link(owner))
    before = other.token()
    (way,) = other.get("/workspaces").soup.select('form[action^="/workspaces/"]')
    other.post(str(way["action"]))
    stale = other.client.post("/addresses/new", data={"csrf_token": before})
    assert stale.status_code == 400


def test_a_member_does_not_use_a_link_up(owner: Visitor) -> None:
    path = link(owner)
    assert owner.post(path).location == "/"
    assert "works in Ningbo Example already" in owner.get("/shipments").text
    assert "Invited" in owner.get("/members").text


def test_a_place_in_a_workspace_is_ones_own(owner: Visitor, stranger: Member) -> None:
    assert stranger.token
    owner.post("/workspaces/2", status=404)
