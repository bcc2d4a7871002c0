"""Check digits agree with GS1's examples and with python-stdnum."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import ean

from app.domain.labelling.gs1.check_digits import check_digit, is_checked

DIGITS = st.text("0123456789", min_size=12, max_size=12)


@pytest.mark.parametrize(("digits", "last"), [("629104150021", "3"), ("37610425002123456", "9")])
def test_examples_of_the_general_specifications(digits: str, last: str) -> None:
    assert check_digit(digits) == last


@given(DIGITS)
def test_an_independent_library_agrees(digits: str) -> None:
    key = digits + check_digit(digits)
    assert ean.is_valid(key)
    assert is_checked(key)


@given(DIGITS, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(digits: str, place: int, by: int) -> None:
    key = digits + check_digit(digits)
    wrong = str((int(key[place]) + by) % 10)
    assert not is_checked(key[:place] + wrong + key[place + 1 :])


@pytest.mark.parametrize("text", ["62910415002I3", "629104150021-3"])
def test_what_is_not_digits_has_none(text: str) -> None:
    assert not is_checked(text)
