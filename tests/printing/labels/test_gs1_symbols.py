"""Elements are shared out among symbols that fit, and an independent library reads them back."""

from collections.abc import Sequence

import biip
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.gs1 import application_identifiers
from app.catalogue.gs1.symbols import LOGISTIC_SYMBOLS
from app.domain.labelling.gs1.check_digits import check_digit
from app.domain.labelling.gs1.elements import Element
from app.domain.labelling.gs1.sscc import SsccSeries
from app.printing.labels.gs1_symbols import Symbol, SymbolRoom, symbols_of

KNOWN = application_identifiers()
A6, A5 = 105_000, 148_000
LETTERS = "ABCXYZabcxyz0123456789-/."


def digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


def checked(count: int) -> st.SearchStrategy[str]:
    return digits(count - 1).map(lambda text: text + check_digit(text))


VALUES = st.fixed_dictionaries(
    {"00": checked(18)},
    optional={
        "02": checked(14),
        "37": st.integers(1, 99_999_999).map(str),
        "10": st.text(LETTERS, min_size=1, max_size=10),
        "15": st.dates().map(lambda day: f"{day:%y%m%d}"),
        "3302": digits(6),
        "400": st.text(LETTERS, min_size=1, max_size=10),
        "402": checked(17),
        "410": checked(13),
        "420": st.text("0123456789AB", min_size=1, max_size=9),
    },
)


def elements(values: dict[str, str]) -> list[Element]:
    codes = ["00", *(code for code in values if code != "00")]
    return [Element(KNOWN[code], values[code]) for code in codes]


def read(symbols: Sequence[Symbol]) -> dict[str, str]:
    """Return the values by identifier as biip reads what scanners send."""
    found: dict[str, str] = {}
    for symbol in symbols:
        message = biip.parse(f"]C1{symbol.barcode.text}").gs1_message
        assert message is not None
        found |= {each.ai.ai: each.value for each in message.element_strings}
    return found


@given(VALUES, st.sampled_from((203, 300)))
def test_what_is_encoded_is_read_back_the_same(values: dict[str, str], dpi: int) -> None:
    room = SymbolRoom(LOGISTIC_SYMBOLS, A5, dpi)
    symbols = symbols_of(elements(values), room)
    assert symbols is not None
    assert read(symbols) == values
    assert [each.code for each in symbols[-1].elements] == ["00"]
    for symbol in symbols:
        module = room.widest_module(symbol)
        assert 495 <= module <= 1_016
        assert (symbol.barcode.modules + 20) * module <= A5
        assert len(symbol.barcode.text) <= 48


def test_contents_that_overflow_one_symbol_take_two() -> None:
    """02 + 37 + 10 in one symbol is wider than A6 allows at any module GS1 lets be."""
    values = {"00": SsccSeries("6901234").number(1), "02": "06291041500213", "37": "24"}
    room = SymbolRoom(LOGISTIC_SYMBOLS, A6, 203)
    two = symbols_of(elements(values), room)
    three = symbols_of(elements({**values, "10": "LOT2026B"}), room)
    assert two is not None
    assert three is not None
    assert [len(each.elements) for each in two] == [2, 1]
    assert [len(each.elements) for each in three] == [2, 1, 1]


@pytest.mark.parametrize(("dpi", "module"), [(203, 500), (300, 508)])
def test_modules_are_whole_dots_no_narrower_than_gs1_asks(dpi: int, module: int) -> None:
    assert SymbolRoom(LOGISTIC_SYMBOLS, A6, dpi).modules()[0] == module


def test_one_element_too_long_for_the_label_fits_none() -> None:
    values = {"00": SsccSeries("6901234").number(1), "400": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    assert symbols_of(elements(values), SymbolRoom(LOGISTIC_SYMBOLS, A6, 203)) is None
