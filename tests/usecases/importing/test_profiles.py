"""A profile knows a layout by its headings, wherever they stand in the next file."""

import pytest
from sqlalchemy.orm import Session

from app.persistence.imports import ImportProfile, profiles
from app.usecases.importing.matching import Matching
from app.usecases.importing.profiles import (
    layout,
    recognise_layout,
    remove_profile,
    rename_profile,
    save_profile,
)
from tests.factories.people import Member
from tests.factories.workbooks import sheet

TABLE = sheet(["货号", "Weight (g)", "价格"], ["a", "180", "3"])
MATCHING = Matching(1, {0: "sku", 1: "weight", 2: "value"}, {1: "g"})


@pytest.fixture
def session(member: Member) -> Session:
    return member.session()


def kept(session: Session, name: str = "Factory", matching: Matching = MATCHING) -> ImportProfile:
    found = save_profile(session, kind="products", name=name, mapping=layout(TABLE, matching))
    assert isinstance(found, ImportProfile)
    session.commit()
    return found


def test_a_layout_is_its_headings_with_field_and_unit() -> None:
    assert layout(TABLE, MATCHING) == {
        "货号": {"field": "sku", "unit": ""},
        "weight": {"field": "weight", "unit": "g"},
        "价格": {"field": "value", "unit": ""},
    }


def test_the_next_file_with_these_headings_is_matched_wherever_they_stand(
    session: Session,
) -> None:
    profile = kept(session)
    moved = sheet(["出货表"], ["价格", "颜色", "货号", "weight"], ["3", "red", "a", "180"])
    assert recognise_layout(moved, profiles(session, "products")) == (
        profile,
        Matching(2, {0: "value", 2: "sku", 3: "weight"}, {3: "g"}),
    )


def test_of_two_profiles_that_fit_the_fuller_one_is_taken(session: Session) -> None:
    kept(session, "Short", Matching(1, {0: "sku"}, {}))
    full = kept(session, "Full")
    found = recognise_layout(TABLE, profiles(session, "products"))
    assert found is not None
    assert found[0] is full


def test_a_file_without_all_the_headings_is_not_matched(session: Session) -> None:
    kept(session)
    kept(session, "Nothing", Matching(1, {}, {}))
    assert recognise_layout(sheet(["货号", "价格"]), profiles(session, "products")) is None
    assert profiles(session, "receipts") == []


def test_saving_under_a_name_that_is_there_replaces_it(session: Session) -> None:
    first = kept(session)
    assert kept(session, matching=Matching(1, {0: "sku"}, {})) is first
    assert len(first.mapping) == 1


@pytest.mark.parametrize(
    ("name", "code"), [("", "import-profile-nameless"), ("x" * 81, "import-long")]
)
def test_a_profile_needs_a_name_of_some_length(session: Session, name: str, code: str) -> None:
    found = save_profile(session, kind="products", name=name, mapping={})
    assert isinstance(found, list)
    assert [each.code for each in found] == [code]


def test_a_profile_is_renamed_and_forgotten(session: Session) -> None:
    first, second = kept(session, "One"), kept(session, "Two")
    assert [each.code for each in rename_profile(session, first, name="Two")] == [
        "import-profile-taken"
    ]
    assert rename_profile(session, first, name="Three") == []
    remove_profile(session, second)
    assert [each.name for each in profiles(session)] == ["Three"]
