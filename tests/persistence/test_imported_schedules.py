"""Imported schedules answer for the codes asked for as the whole would, from a few rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from app.domain.customs.schedule.lines import WORDS_JOINT
from app.persistence.imported_schedules import imported_schedules
from app.persistence.session import make_session
from tests.factories.tariffs import DUMPING, ROWS, imported


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def test_a_line_has_its_words_units_rate_measures_and_source(session: Session) -> None:
    day = imported(session).created_at.date()
    schedule = imported_schedules(session, ["GB"], codes={"9617001000"})["GB"].layers[0]
    line = schedule.line("9617001000")
    assert line
    assert line.words.split(WORDS_JOINT) == [
        "Vacuum flasks and other vacuum vessels",
        "Complete",
        "With a capacity not exceeding 1 litre",
    ]
    assert (line.general.text, line.units) == ("5.5%", ("kg", "pcs"))
    assert line.validity.valid_from == date(2026, 1, 1)
    assert line.source.name == "UK Global Tariff, November 2026 (gb.csv)"
    assert line.source.reviewed_on == day
    assert [each.additional_code for each in line.measures] == [DUMPING.additional_code]
    assert line.heading.zh != line.heading.en


def test_only_the_headings_asked_for_are_there(session: Session) -> None:
    imported(session)
    schedule = imported_schedules(session, ["GB"], codes={"96170010"})["GB"].layers[0]
    assert [line.code for line in schedule.candidates("96")] == ["96170010", "96170040"]
    assert list(schedule.candidates("95")) == []
    whole = imported_schedules(session, ["GB"], codes=None)["GB"].layers[0]
    assert [line.code for line in whole.candidates("95")] == ["95030000"]


def test_a_code_that_does_not_exist_has_its_nearest_in_the_chapter(session: Session) -> None:
    imported(session)
    schedule = imported_schedules(session, ["GB"], codes={"96010000"})["GB"].layers[0]
    assert schedule.line("96010000") is None
    assert schedule.nearest("96010000") == ("96170010", "96170040")


def test_a_partial_import_leaves_what_lies_below_in_sight(session: Session) -> None:
    imported(session)
    imported(session, ROWS[:4], partial=True)
    imported(session, ROWS[:4], partial=True, country="EU")
    found = imported_schedules(session, ["GB", "EU", "US"], codes={"96170010"})
    assert {country: (len(each.layers), each.whole) for country, each in found.items()} == {
        "GB": (2, True),
        "EU": (1, False),
    }


@contextmanager
def questions(engine: Engine) -> Iterator[list[str]]:
    """Yield the list that every question asked of the database meanwhile is added to."""
    asked: list[str] = []

    def note(*told: Any) -> None:
        asked.extend([told[2]] if told[2].startswith("SELECT") else [])

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_any_number_of_codes_and_countries_takes_three_questions(
    session: Session, engine: Engine
) -> None:
    for country in ("GB", "EU"):
        imported(session, country=country)
    with questions(engine) as asked:
        imported_schedules(session, ["GB", "EU"], codes={"96170010", "96170040", "95030000"})
    assert len(asked) == 3


def test_nothing_imported_takes_one_question(session: Session, engine: Engine) -> None:
    with questions(engine) as asked:
        assert imported_schedules(session, ["GB", "EU"], codes={"96170010"}) == {}
    assert len(asked) == 1
