"""A demo without an account: opened from the door, marked on every page, left and removed."""

from dataclasses import replace

import pytest
from flask import Flask

from app.domain.naming import Language
from app.usecases import demo_workspace
from tests.web.visitor import Page, Visitor


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the plans out: this is about the door."""
    monkeypatch.setattr(demo_workspace, "fill", lambda *_args, **_kwargs: None)


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    """Return somebody who is not signed in and reads English."""
    return Visitor(app, language=Language.EN)


def limit(visitor: Visitor, demos: int) -> None:
    config = visitor.app.extensions["sampan_config"]
    visitor.app.extensions["sampan_config"] = replace(config, demos=demos)


def pressed(page: Page, action: str) -> bool:
    return page.soup.select_one(f'form[action="{action}"]') is not None


@pytest.mark.parametrize("path", ["/", "/signin", "/demo"])
def test_the_door_offers_it(visitor: Visitor, path: str) -> None:
    assert pressed(visitor.get(path), "/demo")


def test_a_guest_works_in_it_and_every_page_says_what_it_is(visitor: Visitor) -> None:
    visitor.post("/demo")
    for path in ("/plans", "/addresses", "/demo"):
        page = visitor.get(path)
        assert "Sample data: companies, references and rates here are made up." in page.text
        assert "This demo ends on" in page.text
        assert pressed(page, "/demo/remove")
        assert not pressed(page, "/demo/leave")
        assert page.soup.select_one('.sample a[href="/signup"]')
    assert visitor.post("/demo").location == "/"


def test_a_guest_has_no_settings(visitor: Visitor) -> None:
    visitor.post("/demo")
    assert visitor.get("/settings", status=303).location == "/demo"
    assert "A demo has no account and no settings" in visitor.get("/demo").text
    visitor.post("/settings", {"name": "Somebody"})
    assert "Somebody" not in visitor.get("/demo").text


def test_removing_it_signs_the_guest_out_for_good(visitor: Visitor) -> None:
    visitor.post("/demo")
    assert visitor.post("/demo/remove").location == "/"
    assert "The demo is removed" in visitor.get("/").text
    visitor.get("/plans", status=302)


def test_somebody_signed_in_finds_the_way_back_from_it(owner: Visitor) -> None:
    assert "Your own workspace stays as it is" in owner.get("/demo").text
    owner.post("/demo")
    assert "Lanchuan Trading (sample)" in owner.get("/plans").text
    assert pressed(owner.get("/plans"), "/demo/leave")
    owner.post("/demo/leave")
    page = owner.get("/plans")
    assert "Ningbo Example" in page.text
    assert "This demo ends on" not in page.text


def test_somebody_signed_in_who_removes_it_is_back_at_once(owner: Visitor) -> None:
    owner.post("/demo")
    owner.post("/demo/remove")
    assert "Ningbo Example" in owner.get("/plans").text


def test_ones_own_workspace_is_neither_left_nor_removed(owner: Visitor) -> None:
    owner.post("/demo/remove", status=404)
    owner.post("/demo/leave", status=404)
    assert "Ningbo Example" in owner.get("/plans").text


def test_a_guest_without_an_own_workspace_has_none_to_go_back_to(visitor: Visitor) -> None:
    visitor.post("/demo")
    visitor.post("/demo/leave", status=404)


@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.EN, "0 demos are open right now"), (Language.ZH, "目前已有 0 个试用")],
)
def test_one_too_many_is_refused_in_words(visitor: Visitor, language: Language, said: str) -> None:
    limit(visitor, 0)
    visitor.post("/language", {"page": "/demo", "to_language": language.value})
    page = visitor.post("/demo", status=429)
    assert said in page.text
    visitor.get("/plans", status=302)
