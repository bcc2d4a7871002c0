"""A programme's fee of a day: the tightest tier decides, then the newest."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.programme.fees import Fee, FeeUnit, fees_on
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Validity

DAY = date(2026, 12, 4)


def fee(amount: str, **facts: Any) -> Fee:
    usual = {
        "programme": "fba-us", "kind": "placement", "currency": "USD", "unit": FeeUnit.UNIT,
        "source": "preview",
    }  # fmt: skip
    return Fee(amount=Decimal(amount), **{**usual, **facts})


def asked(*fees: Fee, weight: Weight | None = None) -> list[str]:
    found = fees_on(fees, kind="placement", day=DAY, weight=weight)
    return [str(each.amount) for each in found]


def test_the_tightest_tier_that_takes_the_weight_decides() -> None:
    small, large = fee("0.20", limit=Weight(500)), fee("0.40", limit=Weight(9000))
    anything = fee("1.00")
    assert asked(anything, large, small, weight=Weight(450)) == ["0.20"]
    assert asked(anything, large, small, weight=Weight(700)) == ["0.40"]
    assert asked(anything, large, small, weight=Weight(20_000)) == ["1.00"]


def test_an_unknown_weight_falls_under_no_limit() -> None:
    assert asked(fee("0.20", limit=Weight(500))) == []
    assert asked(fee("0.20", limit=Weight(500)), fee("1.00")) == ["1.00"]


def test_the_fee_that_began_last_counts_of_those_that_hold() -> None:
    old = fee("0.20", validity=Validity(date(2024, 3, 1)))
    new = fee("0.30", validity=Validity(date(2026, 1, 1)))
    later = fee("0.50", validity=Validity(date(2027, 1, 1)))
    assert asked(old, later, new) == ["0.30"]


def test_fees_of_several_units_add_up_and_other_kinds_stay_out() -> None:
    carton = fee("2.00", unit=FeeUnit.CARTON)
    assert asked(fee("0.30"), carton, fee("9", kind="storage")) == ["0.30", "2.00"]


def test_a_price_is_money() -> None:
    assert fee("0.30").price == Money(Decimal("0.30"), "USD")
