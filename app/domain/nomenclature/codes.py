"""Codes as people type them, and as tariffs print them."""

import unicodedata
from typing import Final

#: The shortest and the longest code worth looking for.
CHAPTER_DIGITS: Final = 2
_LONGEST: Final = 10
_BETWEEN: Final = str.maketrans("", "", ". -\N{NO-BREAK SPACE}\N{IDEOGRAPHIC FULL STOP}")
_GROUPS: Final = ((0, 4), (4, 6), (6, 8), (8, 10))


def code_in(query: str) -> str | None:
    """Return the digits of a query that is a code, whatever stands between; None for words."""
    digits = unicodedata.normalize("NFKC", query).translate(_BETWEEN)
    is_code = digits.isascii() and digits.isdecimal()
    return digits if is_code and CHAPTER_DIGITS <= len(digits) <= _LONGEST else None


def dotted(code: str) -> str:
    """Return a code as tariffs print it: 8518, 8518.30, 8518.30.20.00."""
    return ".".join(code[start:end] for start, end in _GROUPS if code[start:end])
