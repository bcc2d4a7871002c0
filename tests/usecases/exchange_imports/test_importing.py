"""Importing published rates: kept once, changed where a newer file differs, used by an entry."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Engine, select

from app.persistence.session import make_session
from app.persistence.tables.published import CustomsRate
from app.usecases.exchange_imports import Change, RateReport, import_rates

OWN = "base,quote,value,as_of,source,valid_to\n"
TWO = OWN + "USD,CNY,7.1284,2026-11-20,Bank of China,\nUSD,CNY,7.13,2026-11-21,Bank of China,\n"


def imported(engine: Engine, text: str) -> RateReport:
    with make_session(engine, writes=True) as session:
        report = import_rates(session, text.encode())
    assert isinstance(report, RateReport)
    return report


def kept(engine: Engine) -> list[tuple[str, Decimal, date | None]]:
    with make_session(engine) as session:
        rows = session.scalars(select(CustomsRate).order_by(CustomsRate.valid_from))
        return [(row.source, row.value, row.valid_to) for row in rows]


def test_a_file_is_kept_with_its_days_and_figures(engine: Engine) -> None:
    report = imported(engine, TWO)
    assert (report.new, report.changed, report.unchanged) == (2, (), 0)
    assert (report.first, report.last) == (date(2026, 11, 20), date(2026, 11, 21))
    assert report.sources == ("Bank of China",)
    assert kept(engine) == [
        ("Bank of China", Decimal("7.12840000"), None),
        ("Bank of China", Decimal("7.13000000"), None),
    ]


def test_the_same_file_twice_changes_nothing(engine: Engine) -> None:
    imported(engine, TWO)
    before = kept(engine)
    report = imported(engine, TWO)
    assert (report.new, report.changed, report.unchanged) == (0, (), 2)
    assert kept(engine) == before


def test_a_corrected_rate_replaces_the_first_and_is_named(engine: Engine) -> None:
    imported(engine, TWO)
    report = imported(
        engine,
        TWO.replace("7.13,2026-11-21,Bank of China,", "7.14,2026-11-21,Bank of China,2026-11-30"),
    )
    [change] = report.changed
    assert isinstance(change, Change)
    assert (change.before, change.rate.value) == (Decimal("7.13"), Decimal("7.14"))
    assert (report.new, report.unchanged) == (0, 1)
    assert kept(engine)[1] == ("Bank of China", Decimal("7.14"), date(2026, 11, 30))


def test_a_file_that_cannot_be_read_changes_nothing(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        found = import_rates(session, b"name,price\n")
    assert isinstance(found, list)
    assert [problem.code for problem in found] == ["rates-unknown"]
    assert kept(engine) == []


def test_thousands_of_rates_are_kept_in_one_go(engine: Engine) -> None:
    codes = [
        f"{a}{b}{c}" for a in "ABCDEFGHIJKLMNOPQRS" for b in "ABCDEFGHIJKLMNOPQRS" for c in "XYZ"
    ]
    rows = [f"2026-11-{day},{','.join(['1.5'] * len(codes))}" for day in range(10, 18)]
    report = imported(engine, "\n".join([f"Date,{','.join(codes)}", *rows]))
    assert report.new == len(codes) * 8 > 5_000
