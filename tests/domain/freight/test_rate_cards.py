"""Breaks ascend, and a transit clock has a start."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.freight.rate_cards import RateBreak
from tests.factories.freight import READY, breaks, line, transit

TIERS = breaks(("21", "9"), ("51", "8"))


def test_arrival_counts_the_days_before_the_clock_too() -> None:
    window = transit(20, 30).arrival(READY)
    assert (window.earliest, window.latest) == (date(2026, 12, 16), date(2026, 12, 27))


@pytest.mark.parametrize("steps", [(), (("21", "9"), ("21", "8")), (("51", "9"), ("21", "8"))])
def test_weight_breaks_ascend(steps: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(ValueError, match="ascend"):
        line(breaks=breaks(*steps))


@pytest.mark.parametrize(("quantity", "index"), [("3", 0), ("21", 0), ("50.9", 0), ("51", 1)])
def test_a_break_is_reached_by_its_least_quantity(quantity: str, index: int) -> None:
    assert line(breaks=TIERS).reached(Decimal(quantity)) is TIERS[index]


def test_a_price_is_per_unit_or_for_the_lot_or_asked_for() -> None:
    costs = [
        RateBreak(Decimal(1), price, flat=flat).cost(Decimal(3))
        for price, flat in [(Decimal(10), False), (Decimal(10), True), (None, False)]
    ]
    assert costs == [Decimal(30), Decimal(10), None]
