from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.duties.scopes import OUT, PREFIX_DIGITS, Listing, Scope, changing_days
from app.domain.sourcing import Validity
from tests.factories.customs import ENTRY_DAY, listed

#: 7326.90.8688 is a metal derivative by ten digits and on a China list by eight.
METALS = listed({"7326": "broad", "73269086": "narrow", "7326908688": "narrowest", "732611": OUT})

DIGITS = st.text("0123456789", min_size=10, max_size=10)


@pytest.mark.parametrize(
    ("code", "headings"),
    [
        ("7326908688", {"narrowest"}),
        ("7326908699", {"narrow"}),
        ("73269086", {"narrow"}),
        ("7326909999", {"broad"}),
        ("7326110000", set()),
        ("7327000000", set()),
    ],
)
def test_the_longest_prefix_decides_alone(code: str, headings: set[str]) -> None:
    assert METALS.headings(code, day=ENTRY_DAY) == headings


def test_a_prefix_may_stand_on_several_lists() -> None:
    assert listed({"11112222": "L1 L2"}).headings("1111222210", day=ENTRY_DAY) == {"L1", "L2"}


def test_a_listing_counts_on_its_days_and_a_shorter_prefix_on_the_others() -> None:
    scope = Scope(
        {
            "1111": (Listing("always"),),
            "111122": (Listing("june", Validity(date(2026, 6, 1), date(2026, 6, 30))),),
        }
    )
    told = [scope.headings("1111222210", day=date(2026, month, 15)) for month in (5, 6, 7)]
    assert told == [{"always"}, {"june"}, {"always"}]
    assert [listing.heading for listing in scope.ever("1111222210")] == ["june", "always"]


@given(DIGITS, st.sets(st.sampled_from(PREFIX_DIGITS)))
def test_whatever_prefixes_are_listed_the_longest_one_wins(code: str, lengths: set[int]) -> None:
    scope = listed({code[:digits]: str(digits) for digits in lengths})
    found = scope.headings(code, day=ENTRY_DAY)
    assert found == ({str(max(lengths))} if lengths else set())


@given(DIGITS, DIGITS, st.sampled_from(PREFIX_DIGITS))
def test_a_prefix_names_no_code_but_those_that_begin_with_it(
    code: str, other: str, digits: int
) -> None:
    found = listed({code[:digits]: "named"}).headings(other, day=ENTRY_DAY)
    assert bool(found) == other.startswith(code[:digits])


@pytest.mark.parametrize(
    ("validity", "days"),
    [
        (Validity(), []),
        (Validity(ENTRY_DAY), []),
        (Validity(ENTRY_DAY + timedelta(1)), [ENTRY_DAY + timedelta(1)]),
        (Validity(None, ENTRY_DAY), [ENTRY_DAY + timedelta(1)]),
        (Validity(None, ENTRY_DAY - timedelta(1)), []),
    ],
)
def test_a_validity_changes_on_its_first_day_and_after_its_last(
    validity: Validity, days: list[date]
) -> None:
    assert list(changing_days(validity, after=ENTRY_DAY)) == days
