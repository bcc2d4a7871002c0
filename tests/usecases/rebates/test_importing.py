"""Importing the library of export rebates."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Engine

from app.persistence import published
from app.persistence.session import make_session
from app.usecases.rebates.importing import RebateReport, import_rebates
from tests.factories.rebates import a_library

EARPHONES = {"CODE": "8518300000", "TSL": "13"}


def imported(engine: Engine, content: bytes) -> RebateReport:
    with make_session(engine, writes=True) as session:
        found = import_rebates(session, content)
    assert isinstance(found, RebateReport)
    return found


def counts(report: RebateReport) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, report.gone


def kept(engine: Engine, code: str = "8518300000") -> list[tuple[Decimal | None, date]]:
    with make_session(engine) as session:
        return [(rate.percent, rate.edition) for rate in published.rebate_rates(session, [code])]


def test_a_library_is_kept_with_its_edition(engine: Engine) -> None:
    report = imported(engine, a_library({}, EARPHONES, {"CODE": "1234", "TSL": ""}))
    assert counts(report) == (3, 0, 0, 0)
    assert report.unstated == 1
    assert kept(engine) == [(Decimal(13), date(2026, 6, 9))]


def test_the_same_library_twice_changes_nothing(engine: Engine) -> None:
    content = a_library({}, EARPHONES)
    imported(engine, content)
    assert counts(imported(engine, content)) == (0, 0, 2, 0)


def test_a_newer_library_takes_the_place_of_the_one_before(engine: Engine) -> None:
    imported(engine, a_library({}, EARPHONES))
    newer = a_library({**EARPHONES, "TSL": "9"}, {"CODE": "4202"}, written=(126, 12, 1))
    assert counts(imported(engine, newer)) == (1, 1, 0, 1)
    assert kept(engine) == [(Decimal(9), date(2026, 12, 1))]
    assert kept(engine, "9617001100") == []


def test_a_newer_library_that_says_the_same_is_known_as_newer(engine: Engine) -> None:
    imported(engine, a_library(EARPHONES))
    imported(engine, a_library(EARPHONES, written=(126, 12, 1)))
    assert kept(engine) == [(Decimal(13), date(2026, 12, 1))]


def test_an_older_or_damaged_library_changes_nothing(engine: Engine) -> None:
    imported(engine, a_library(EARPHONES))
    with make_session(engine, writes=True) as session:
        older = import_rebates(session, a_library(EARPHONES, written=(125, 1, 1)))
        damaged = import_rebates(session, b"cut")
    assert isinstance(older, list)
    assert isinstance(damaged, list)
    assert [problem.code for problem in (*older, *damaged)] == ["rebate-older", "dbf-other"]
    assert kept(engine) == [(Decimal(13), date(2026, 6, 9))]
