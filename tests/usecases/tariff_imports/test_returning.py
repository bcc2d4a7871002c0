"""Whoever goes back is told what answers then."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence.session import make_session
from app.usecases.tariff_imports import returning
from app.usecases.tariff_imports.listing import list_imports
from tests.factories.tariffs import imported


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def told(found: returning.Returned | Problem) -> list[str]:
    assert isinstance(found, returning.Returned)
    return list(found.lines(Language.EN))


def test_what_was_done_and_what_answers_now(session: Session) -> None:
    imported(session)
    imported(session, partial=True, name="Flasks only")
    assert told(returning.back(session, "gb")) == [
        "No. 2 is no longer in use. It is kept.",
        "For GB now answers:",
        list_line(session, 1),
    ]
    again = told(returning.use(session, 2))
    assert again[0] == "No. 2 is in use."
    assert [line.split(" · ")[-1] for line in again[2:]] == ["in use for its own codes", "in use"]
    returning.remove(session, 2)
    assert told(returning.remove(session, 1)) == [
        "No. 1 is removed.",
        "For GB now answers what is bundled, if anything.",
    ]


def list_line(session: Session, number: int) -> str:
    return next(e.line(Language.EN) for e in list_imports(session).imports if e.number == number)


def test_a_machine_is_told_what_is_in_use(session: Session) -> None:
    imported(session)
    found = returning.use(session, 1)
    assert isinstance(found, returning.Returned)
    document = found.document()
    assert (document["number"], document["country"]) == (1, "GB")
    assert document["in_use"] == list_imports(session).document()["imports"]


def test_what_is_not_there_is_a_problem(session: Session) -> None:
    refused = returning.back(session, "GB")
    assert isinstance(refused, Problem)
