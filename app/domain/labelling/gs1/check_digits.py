"""The check digit of GS1 keys: weights 3 and 1 from the right, modulo 10 (GenSpecs 7.9)."""

from itertools import cycle
from typing import Final

_WEIGHTS: Final = (3, 1)
_MODULUS: Final = 10


def check_digit(digits: str) -> str:
    """Return the digit that completes `digits`, a key without its last digit."""
    weighed = zip(map(int, reversed(digits)), cycle(_WEIGHTS), strict=False)
    total = sum(digit * weight for digit, weight in weighed)
    return str(-total % _MODULUS)


def is_checked(key: str) -> bool:
    """Return whether `key` is digits alone and ends in its check digit."""
    return key.isascii() and key.isdigit() and check_digit(key[:-1]) == key[-1]
