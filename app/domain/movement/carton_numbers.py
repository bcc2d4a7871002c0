"""Sets of carton numbers, read and written as people do: 1-10, 13."""

import re
from collections.abc import Iterable
from typing import Final

from app.domain.packing.cartons import runs
from app.domain.problems import Problem

#: A shipment's cartons have at most five digits; a longer number is a slip of the hand.
HIGHEST: Final = 99_999
_SEPARATORS: Final = re.compile(r"[\s,;，；、]+")
_TO: Final = re.compile(r"\s*[-–—~～至到]\s*")
_SPAN: Final = re.compile(r"(?P<first>\d{1,5})(?:-(?P<last>\d{1,5}))?")


def read_numbers(text: str) -> tuple[frozenset[int], list[Problem]]:
    """Return the numbers that `text` names, or none of them and what cannot be read."""
    numbers: set[int] = set()
    for word in _SEPARATORS.split(_TO.sub("-", text.strip())):
        if not word:
            continue
        span = _SPAN.fullmatch(word)
        first = int(span["first"]) if span else 0
        last = int(span["last"] or first) if span else 0
        if not 0 < first <= last:
            return frozenset(), [Problem("movement-cartons-unreadable", params={"value": word})]
        numbers.update(range(first, last + 1))
    return frozenset(numbers), []


def written(numbers: Iterable[int]) -> str:
    """Return the numbers in order with runs as ranges; empty text for none."""
    return ", ".join(
        str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs(numbers)
    )
