"""Profiles are listed, renamed, and removed with an undo."""

import pytest

from app.persistence.imports import ImportProfile
from tests.factories.people import Member
from tests.web.visitor import Visitor


@pytest.fixture
def profile(member: Member) -> int:
    with member.session() as session:
        kept = ImportProfile(kind="products", name="Factory", mapping={"sku": {"field": "sku"}})
        session.add_all([kept, ImportProfile(kind="products", name="Other", mapping={})])
        session.commit()
        return kept.id


def test_without_a_profile_the_page_says_how_to_get_one(owner: Visitor) -> None:
    assert "No profile yet" in owner.get("/import/profiles").text


def test_a_profile_is_renamed(owner: Visitor, profile: int) -> None:
    address = f"/import/profiles/{profile}"
    assert owner.get(address).value("name") == "Factory"
    owner.post(address, {"name": "Plant", "page": address})
    assert "Plant" in owner.get("/import/profiles").text


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Enter a name for the profile"),
        ("Other", "Other is the name of another profile. Enter another."),
        ("x" * 81, "Shorten this to 80 characters; it has 81"),
    ],
)
def test_a_name_that_cannot_stand_is_refused(
    owner: Visitor, profile: int, name: str, sentence: str
) -> None:
    address = f"/import/profiles/{profile}"
    page = owner.post(address, {"name": name, "page": address}, status=422)
    assert page.error("name") == sentence


def test_a_removed_profile_is_had_back(owner: Visitor, profile: int) -> None:
    owner.post(f"/import/profiles/{profile}/remove")
    page = owner.get("/import/profiles")
    assert "Profile Factory removed" in page.text
    undo = page.soup.select_one("form[action^='/undo/']")
    assert undo is not None
    owner.post(str(undo["action"]), {"page": "/import/profiles"})
    assert "Factory" in owner.get("/import/profiles").text
