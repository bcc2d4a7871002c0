"""Dots as ZPL writes them: hexadecimal rows with counted repetitions.

Source: ZPL II Programming Guide, ^GF and ~DG, alternative data compression scheme.
"""

import re
from collections.abc import Iterator
from typing import Final

from app.printing.labels.dots import Bitmap

_UNITS: Final = " GHIJKLMNOPQRSTUVWXY"
_TWENTIES: Final = " ghijklmnopqrstuvwxyz"
_MOST: Final = 400
#: The letters that say how often the next digit comes, by that number.
_COUNTS: Final = tuple(
    (_TWENTIES[times // 20] + _UNITS[times % 20]).replace(" ", "") for times in range(_MOST + 1)
)
_REPEATED: Final = re.compile(rf"(.)\1{{2,{_MOST - 1}}}")
_ENDS: Final = {"0": ",", "F": "!"}


def _counted(match: re.Match[str]) -> str:
    return _COUNTS[len(match[0])] + match[1]


def _row(digits: str) -> str:
    """Return one row: a comma stands for white to the end, an exclamation mark for black.

    Either stands for an even number of digits, as the manual asks.
    """
    last = digits[-1]
    kept = digits.rstrip(last) if last in _ENDS else digits
    kept += last * (len(kept) % 2)
    return _REPEATED.sub(_counted, kept) + (_ENDS[last] if len(kept) < len(digits) else "")


def _rows(bitmap: Bitmap) -> Iterator[str]:
    step = bitmap.row_bytes
    previous = None
    for start in range(0, len(bitmap.data), step):
        digits = bitmap.data[start : start + step].hex().upper()
        yield ":" if digits == previous else _row(digits)
        previous = digits


def graphic_data(bitmap: Bitmap) -> str:
    """Return size, bytes in a row and the rows, as ^GFA (after its count) and ~DG end."""
    return f"{len(bitmap.data)},{bitmap.row_bytes},{''.join(_rows(bitmap))}"
