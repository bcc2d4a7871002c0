"""Numbers of payment cards are recognised, whatever people set between their digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.enrolment.cards import holds_card_number


@pytest.mark.parametrize(
    "text",
    [  # numbers that card schemes publish for testing
        "4111111111111111",
        "paid by 4111 1111 1111 1111 yesterday",
        "5555-5555-5555-4444",
        "378282246310005",
        "6200000000000005",
    ],
)
def test_a_card_number_is_seen(text: str) -> None:
    assert holds_card_number(text)


@pytest.mark.parametrize(
    "text",
    ["", "TT-20261121", "4111111111111112", "FS-2026-0001", "91330200MA2AH0000B", "123456789012"],
)
def test_other_numbers_are_none(text: str) -> None:
    assert not holds_card_number(text)


@given(digits=st.text("0123456789", min_size=12, max_size=18))
def test_exactly_one_last_digit_makes_a_card_number(digits: str) -> None:
    assert sum(holds_card_number(f"{digits}{last}") for last in range(10)) == 1
