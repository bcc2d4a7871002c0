"""Every code set of a Code 128 symbol is said to the printer, so that it chooses none itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.printing.barcodes import code128
from app.printing.labels.zpl_code128 import field_data
from tests.factories.zpl_printer import symbol_values


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("X001ABC123", ">:X001ABC123"),
        ("123456", ">;123456"),
        ("FBA1U000001", ">:FBA1U>5000001"),
        ("12345678A", ">;12345678>6A"),
        ("a^b~c>d", ">:a><b>=c>0d"),
        ("A\x02", None),
        ("a\x02b", None),
    ],
)
def test_the_data_of_the_field(text: str, data: str | None) -> None:
    assert field_data(code128(text)) == data


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=40))
def test_the_printer_draws_our_symbol(text: str) -> None:
    barcode = code128(text)
    assert symbol_values(field_data(barcode) or "") == barcode.values
