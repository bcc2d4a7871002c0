"""The rates of exchange an entry is valued with: entered ones, and published ones beside them."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from app.domain.quantities.exchange import ExchangeRate
from app.persistence.session import make_session
from app.usecases.exchange_imports import import_rates
from app.usecases.published_exchange import published_around, with_published

FILE = b"""base,quote,value,as_of,source,valid_to
GBP,USD,1.31,2026-10-01,HMRC,2026-10-31
GBP,USD,1.32,2026-11-01,HMRC,2026-11-30
GBP,USD,1.33,2026-12-01,HMRC,2026-12-31
EUR,GBP,0.86,2026-11-19,ECB,
GBP,CNY,9.40,2026-11-19,Bank of China,
USD,CNY,7.13,2026-11-19,Bank of China,
GBP,CNY,9.10,2026-01-19,Bank of China,
"""
DAYS = (date(2026, 11, 2), date(2026, 11, 20))


@pytest.fixture(autouse=True)
def _published(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        assert not isinstance(import_rates(session, FILE), list)


def taken(engine: Engine, *entered: ExchangeRate, currency: str = "GBP") -> list[str]:
    with make_session(engine) as session:
        rates = published_around(session, {"EUR", "GBP", "USD", "CNY"}, day=DAYS[1])
    found = with_published(entered, rates, currency=currency, days=DAYS)
    return [f"{rate.base}/{rate.quote} {rate.value.normalize()}" for rate in found]


def test_rates_that_run_in_the_days_of_the_entry_are_taken(engine: Engine) -> None:
    assert taken(engine) == ["GBP/CNY 9.4", "USD/CNY 7.13", "GBP/USD 1.32"]


def test_the_euros_bank_serves_where_the_euro_is_the_currency(engine: Engine) -> None:
    assert "EUR/GBP 0.86" in taken(engine, currency="EUR")
    assert "EUR/GBP 0.86" not in taken(engine)


def test_an_entered_rate_of_those_days_stands_alone_for_its_pair(engine: Engine) -> None:
    entered = ExchangeRate("USD", "GBP", Decimal("0.75"), date(2026, 11, 18), "broker")
    assert taken(engine, entered) == ["USD/GBP 0.75", "GBP/CNY 9.4", "USD/CNY 7.13"]


def test_an_entered_rate_of_long_ago_leaves_room_for_a_published_one(engine: Engine) -> None:
    entered = ExchangeRate("USD", "GBP", Decimal("0.75"), date(2025, 11, 18), "broker")
    assert taken(engine, entered) == ["USD/GBP 0.75", *taken(engine)]
