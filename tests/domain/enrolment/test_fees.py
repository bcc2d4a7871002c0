"""The fee schedule: sums are exact, payments sum, and what is left is never lost."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.enrolment.fees import (
    Balance,
    Fee,
    FeeKind,
    FeePeriod,
    PaidState,
    balances,
    check_payment,
    due,
    paid_state,
)
from app.domain.naming import Name
from app.domain.quantities.money import Money

TODAY = date(2026, 11, 22)
CENTS = st.integers(1, 10_000_000).map(lambda cents: Decimal(cents).scaleb(-2))
CURRENCIES = st.sampled_from(["USD", "EUR", "CNY"])
MONEY = st.builds(Money, CENTS, CURRENCIES)


def fee(amount: Money, period: FeePeriod = FeePeriod.MONTH, count: int = 1) -> Fee:
    return Fee(
        kind=FeeKind.SERVICE,
        text=Name("Service", "服务"),
        payee=Name("Somebody", "某人"),
        amount=amount,
        period=period,
        count=count,
        source="Quote",
    )


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def test_a_fee_is_billed_for_its_periods() -> None:
    assert fee(usd("39.99"), count=12).total == usd("479.88")


def test_a_fee_by_the_item_is_told_and_not_billed() -> None:
    item = fee(usd("0.99"), FeePeriod.ITEM)
    assert not item.billed
    assert due([item]) == {}


def test_each_currency_has_a_sum_of_its_own() -> None:
    found = due([fee(usd("39.99")), fee(Money(Decimal(3200), "CNY")), fee(usd("0.01"))])
    assert found == {"USD": usd("40.00"), "CNY": Money(Decimal(3200), "CNY")}


@given(amounts=st.lists(MONEY, max_size=8), counts=st.lists(st.integers(1, 36), max_size=8))
def test_what_is_due_is_the_sum_of_the_lines_in_any_order(
    amounts: list[Money], counts: list[int]
) -> None:
    lines = [fee(amount, count=n) for amount, n in zip(amounts, counts, strict=False)]
    assert due(lines) == due(reversed(lines))
    for currency, total in due(lines).items():
        own = [line.total.amount for line in lines if line.amount.currency == currency]
        assert total.amount == sum(own)


@given(parts=st.lists(CENTS, min_size=1, max_size=6), last=CENTS)
def test_payments_in_any_parts_pay_what_they_sum_to(parts: list[Decimal], last: Decimal) -> None:
    dues = {"USD": Money(sum(parts, last), "USD")}
    before = balances(dues, payments=[Money(part, "USD") for part in parts])
    assert before["USD"].left.amount == last
    assert paid_state(before.values()) is PaidState.PART
    after = balances(dues, payments=[Money(part, "USD") for part in [last, *parts]])
    assert paid_state(after.values()) is PaidState.PAID


def test_nothing_paid_is_open_and_nothing_due_is_paid() -> None:
    assert paid_state([Balance(usd("1"), usd("0"))]) is PaidState.OPEN
    assert paid_state([]) is PaidState.PAID


def test_what_was_paid_in_a_currency_not_due_is_too_much() -> None:
    standing = balances({}, payments=[usd("1")])
    assert standing["USD"].left == usd("-1")
    assert paid_state(standing.values()) is PaidState.PAID


def test_one_currency_paid_of_two_is_part_paid() -> None:
    dues = {"USD": usd("1"), "CNY": Money(Decimal(7), "CNY")}
    assert paid_state(balances(dues, payments=[usd("1")]).values()) is PaidState.PART


@pytest.mark.parametrize(
    ("amount", "paid_on", "code"),
    [
        (usd("40.00"), TODAY, None),
        (usd("40.01"), TODAY, "joining-paid-too-much"),
        (usd("1"), date(2026, 11, 23), "joining-paid-ahead"),
        (Money(Decimal(1), "EUR"), TODAY, "joining-paid-currency"),
        (Money(Decimal("10.5"), "JPY"), TODAY, "joining-minor-unit"),
    ],
)
def test_a_payment_that_cannot_be_is_refused(
    amount: Money, paid_on: date, code: str | None
) -> None:
    dues = {"USD": usd("40.00"), "JPY": Money(Decimal(4900), "JPY")}
    problems = check_payment(
        amount, paid_on=paid_on, today=TODAY, standing=balances(dues, payments=[])
    )
    assert [problem.code for problem in problems] == ([code] if code else [])
