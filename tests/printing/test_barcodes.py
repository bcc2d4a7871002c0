"""Code 128: every ASCII text is said, in the fewest symbols, and scanners read it back."""

import string

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from app.printing.barcodes import SEPARATOR, Barcode, UnencodableError, code128

ASCII = st.text(st.characters(max_codepoint=127), min_size=1, max_size=24)
SYMBOL = 11
START, CHECK, STOP = SYMBOL, SYMBOL, SYMBOL + 2


def read(barcode: Barcode) -> zxingcpp.Barcode:
    picture = Image.new("L", ((barcode.modules + 20) * 2, 60), 255)
    draw = ImageDraw.Draw(picture)
    for offset, width in barcode.bars():
        draw.rectangle([(10 + offset) * 2, 5, (10 + offset + width) * 2 - 1, 55], fill=0)
    (found,) = zxingcpp.read_barcodes(picture)
    return found


@pytest.mark.parametrize(
    ("text", "modules"),
    [
        ("FBA17QK3M8XZU000001", 222),  # 13 letters and digits in B, then three pairs in C
        ("X001234567", 112),
        ("X001ABC123", 145),
        ("0123456789", START + 5 * SYMBOL + CHECK + STOP),
        ("a\tb", START + 4 * SYMBOL + CHECK + STOP),  # one shift, not two switches
        ("\x01\x02\x03", START + 3 * SYMBOL + CHECK + STOP),
        ("12345", START + 4 * SYMBOL + CHECK + STOP),
    ],
)
def test_a_symbol_is_as_short_as_the_standard_allows(text: str, modules: int) -> None:
    assert code128(text).modules == modules


def test_a_serial_shipping_container_code_is_gs1() -> None:
    barcode = code128("00340123450000000018", gs1=True)
    assert barcode.modules == 156
    found = read(barcode)
    assert found.symbology_identifier == "]C1"
    assert found.text == "(00)340123450000000018"


def test_a_separator_ends_a_field_of_variable_length() -> None:
    found = read(code128(f"10AB{SEPARATOR}37002", gs1=True))
    assert found.text == "(10)AB(37)002"


def test_the_same_character_is_plain_data_outside_gs1() -> None:
    assert read(code128(f"A{SEPARATOR}B")).bytes == b"A\x1dB"


@pytest.mark.parametrize("text", ["", "入仓-01", "Ł", "\x80"])
def test_what_code_128_cannot_say_is_refused(text: str) -> None:
    with pytest.raises(UnencodableError):
        code128(text)


@given(ASCII)
@settings(max_examples=60, deadline=None)
def test_scanners_read_back_what_was_encoded(text: str) -> None:
    assert read(code128(text)).bytes == text.encode()


@given(ASCII)
def test_symbols_have_eleven_modules_and_the_stop_thirteen(text: str) -> None:
    barcode = code128(text)
    assert (barcode.modules - 13) % 11 == 0
    assert len(barcode.widths) % 2 == 1
    assert set(barcode.widths) <= {1, 2, 3, 4}


@given(ASCII, st.sampled_from(string.ascii_uppercase))
def test_a_longer_text_never_has_a_shorter_symbol(text: str, more: str) -> None:
    assert code128(text + more).modules >= code128(text).modules
