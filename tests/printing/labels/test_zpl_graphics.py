"""Dots survive the compression that ZPL offers, whatever they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.printing.labels.dots import Bitmap
from app.printing.labels.zpl_graphics import graphic_data
from tests.factories.zpl_printer import unpacked


def bitmap(*rows: bytes) -> Bitmap:
    return Bitmap(0, 0, 8 * len(rows[0]), len(rows), b"".join(rows))


RUNS = st.builds(
    lambda byte, times: byte * times,
    st.sampled_from([b"\x00", b"\xff", b"\xf0", b"\x0f", b"\x3c"]),
    st.integers(1, 300),
)


@given(st.lists(RUNS, min_size=1, max_size=4), st.integers(1, 4))
def test_what_is_packed_is_unpacked(parts: list[bytes], height: int) -> None:
    row = b"".join(parts)
    rows = [row, *(bytes(reversed(row)) for _ in range(height))]
    total, row_bytes, data = graphic_data(bitmap(*rows)).split(",", 2)
    assert unpacked(data, total=int(total), row_bytes=int(row_bytes)) == b"".join(rows)


@pytest.mark.parametrize(
    ("row", "written"),
    [
        (b"\x00\x00\x00", ","),
        (b"\xff\xff\xff", "!"),
        (b"\xab\x00\x00", "AB,"),
        (b"\xa0\x00\x00", "A0,"),  # a comma stands for an even number of zeros
        (b"\x11\x11\x1a", "K1A"),
        (b"\x22" * 12 + b"\x1a", "gJ21A"),
    ],
)
def test_one_row_as_the_manual_writes_it(row: bytes, written: str) -> None:
    assert graphic_data(bitmap(row)) == f"{len(row)},{len(row)},{written}"


def test_a_row_like_the_one_above_is_a_colon() -> None:
    assert graphic_data(bitmap(b"\xab", b"\xab", b"\xab")) == "3,1,AB::"
