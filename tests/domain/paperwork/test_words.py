"""Amounts in words, after the People's Bank of China's rules and in trade English."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import Name
from app.domain.paperwork.words import Currency, chinese_capitals, english_words
from app.domain.quantities.money import Money
from app.domain.sourcing import Source

_SOURCES = (Source("Made for this test", date(2026, 11, 22)),)
_CNY = Currency(
    code="CNY", name=Name(en="renminbi yuan", zh="人民币"), minor="fen", sources=_SOURCES
)
_USD = Currency(code="USD", name=Name(en="US dollars", zh="美元"), minor="cents", sources=_SOURCES)
_VALUES = {
    **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "拾": 10,
    "佰": 100,
    "仟": 1000,
    "万": 10**4,
    "亿": 10**8,
}


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1409.50", "人民币壹仟肆佰零玖元伍角"),
        ("6007.14", "人民币陆仟零柒元壹角肆分"),
        ("1680.32", "人民币壹仟陆佰捌拾元零叁角贰分"),
        ("107000.53", "人民币壹拾万柒仟元零伍角叁分"),
        ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
    ],
)
def test_the_examples_of_the_peoples_bank(amount: str, words: str) -> None:
    """支付结算办法 (银发 1997 no. 393), annex 1, section 4, the examples for zeros."""
    assert chinese_capitals(Money(Decimal(amount), "CNY"), currency=_CNY) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "美元零元整"),
        ("0.05", "美元伍分"),
        ("0.50", "美元伍角"),
        ("10", "美元壹拾元整"),
        ("10010", "美元壹万零壹拾元整"),
        ("100010000.01", "美元壹亿零壹万元零壹分"),
        ("20000005", "美元贰仟万零伍元整"),
    ],
)
def test_whole_amounts_end_in_zheng_and_inner_zeros_are_said_once(amount: str, words: str) -> None:
    assert chinese_capitals(Money(Decimal(amount), "USD"), currency=_USD) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "Say US dollars zero only"),
        ("20", "Say US dollars twenty only"),
        ("350.33", "Say US dollars three hundred fifty and cents thirty-three only"),
        ("1000000", "Say US dollars one million only"),
        (
            "12345.08",
            "Say US dollars twelve thousand three hundred forty-five and cents eight only",
        ),
        ("2000000011", "Say US dollars two billion eleven only"),
    ],
)
def test_english_amounts_as_invoices_say_them(amount: str, words: str) -> None:
    assert english_words(Money(Decimal(amount), "USD"), currency=_USD) == words


def _read(capitals: str) -> int:
    """Return the integer that Chinese capitals stand for, by adding place values."""
    total = section = digit = 0
    for character in capitals:
        value = _VALUES[character]
        if value >= 10**4:
            total, section, digit = total + (section + digit) * value, 0, 0
        elif value >= 10:
            section, digit = section + digit * value, 0
        else:
            digit = value
    return total + section + digit


@given(st.integers(0, 10**12 - 1))
def test_capitals_read_back_as_the_same_integer(number: int) -> None:
    words = chinese_capitals(Money(Decimal(number), "CNY"), currency=_CNY)
    assert _read(words.removeprefix("人民币").removesuffix("元整")) == number
    assert "零零" not in words


@given(st.integers(0, 10**14 - 1), st.integers(0, 10**14 - 1))
def test_two_amounts_never_share_their_words(one: int, other: int) -> None:
    for write in (chinese_capitals, english_words):
        first, second = (
            write(Money(Decimal(cents) / 100, "USD"), currency=_USD) for cents in (one, other)
        )
        assert (first == second) is (one == other)


@pytest.mark.parametrize("amount", ["-0.01", "1000000000000", "0.005"])
def test_what_no_invoice_total_can_be_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match=r"words|payable"):
        english_words(Money(Decimal(amount), "USD"), currency=_USD)
