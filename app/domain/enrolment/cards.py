"""Recognises the numbers of payment cards, so that none is ever kept."""

import re
from typing import Final

#: ISO/IEC 7812-1: a card's number has up to 19 digits, and the schemes in use have 13 or more.
_DIGITS: Final = re.compile(r"(?:\d[ \-]?){12,18}\d")
_TEN: Final = 10


def holds_card_number(text: str) -> bool:
    """Return whether `text` holds a run of digits that passes the check of card numbers."""
    return any(_luhn(re.sub(r"\D", "", found)) for found in _DIGITS.findall(text))


def _luhn(digits: str) -> bool:
    """Check the last digit by ISO/IEC 7812-1, annex B (the Luhn formula)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled if doubled < _TEN else doubled - 9
    return total % _TEN == 0
