"""The door: signing up, in and out."""

from app.domain.naming import Language
from tests.factories.people import PASSWORD, Member
from tests.web.visitor import Visitor

ACCOUNT = {
    "name": "陈敏",
    "workspace": "岚川贸易",
    "email": "Chen@Example.com",
    "password": PASSWORD,
    "language": "zh",
    "time_zone": "Asia/Shanghai",
    "units": "metric",
}


def test_a_stranger_signs_up_and_stands_before_their_shipments(visitor: Visitor) -> None:
    assert visitor.post("/signup", ACCOUNT).location == "/shipments"
    page = visitor.get("/shipments")
    assert "岚川贸易 · 陈敏" in page.text
    assert page.soup.html
    assert page.soup.html["lang"] == "zh-Hans"


def test_each_missing_answer_is_named_at_its_field_and_the_rest_is_kept(visitor: Visitor) -> None:
    visitor.client.set_cookie("sampan_language", Language.EN.value)
    page = visitor.post("/signup", {**ACCOUNT, "email": "chen", "name": " "}, status=422)
    assert page.error("email") == "Enter an e-mail address, for example name@company.com"
    assert page.error("name") == "Enter your name"
    assert page.value("workspace") == "岚川贸易"
    assert page.value("password") == ""


def test_an_address_that_is_taken_is_refused_at_the_address(
    visitor: Visitor, member: Member
) -> None:
    visitor.client.set_cookie("sampan_language", Language.EN.value)
    page = visitor.post("/signup", {**ACCOUNT, "email": member.email.upper()}, status=422)
    assert page.error("email").startswith("chen@example.com already has an account")


def test_a_page_behind_the_door_leads_there_and_back(visitor: Visitor, member: Member) -> None:
    door = visitor.get("/settings?from=mail", status=302).location
    assert door == "/signin?next=/settings?from%3Dmail"
    entries = {"email": member.email, "password": PASSWORD}
    assert visitor.post(door, entries).location == "/settings?from=mail"


def test_only_paths_of_this_site_are_followed(visitor: Visitor, member: Member) -> None:
    entries = {"email": member.email, "password": PASSWORD}
    for elsewhere in ("//evil.example", "https://evil.example", "/\\evil.example"):
        page = visitor.post(f"/signin?next={elsewhere}", entries)
        assert page.location == "/shipments"


def test_a_wrong_password_says_so_without_telling_which_part(
    visitor: Visitor, member: Member
) -> None:
    visitor.client.set_cookie("sampan_language", Language.EN.value)
    wrong = visitor.post("/signin", {"email": member.email, "password": "x"}, status=422)
    nobody = visitor.post("/signin", {"email": "no@one.example", "password": "x"}, status=422)
    assert wrong.error("email") == nobody.error("email")


def test_signing_out_closes_every_page(owner: Visitor) -> None:
    owner.get("/settings")
    owner.post("/signout")
    owner.get("/settings", status=302)


def test_switching_language_keeps_page_and_entries(owner: Visitor) -> None:
    entries = {"page": "/settings", "to_language": "zh", "name": "Chen, half typed"}
    assert owner.post("/language", entries).location == "/settings"
    page = owner.get("/settings")
    assert page.soup.html
    assert page.soup.html["lang"] == "zh-Hans"
    assert page.value("name") == "Chen, half typed"


def test_a_form_that_asks_for_the_language_follows_the_switch(owner: Visitor) -> None:
    typed = {"name": "Chen, half typed", "language": "en"}
    owner.post("/language", {"page": "/settings", "to_language": "zh", **typed})
    page = owner.get("/settings")
    assert (page.value("language"), page.value("name")) == ("zh", "Chen, half typed")


def test_settings_a_colleague_saved_meanwhile_are_shown_first(owner: Visitor) -> None:
    page = owner.get("/settings")
    names = ("name", "language", "time_zone", "workspace", "units", "currency", "version")
    typed = {name: page.value(name) for name in names}
    owner.post("/settings", {**typed, "workspace": "Ningbo Harbour"})
    asked = owner.post("/settings", {**typed, "workspace": "Ningbo Trading"}, status=409)
    cells = [cell.text.strip() for cell in asked.soup.select(".banner tbody td")]
    assert cells == ["Ningbo Trading", "Ningbo Harbour"]
    owner.post(
        "/settings", {**typed, "workspace": "Ningbo Trading", "version": asked.value("version")}
    )
    assert "Ningbo Trading" in owner.get("/settings").text
