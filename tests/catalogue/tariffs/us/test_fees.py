from datetime import date
from decimal import Decimal

import pytest

from app.catalogue.tariffs.us.fees import FEES, HARBOR_MAINTENANCE, MERCHANDISE_PROCESSING
from app.domain.transport import Mode


@pytest.mark.parametrize(
    ("day", "minimum", "maximum", "confirmed"),
    [
        (date(2020, 10, 1), "27.23", "528.33", True),
        (date(2025, 9, 30), "32.71", "634.62", True),
        (date(2025, 10, 1), "33.58", "651.50", True),  # CBP Dec. 25-10
        (date(2026, 9, 30), "33.58", "651.50", True),
        (date(2026, 10, 1), "34.58", "670.86", False),
    ],
)
def test_limits_change_with_the_fiscal_year(
    day: date,
    minimum: str,
    maximum: str,
    confirmed: bool,  # noqa: FBT001
) -> None:
    period = MERCHANDISE_PROCESSING.on(day)
    assert period
    assert (period.minimum, period.maximum) == (Decimal(minimum), Decimal(maximum))
    assert period.percent == Decimal("0.3464")
    assert period.confirmed is confirmed


def test_a_year_whose_notice_was_not_seen_says_so_in_its_source() -> None:
    period = MERCHANDISE_PROCESSING.on(date(2026, 11, 20))
    assert period
    assert "not seen" in period.source.name


def test_before_and_after_the_years_in_the_data_there_are_no_figures() -> None:
    assert MERCHANDISE_PROCESSING.on(date(2020, 9, 30)) is None
    assert MERCHANDISE_PROCESSING.on(date(2027, 10, 1)) is None


def test_the_harbor_fee_is_for_ships_alone() -> None:
    assert HARBOR_MAINTENANCE.modes == {Mode.SEA}
    assert FEES.fees == (MERCHANDISE_PROCESSING, HARBOR_MAINTENANCE)
