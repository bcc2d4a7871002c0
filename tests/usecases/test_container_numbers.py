"""Container and air waybill numbers: a slip is told, nobody is stopped."""

import pytest

from app.usecases.container_numbers import advice_on, written


@pytest.mark.parametrize(
    "number",
    [
        "CSQU3054383",  # the example of ISO 6346, as Wikipedia's article on it works it out
        "csqu 305438-3",
        "MSKU0000080",  # a remainder of ten is written 0
        "020-12345675",  # IATA Resolution 600a: 1234567 leaves 5 by seven
    ],
)
def test_a_right_number_needs_no_advice(number: str) -> None:
    assert advice_on(number) == []


@pytest.mark.parametrize(
    ("number", "code", "digit"),
    [
        ("CSQU3054384", "container-check-digit", "3"),
        ("020-12345674", "waybill-check-digit", "5"),
    ],
)
def test_a_wrong_check_digit_is_told_with_the_right_one(number: str, code: str, digit: str) -> None:
    [problem] = advice_on(number)
    assert (problem.code, problem.params["digit"]) == (code, digit)
    assert not problem.blocking


@pytest.mark.parametrize("number", ["CSQU30543", "COSU6411223344", "S/O 88123", "CSQA3054383"])
def test_what_looks_like_neither_is_told(number: str) -> None:
    [problem] = advice_on(number)
    assert problem.code == "container-number-form"
    assert not problem.blocking


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("csqu 305438-3", "CSQU3054383"),
        ("020-1234 5675", "02012345675"),
        ("S/O 88123", "S/O 88123"),
    ],
)
def test_a_number_is_kept_compact_and_anything_else_as_typed(typed: str, kept: str) -> None:
    assert written(typed) == kept
