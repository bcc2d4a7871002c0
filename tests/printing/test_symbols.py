"""PDF417 and QR codes scan to their content, with the error correction that was asked for."""

from itertools import groupby

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.printing.symbols import (
    PDF417_QUIET,
    PDF417_ROW_MODULES,
    QR_QUIET,
    SymbolError,
    pdf417,
    pdf417_width,
    qr,
)

BOX = "AMZN,PO:FBA17QK3M8XZ,X001ABC123:24,QTY:24,X002DEF456:12,QTY:12"
TEXT = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=120)


def drawn(rows: tuple[tuple[bool, ...], ...], *, quiet: int, height: int) -> Image.Image:
    picture = Image.new("L", (len(rows[0]) + 2 * quiet, len(rows) * height + 2 * quiet), 255)
    for y, row in enumerate(rows):
        for x, black in enumerate(row):
            if black:
                top = quiet + y * height
                picture.paste(0, (quiet + x, top, quiet + x + 1, top + height))
    return picture.resize((picture.width * 3, picture.height * 3))


def read(rows: tuple[tuple[bool, ...], ...], *, quiet: int, height: int = 1) -> zxingcpp.Barcode:
    (found,) = zxingcpp.read_barcodes(drawn(rows, quiet=quiet, height=height))
    return found


def widths(row: tuple[bool, ...]) -> list[int]:
    return [len(list(run)) for _, run in groupby(row)]


@settings(max_examples=25, deadline=None)
@given(TEXT, st.integers(4, 12))
def test_pdf417_scans_to_its_content(text: str, columns: int) -> None:
    rows = pdf417(text, columns=columns)
    found = read(rows, quiet=PDF417_QUIET, height=PDF417_ROW_MODULES)
    assert (found.text, found.format) == (text, zxingcpp.BarcodeFormat.PDF417)


@settings(max_examples=15, deadline=None)
@given(TEXT, st.sampled_from("LMQH"))
def test_qr_scans_to_its_content_at_the_level_asked_for(text: str, level: str) -> None:
    found = read(qr(text, level=level), quiet=QR_QUIET)
    assert (found.text, found.ec_level) == (text, level)


@pytest.mark.parametrize("level", [2, 5, 6])
def test_the_symbol_itself_says_its_level_of_error_correction(level: int) -> None:
    rows = pdf417(BOX, columns=6, level=level)
    share = int(read(rows, quiet=PDF417_QUIET, height=PDF417_ROW_MODULES).ec_level.rstrip("%"))
    codewords = len(rows) * 6
    assert share == 100 * 2 ** (level + 1) // codewords


def test_64_characters_at_level_6_in_six_columns_take_29_rows_of_171_modules() -> None:
    rows = pdf417(BOX, columns=6)
    assert (len(rows[0]), len(rows)) == (171, 29)
    assert pdf417_width(6) == 171


def test_every_row_begins_and_ends_as_the_standard_says() -> None:
    for row in pdf417(BOX, columns=6):
        assert widths(row[:17]) == [8, 1, 1, 1, 1, 1, 1, 3]
        assert widths(row[-18:]) == [7, 1, 1, 3, 1, 1, 1, 2, 1]


@pytest.mark.parametrize(("text", "columns"), [("", 6), ("a" * 3000, 30), ("a" * 900, 2)])
def test_what_does_not_fit_is_no_symbol(text: str, columns: int) -> None:
    with pytest.raises(SymbolError):
        pdf417(text, columns=columns)


def test_a_qr_code_has_a_limit_too() -> None:
    with pytest.raises(SymbolError):
        qr("a" * 5000)


def test_the_encoder_chooses_the_columns_where_nobody_does() -> None:
    assert read(pdf417(BOX), quiet=PDF417_QUIET, height=PDF417_ROW_MODULES).text == BOX
