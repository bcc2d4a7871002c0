from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.destination import ExchangeDay, exchange_day, rate_between
from tests.factories.customs import destination, entry, exchange


@pytest.mark.parametrize(
    ("rule", "entered", "taken"),
    [
        (ExchangeDay.EXPORT, date(2026, 11, 20), date(2026, 6, 1)),
        (ExchangeDay.ENTRY, date(2026, 11, 20), date(2026, 11, 20)),
        # Regulation (EU) 2015/2447, article 146: October 2026 ends on a Saturday.
        (ExchangeDay.PENULTIMATE_WEDNESDAY, date(2026, 11, 20), date(2026, 10, 21)),
        (ExchangeDay.PENULTIMATE_WEDNESDAY, date(2026, 10, 1), date(2026, 9, 23)),
        # Japan Customs FAQ 1406: Sunday to Saturday, the week before the last one.
        (ExchangeDay.WEEK_BEFORE_LAST, date(2026, 11, 20), date(2026, 11, 7)),
        (ExchangeDay.WEEK_BEFORE_LAST, date(2026, 11, 15), date(2026, 11, 7)),
    ],
)
def test_each_authority_takes_the_rate_of_its_own_day(
    rule: ExchangeDay, entered: date, taken: date
) -> None:
    made = entry(entry_date=entered)
    assert exchange_day(destination(exchange_day=rule), entry=made) == taken


def test_the_newest_rate_up_to_the_day_is_taken() -> None:
    rates = (
        exchange("USD", "CNY", "7.30", date(2026, 5, 20)),
        exchange("USD", "CNY", "7.20", date(2026, 5, 30)),
        exchange("USD", "CNY", "7.10", date(2026, 6, 2)),
    )
    found = rate_between(destination(), entry=entry(exchange_rates=rates), currency="CNY")
    assert found
    assert found.value == Decimal("7.20")


def test_a_rate_too_old_is_not_usable() -> None:
    rates = (exchange("USD", "CNY", "7.30", date(2026, 4, 30)),)
    assert rate_between(destination(), entry=entry(exchange_rates=rates), currency="CNY") is None


def test_without_the_day_no_rate_is_usable() -> None:
    made = entry(export_date=None, exchange_rates=(exchange("USD", "CNY", "7.30"),))
    assert rate_between(destination(), entry=made, currency="CNY") is None


def test_the_same_currency_needs_no_rate() -> None:
    found = rate_between(destination(), entry=entry(), currency="USD")
    assert found
    assert found.value == 1
