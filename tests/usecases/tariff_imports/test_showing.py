"""A code is shown with what its schedule says and what comes on top; a missing one with others."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence.session import make_session
from app.usecases.tariff_imports.showing import Question, show_code
from app.usecases.tariff_imports.shown import ShownLine, ShownLines
from app.wording.problems import say
from tests.factories.tariffs import ROWS, imported

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def asked(code: str, **changed: object) -> Question:
    facts: dict[str, object] = {"code": code, "day": TODAY}
    return Question(**facts | changed)  # type: ignore[arg-type]


def shown(session: Session | None, question: Question) -> ShownLine:
    found = show_code(session, question)
    assert isinstance(found, ShownLine), found
    return found


@pytest.mark.parametrize("code", ["9617.00.10", "96170010", "9617 00 10 00"])
def test_the_united_states_answer_without_a_database(code: str) -> None:
    found = shown(None, asked(code))
    assert found.line.code == "96170010"
    on_top = {duty.programme: duty.status.value for duty in found.on_top}
    assert on_top["section-301-forced-labour"] == "applied"
    assert on_top["section-301"] == "suppressed"


def test_what_comes_on_top_depends_on_origin_and_day() -> None:
    for question in (asked("96170010", origin="vn"), asked("96170010", day=date(2026, 7, 1))):
        owed = [duty.code for duty in shown(None, question).on_top]
        assert "9903.05.31" not in owed


def test_a_code_that_begins_many_shows_each() -> None:
    found = show_code(None, asked("9617"))
    assert isinstance(found, ShownLines)
    told = list(found.lines(Language.EN))
    assert told[0] == "US · HTSUS 2026 revision 10, in force on 2026-06-08"
    assert [line.split()[:2] for line in told[1:]] == [
        ["9617.00.10", "7.2%"],
        ["9617.00.30", "6.9%"],
        ["9617.00.40", "6.9%"],
        ["9617.00.60", "7.2%"],
    ]
    assert found.document()["lines"][0]["rate"] == "7.2%"  # type: ignore[index]


def test_of_very_many_lines_the_first_are_shown() -> None:
    found = show_code(None, asked("85"))
    assert isinstance(found, ShownLines)
    told = list(found.lines(Language.EN))
    assert told[-1] == f"… and {len(found.found) - 60} more: write more digits"
    assert len(told) == 62


def test_the_only_line_below_a_code_is_shown_whole(session: Session) -> None:
    imported(session, country="CA")
    assert shown(session, asked("9503", country="ca")).line.code == "95030000"


def test_an_import_is_shown_whether_it_is_in_use_or_not(session: Session) -> None:
    imported(session, country="CA")
    imported(session, ROWS[:4], country="CA", name="Newer")
    assert shown(session, asked("96170010", country="CA")).schedule.name == "Newer"
    earlier = shown(session, asked("95030000", number=1))
    assert (earlier.country, earlier.line.general.text) == ("CA", "4.7%")


def test_the_union_as_one_has_nothing_on_top() -> None:
    assert shown(None, asked("96170000", country="EU")).on_top == ()


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (asked("9"), "tariff-code-form"),
        (asked("96170010001"), "tariff-code-form"),
        (asked("thermos"), "tariff-code-form"),
        (asked("96170010", country="XX"), "tariff-country-unknown"),
        (asked("96170010", country="CA"), "tariff-none"),
        (asked("96170010", number=7), "tariff-import-unknown"),
        (asked("96170099"), "tariff-code-unknown"),
        (asked("9617001099"), "tariff-code-unknown"),
        (asked("7712"), "tariff-code-unknown-alone"),
    ],
)
def test_what_cannot_be_shown_says_what_to_do(
    session: Session, question: Question, code: str
) -> None:
    for where in (session, None):
        refused = show_code(where, question)
        assert isinstance(refused, Problem)
        assert refused.code == code
        assert all(say(refused, language) for language in Language)


def test_the_nearest_codes_are_offered() -> None:
    refused = show_code(None, asked("96170099"))
    assert isinstance(refused, Problem)
    assert refused.params["nearest"] == "9617.00.60, 9617.00.40, 9617.00.30"
