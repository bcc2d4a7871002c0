"""What texts are searched by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nomenclature.terms import stem, terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("手机", ("手机",)),
        ("保温杯", ("保温", "温杯")),
        ("茶", ("茶",)),
        ("USB 充电器", ("usb", "充电", "电器")),
        ("\uff35\uff33\uff22充电", ("usb", "充电")),
        ("Bottles of stainless steel", ("bottl", "stainless", "steel")),
        ("men's T-shirts", ("man", "tshirt")),
        ("5号电池", ("5", "号电", "电池")),
        ("a, or the other", ()),
    ],
)
def test_english_is_stemmed_and_chinese_read_in_pairs(text: str, found: tuple[str, ...]) -> None:
    assert terms(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bottle", "bottles"),
        ("battery", "batteries"),
        ("watch", "watches"),
        ("box", "boxes"),
        ("dress", "dresses"),
        ("knife", "knives"),
        ("woman", "women"),
        ("charge", "charging"),
        ("insulate", "insulated"),
        ("wrap", "wrapping"),
        ("colour", "color"),
        ("jewellery", "jewelry"),
        ("mould", "molds"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("bus", "bu"), ("string", "str"), ("ring", "r"), ("2020", "202")]
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text())
def test_any_text_is_read_and_each_term_is_said_once(text: str) -> None:
    found = terms(text)
    assert len(found) == len(set(found))
    assert all(found)
