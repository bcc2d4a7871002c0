"""A premium that is insured along with the goods and the freight."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight.insurance import premium
from app.domain.quantities.money import Money

COVER = Decimal("1.10")


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def test_a_hundred_and_ten_percent_of_cost_insurance_and_freight_are_insured() -> None:
    assert premium(usd("10000"), rate=Decimal("0.003"), cover=COVER) == usd("33.11")


def test_nothing_is_asked_at_a_rate_of_nothing() -> None:
    assert premium(usd("10000"), rate=Decimal(0), cover=COVER) == usd("0.00")


@given(value=st.decimals(0, 10**7, places=2), rate=st.decimals("0.0001", "0.05", places=4))
def test_the_premium_is_the_rate_of_what_it_insures_itself_included(
    value: Decimal, rate: Decimal
) -> None:
    found = premium(Money(value, "USD"), rate=rate, cover=COVER)
    insured = COVER * (value + found.amount)
    assert abs(insured * rate - found.amount) <= Decimal("0.01")


@pytest.mark.parametrize("rate", ["0.95", "-0.01"])
def test_a_premium_beyond_what_it_insures_is_no_premium(rate: str) -> None:
    with pytest.raises(ValueError, match="less than what it insures"):
        premium(usd("1"), rate=Decimal(rate), cover=COVER)
