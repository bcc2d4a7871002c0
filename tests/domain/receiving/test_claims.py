"""Until when a claim may be made: windows by day or by month, the earliest end first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Name
from app.domain.receiving.claims import ClaimWindow, claim_windows_for
from app.domain.sourcing import Source, Validity

SOURCE = Source("somebody's page", date(2026, 11, 22))
DELIVERED = date(2026, 11, 2)


def window(code: str = "one", **facts: object) -> ClaimWindow:
    given_: dict[str, object] = {
        "name": Name("Missing units", "少收"),
        "programmes": ("fba-us",),
        "sources": (SOURCE,),
        "days": 60,
    }
    return ClaimWindow(code=code, **(given_ | facts))  # type: ignore[arg-type]


def test_days_count_from_the_delivery() -> None:
    found = window(opens_after=15)
    assert found.opens(DELIVERED) == date(2026, 11, 17)
    assert found.ends(DELIVERED) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("delivered", "months", "last"),
    [
        (date(2026, 11, 2), 6, date(2027, 5, 2)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 5, 31), 9, date(2028, 2, 29)),
        (date(2026, 3, 15), 9, date(2026, 12, 15)),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_a_short_month(
    delivered: date, months: int, last: date
) -> None:
    assert window(days=None, months=months).ends(delivered) == last


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 60))
def test_a_window_of_months_is_never_longer_than_its_months(day: date, months: int) -> None:
    last = window(days=None, months=months).ends(day)
    assert day < last <= day + timedelta(days=31 * months)
    assert window(days=None, months=months + 1).ends(day) >= last


def test_a_window_ends_after_days_or_after_months_and_never_both() -> None:
    for wrong in ({"days": None}, {"days": 60, "months": 2}):
        with pytest.raises(ValueError, match="days or after months"):
            window(**wrong)


def test_of_windows_that_differ_the_first_to_end_comes_first() -> None:
    windows = [window("long", days=None, months=9), window("short"), window("mid", days=90)]
    found = claim_windows_for(windows, programme="fba-us", delivered_on=DELIVERED)
    assert [each.code for each in found] == ["short", "mid", "long"]


def test_windows_of_other_programmes_and_other_times_are_left_out() -> None:
    windows = [
        window("elsewhere", programmes=("wfs",)),
        window("over", validity=Validity(valid_to=date(2026, 11, 1))),
        window("holds", validity=Validity(valid_from=DELIVERED)),
    ]
    found = claim_windows_for(windows, programme="fba-us", delivered_on=DELIVERED)
    assert [each.code for each in found] == ["holds"]
