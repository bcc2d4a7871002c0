"""What a column of a table is called, and the unit its heading names."""

import re
from enum import StrEnum
from typing import Final

from app.domain.reading.text import clean

_UNIT: Final = re.compile(r"[(（\[]([^)）\]]*)[)）\]]\s*$")
_SIGNS: Final = re.compile(r"[\W_]+")


class Kind(StrEnum):
    """What the cells of a column hold, and so how they are read and aligned."""

    TEXT = "text"
    CODE = "code"
    COUNT = "count"
    NUMBER = "number"
    MONEY = "money"
    WEIGHT = "weight"
    LENGTH = "length"
    SIZE = "size"
    DATE = "date"
    CHOICE = "choice"
    CALC = "calc"


def fold(heading: str) -> str:
    """Return a heading without its unit, case, spaces and signs, for comparison."""
    return _SIGNS.sub("", _UNIT.sub("", clean(heading)).casefold())


def unit_in(heading: str) -> str:
    """Return the unit that a heading names in brackets, as in "Weight (lb)"; or nothing."""
    found = _UNIT.search(clean(heading))
    return found[1].strip() if found else ""
