"""The search for tariff codes over the bundled schedules, and over imported ones."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.customs.schedule.rows import ScheduleRow
from app.persistence.session import make_session
from app.usecases.tariff_search import Found, schedule_for, search
from tests.factories.tariffs import ROWS, imported

KETTLE = ScheduleRow(code="85167910", indent=1, words="Samovars", general="4%")


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def first(query: str, country: str = "US") -> str:
    return search(None, query, country=country).groups[0].heading


def codes(found: Found) -> list[str]:
    return [line.code for group in found.groups for line in group.lines]


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("bluetooth headphone", "8518"),
        ("蓝牙耳机", "8518"),
        ("phone case", "3926"),
        ("手机壳", "3926"),
        ("stainless steel bottle", "7323"),
        ("保温杯", "9617"),
        ("不锈钢保温杯", "9617"),
        ("USB 充电器", "8504"),
        ("usb chargers", "8504"),
        ("blutooth hedphone", "8518"),
        ("雨伞", "6601"),
        ("瑜伽垫", "9506"),
        ("LED strip lights", "9405"),
        ("冷冻虾", "0306"),
        ("microphones and stands therefor", "8518"),
        ("bulldozers", "8429"),
    ],
)
def test_goods_are_found_as_people_say_them(query: str, heading: str) -> None:
    assert first(query) == heading


@pytest.mark.parametrize("country", ["US", "DE", "GB", "JP"])
def test_every_destination_is_searched(country: str) -> None:
    assert first("蓝牙耳机", country) == "8518"


def test_the_line_that_people_mean_comes_first_in_its_heading() -> None:
    group = search(None, "phone case", country="US").groups[0]
    assert group.lines[0].code == "39269099"
    assert (group.called, group.pointers[0].code) == ("phone case", "392690")
    assert group.count > len(group.lines)
    assert group.name is not None


def test_official_words_are_those_of_the_destination() -> None:
    assert search(None, "cullet", country="DE").schedule is not None
    assert "European" not in search(None, "cullet", country="US").schedule.name  # type: ignore[union-attr]
    assert first("cullet", "GB") == "7001"


def test_a_code_newer_than_the_edition_is_told_as_absent() -> None:
    group = search(None, "智能手机", country="DE").groups[0]
    assert (group.heading, group.absent) == ("8517", frozenset({"851713"}))
    assert search(None, "智能手机", country="US").groups[0].absent == frozenset()


def test_a_country_without_a_schedule_is_answered_to_six_digits() -> None:
    found = search(None, "手机壳", country="JP")
    assert found.schedule is None
    assert codes(found) == []
    assert [pointer.code for pointer in found.groups[0].pointers] == ["392690"]
    by_code = search(None, "961700", country="JP")
    assert [group.heading for group in by_code.groups] == ["9617"]


def test_a_code_may_be_typed_with_dots_spaces_and_full_width() -> None:
    for typed in ("8518.30", "85 18 30", "\uff18\uff15\uff11\uff18\uff13\uff10", "851830"):
        found = search(None, typed, country="US")
        assert found.code == "851830"
        assert codes(found) == ["85183010", "85183020"]


def test_digits_in_the_midst_of_a_code_are_a_prefix_too() -> None:
    assert codes(search(None, "9617001", country="US")) == ["96170010"]


def test_a_whole_code_finds_its_line() -> None:
    assert codes(search(None, "9617.00.10.00", country="US")) == ["96170010"]


def test_a_chapter_shows_its_headings_without_their_lines() -> None:
    found = search(None, "66", country="US")
    assert [group.heading for group in found.groups] == ["6601", "6602", "6603"]
    assert codes(found) == []


@pytest.mark.parametrize(
    ("typed", "country", "nearest"),
    [
        ("96170099", "US", ("96170060", "96170040", "96170030")),
        ("961799", "US", ("961700",)),
        ("7799", "US", ()),
        ("8599", "JP", ("8501", "8502", "8503")),
    ],
)
def test_a_code_that_does_not_exist_offers_the_nearest(
    typed: str, country: str, nearest: tuple[str, ...]
) -> None:
    found = search(None, typed, country=country)
    assert (found.groups, found.nearest) == ((), nearest)


def test_what_nobody_calls_anything_finds_nothing() -> None:
    found = search(None, "qqqq zzzz", country="US")
    assert (found.groups, found.nearest, found.code) == ((), (), None)


def test_an_imported_schedule_is_searched_by_its_own_words(session: Session) -> None:
    imported(session, [*ROWS, KETTLE], country="JP")
    found = search(session, "samovar", country="JP")
    assert codes(found) == ["85167910"]
    assert search(session, "samovar", country="JP").groups == found.groups
    assert search(session, "9617", country="JP").groups[0].lines[0].code == "96170010"


def test_a_newer_import_is_searched_in_place_of_the_older(session: Session) -> None:
    for number in range(6):
        words = f"Samovars of kind{number}zz"
        row = ScheduleRow(code="85167910", indent=1, words=words, general="4%")
        imported(session, [*ROWS, row], country="JP")
        assert codes(search(session, f"kind{number}zz", country="JP")) == ["85167910"]


def test_the_schedule_of_a_member_state_is_the_unions() -> None:
    assert schedule_for(None, "DE", ("9617",)) is not None
    assert schedule_for(None, "JP", ("9617",)) is None
