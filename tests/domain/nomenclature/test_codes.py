"""Codes as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nomenclature.codes import code_in, dotted


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("8518.30", "851830"),
        (" 85 18 30 20 00 ", "8518302000"),
        ("\uff19\uff16\uff11\uff17", "9617"),
        ("8518-30", "851830"),
        ("85", "85"),
        ("8", None),
        ("85183020001", None),
        ("8518 headphones", None),
        ("手机", None),
        ("", None),
        ("\u0661\u0662", None),
    ],
)
def test_a_code_is_read_whatever_stands_between(typed: str, code: str | None) -> None:
    assert code_in(typed) == code


@pytest.mark.parametrize(
    ("code", "printed"),
    [("85", "85"), ("8518", "8518"), ("851830", "8518.30"), ("8518302000", "8518.30.20.00")],
)
def test_a_code_is_printed_as_tariffs_do(code: str, printed: str) -> None:
    assert dotted(code) == printed


@given(st.text("0123456789", min_size=2, max_size=10))
def test_what_is_printed_is_read_back(code: str) -> None:
    assert code_in(dotted(code)) == code
