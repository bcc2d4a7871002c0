"""Published rates of exchange: when they hold, and whose a destination's customs takes."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.customs.published_rates import Authority, PublishedRate, rates_taken
from app.domain.quantities.exchange import ExchangeRate

AUTHORITIES = (Authority("ECB", "EUR"), Authority("HMRC", "GBP"))
FIRST = date(2026, 11, 1)


def published(source: str = "ECB", **facts: Any) -> PublishedRate:
    usual = {"base": "EUR", "quote": "GBP", "value": Decimal("0.86"), "valid_from": FIRST}
    return PublishedRate(source=source, **{**usual, **facts})


def taken(*rates: PublishedRate, currency: str = "GBP", **facts: Any) -> list[str]:
    found = rates_taken(rates, currency=currency, authorities=AUTHORITIES, **facts)
    return [rate.source for rate in found]


def test_it_bridges_its_currencies_from_the_day_it_begins() -> None:
    assert published().rate == ExchangeRate("EUR", "GBP", Decimal("0.86"), FIRST, "ECB")


def test_the_authority_of_another_currency_is_not_taken() -> None:
    assert taken(published("ECB")) == []
    assert taken(published("ECB"), currency="EUR") == ["ECB"]


def test_a_publisher_that_is_no_authority_stands_in_where_the_own_says_nothing() -> None:
    bank, own = published("Bank of China"), published("HMRC", base="GBP", quote="EUR")
    assert taken(bank) == ["Bank of China"]
    assert taken(bank, own) == ["HMRC"]
    assert taken(bank, currency="USD") == ["Bank of China"]


def test_what_people_entered_for_a_pair_wins_in_either_direction() -> None:
    entered = [ExchangeRate("GBP", "EUR", Decimal("1.15"), FIRST, "broker")]
    assert taken(published("HMRC"), entered=entered) == []
    assert taken(published("HMRC", quote="CNY"), entered=entered) == ["HMRC"]
