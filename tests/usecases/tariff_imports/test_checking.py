"""A check says how old a schedule is, what of it is only words, has ended, or is missing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence.session import make_session
from app.usecases.tariff_imports.check_report import CheckReport
from app.usecases.tariff_imports.checking import check_tariffs
from app.usecases.tariff_imports.listing import list_imports
from tests.factories.tariffs import ROWS, imported

TODAY = date(2026, 11, 22)
NAME = "UK Global Tariff, November 2026"


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with make_session(engine, writes=True) as session:
        yield session


def checked(session: Session | None, country: str | None, today: date = TODAY) -> CheckReport:
    found = check_tariffs(session, country, today=today)
    assert isinstance(found, CheckReport), found
    return found


def test_what_is_bundled_is_checked_without_a_database() -> None:
    (american,) = checked(None, "us").checked
    assert (american.country, american.age, american.imports) == ("US", 167, ())
    assert american.bundled == american.edition
    assert american.share_read >= Decimal("99.4")
    assert len(american.unread) * 200 < american.line_count
    assert american.missing == ()


def test_every_schedule_is_checked_and_those_without_are_named(session: Session) -> None:
    imported(session, country="DE")
    found = checked(session, None)
    assert [each.country for each in found.checked] == ["DE", "EU", "GB", "US"]
    assert found.without == ("AU", "CA", "JP")
    assert list(found.lines(Language.EN))[-1] == "Neither bundled nor imported: AU, CA, JP"
    assert list(found.document()["without"]) == ["AU", "CA", "JP"]  # type: ignore[call-overload]


def test_an_import_in_words(session: Session) -> None:
    ended = replace(ROWS[3], general="See note 1", valid_to=date(2026, 11, 21))
    imported(session, [*ROWS[:3], ended, *ROWS[4:]], country="CA")
    (line,) = [each.line(Language.EN) for each in list_imports(session).imports]
    told = list(checked(session, "CA", date(2029, 3, 1)).lines(Language.EN))
    assert told[:6] == [
        f"CA · {NAME}, in force on 2026-11-01, 851 days ago · {NAME} (gb.csv)",
        "  It is over a year old: import a newer one.",
        "  Bundled: nothing",
        f"  {line}",
        "  7 rows, 3 lines with a rate, 1 measures; 75% of the rates are read",
        "  Rates in words, which a person must work out: 1",
    ]
    assert told[6:10] == [
        "    1 × See note 1",
        "  Rates whose last day is over: 2",
        "    9617.00.40 mfn 2026-11-21",
        "    9617.00.10 anti-dumping 2029-02-28",
    ]
    assert told[10].startswith("  Headings without any rate: 1,2")
    assert told[-1].startswith("    … and 1,2")


def test_an_import_for_a_machine(session: Session) -> None:
    ended = replace(ROWS[3], general="See note 1", valid_to=date(2026, 11, 21))
    imported(session, [ended], country="GB")
    (document,) = checked(session, "GB").document()["checked"]  # type: ignore[misc]
    assert document["bundled"] == "UK Global Tariff, January 2021"  # type: ignore[has-type]
    assert document["share_read"] == "0.00"  # type: ignore[has-type]
    assert document["unread"] == [  # type: ignore[has-type]
        {"code": "96170040", "programme": "mfn", "text": "See note 1"}
    ]
    assert document["ended"] == [  # type: ignore[has-type]
        {"code": "96170040", "programme": "mfn", "valid_to": "2026-11-21"}
    ]
    assert "9503" in document["headings_without_rate"]  # type: ignore[has-type]


def test_a_schedule_without_a_rate_has_all_of_none_read(session: Session) -> None:
    imported(session, ROWS[:1], country="CA")
    (found,) = checked(session, "CA").checked
    assert found.share_read == Decimal(100)


@pytest.mark.parametrize(
    ("country", "code"), [("XX", "tariff-country-unknown"), ("CA", "tariff-none")]
)
def test_a_country_without_a_tariff_is_a_problem(country: str, code: str) -> None:
    refused = check_tariffs(None, country, today=TODAY)
    assert isinstance(refused, Problem)
    assert refused.code == code


def test_rows_left_out_when_it_was_imported_are_named(session: Session) -> None:
    left_out = {"code": "tariff-row-code", "field": "rows.9", "params": {"row": 9, "code": "95x"}}
    imported(session, country="CA", refused=[left_out])
    found = checked(session, "CA")
    assert list(found.lines(Language.EN))[-2:] == [
        "  Rows that could not be read when it was imported: 1",
        "    Row 9: “95x” is not a code of 4, 6, 8, 9 or 10 digits.",
    ]
    (document,) = found.document()["checked"]  # type: ignore[misc]
    assert [each["path"] for each in document["refused"]] == ["rows.9"]  # type: ignore[has-type]
