"""Dots as ZPL writes them: hexadecimal rows with counted repetitions.

Source: ZPL II Programming Guide, ^GF and ~DG, alternative data compression scheme.
"""

import re
from collections.abc import Iterator
from typing import Final

from app.printing.labels.dots import Bitmap

_UNITS: Final = "GHIJKLMNOPQRSTUVWXY"
_TWENTIES: Final = "ghijklmnopqrstuvwxyz"
_TWENTY: Final = 20
_MOST: Final = _TWENTY * len(_TWENTIES)
_REPEATED: Final = re.compile(r"(.)\1{2,}")
_ZERO_END: Final = re.compile(r"0+$")
_ONE_END: Final = re.compile(r"F+$")


def _count(times: int) -> str:
    """Return the letters that say how often the next digit comes."""
    twenties, units = divmod(times, _TWENTY)
    return (_TWENTIES[twenties - 1] if twenties else "") + (_UNITS[units - 1] if units else "")


def _repetition(match: re.Match[str]) -> str:
    times, digit = len(match[0]), match[1]
    wholes, rest = divmod(times, _MOST)
    return f"{_TWENTIES[-1]}{digit}" * wholes + (_count(rest) + digit if rest else "")


def _row(digits: str) -> str:
    """Return one row: a comma stands for white to the end, an exclamation mark for black."""
    if digits.endswith("00"):
        return _REPEATED.sub(_repetition, _ZERO_END.sub("", digits)) + ","
    if digits.endswith("FF"):
        return _REPEATED.sub(_repetition, _ONE_END.sub("", digits)) + "!"
    return _REPEATED.sub(_repetition, digits)


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
