"""Placement options side by side: what is missing may turn it round, so nothing wins then."""

from datetime import date
from decimal import Decimal

from app.domain.programme.placement_options import Outcome, Standing, compare
from app.domain.quantities.money import Money


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def outcome(cost: str | None, day: int | None, *, is_open: bool = False) -> Outcome:
    return Outcome(
        cost=usd(cost) if cost else None,
        arrival=date(2027, 1, day) if day else None,
        open=is_open,
    )


def test_the_cheapest_and_the_earliest_are_told_with_what_others_cost_more() -> None:
    assert compare([outcome("900.00", 9), outcome("850.00", 20)]) == [
        Standing(cheapest=False, earliest=True, more=usd("50.00")),
        Standing(cheapest=True, earliest=False, more=usd("0.00")),
    ]


def test_nothing_is_cheapest_while_some_cost_is_not_known_in_full() -> None:
    for unsure in (outcome("800.00", 9, is_open=True), outcome(None, 9)):
        found = compare([outcome("900.00", 12), unsure])
        assert [(each.cheapest, each.more) for each in found] == [(False, None)] * 2
        assert [each.earliest for each in found] == [False, True]


def test_an_unknown_day_is_never_the_earliest() -> None:
    assert [each.earliest for each in compare([outcome("1", None), outcome("2", None)])] == [
        False, False,
    ]  # fmt: skip
    assert compare([]) == []
