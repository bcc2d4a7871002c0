"""Rebate rates by code and day, and the notices that change them."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.catalogue.rebates.notices import BATTERIES, PHOTOVOLTAIC
from app.domain.rebate.rates import RebateRate, rate_on
from app.domain.sourcing import Validity

DAY = date(2026, 11, 22)


def rate(code: str = "8518300000", **facts: Any) -> RebateRate:
    usual: dict[str, Any] = {
        "percent": Decimal(13),
        "vat": Decimal(13),
        "validity": Validity(date(2025, 1, 1)),
        "edition": date(2026, 6, 9),
        "source": "library",
    }
    return RebateRate(code=code, **{**usual, **facts})


def test_the_longest_code_that_begins_the_goods_own_counts() -> None:
    rates = [rate("8518"), rate("85183000"), rate("8517")]
    found = rate_on(rates, code="8518300000101", day=DAY)
    assert found is rates[1]
    assert rate_on(rates, code="9617001100", day=DAY) is None


def test_a_rate_counts_within_its_days() -> None:
    old = rate(validity=Validity(date(2020, 1, 1), date(2024, 12, 31)))
    new = rate()
    assert rate_on([old, new], code="8518300000", day=date(2024, 12, 31)) is old
    assert rate_on([old, new], code="8518300000", day=date(2025, 1, 1)) is new
    assert rate_on([rate("")], code="8518300000", day=DAY) is None


def test_batteries_fall_from_nine_to_six_and_to_nothing_by_the_export_day() -> None:
    """MOF and State Taxation Administration 2026 no. 2, articles 2 and 4."""

    def percent(day: date) -> Decimal | None:
        step = BATTERIES.step(day)
        return step.percent if step else None

    assert percent(date(2026, 3, 31)) is None
    assert percent(date(2026, 4, 1)) == percent(date(2026, 12, 31)) == Decimal(6)
    assert percent(date(2027, 1, 1)) == Decimal(0)
    assert [step.name.en for step in BATTERIES.steps] == ["Rebate rate 6%", "Rebate rate 0%"]
    later = BATTERIES.next_step(DAY)
    assert later is not None
    assert later.validity.valid_from == date(2027, 1, 1)
    assert BATTERIES.next_step(date(2027, 1, 1)) is None
    assert BATTERIES.concerns("8507600090")
    assert not BATTERIES.concerns("8518300000")


def test_photovoltaic_goods_have_no_rebate_since_april() -> None:
    """MOF and State Taxation Administration 2026 no. 2, articles 1 and 4."""
    step = PHOTOVOLTAIC.step(DAY)
    assert step is not None
    assert step.percent == Decimal(0)
    assert PHOTOVOLTAIC.concerns("8541430000")
