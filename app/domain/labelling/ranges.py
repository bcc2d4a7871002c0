"""Cartons by number as people write them: "5-20, 33", and a run of numbers written that way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.packing.cartons import runs
from app.domain.problems import Problem

_RANGE: Final = re.compile(r"(?P<first>\d{1,6})(?:\s*[-–~～至到]\s*(?P<last>\d{1,6}))?")
_SEPARATORS: Final = re.compile(r"[,，、;；\s]+")
_DASHES: Final = re.compile(r"\s*([-–~～至到])\s*")


@dataclass(frozen=True, slots=True)
class CartonRange:
    """Cartons by number; None is every carton."""

    spans: tuple[range, ...] | None = None

    def __contains__(self, number: object) -> bool:
        return self.spans is None or any(number in span for span in self.spans)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers named, none where every carton is meant."""
        return tuple(number for span in self.spans or () for number in span)


def read_range(text: str, *, field: str = "cartons") -> CartonRange | Problem:
    """Return the cartons that "5-20, 33" means, all for no text, or why it means none."""
    closed = _DASHES.sub(r"\1", text.strip())
    if not closed:
        return CartonRange()
    spans = [_span(part) for part in _SEPARATORS.split(closed) if part]
    found = tuple(span for span in spans if span is not None)
    if len(found) < len(spans) or not found:
        return Problem("label-cartons-unreadable", field, {"value": text})
    return CartonRange(found)


def _span(text: str) -> range | None:
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    first = int(found["first"])
    last = int(found["last"] or first)
    return range(first, last + 1) if first <= last else None


def written(numbers: Iterable[int]) -> str:
    """Return numbers as "1-24, 30"."""
    spans = runs(numbers)
    return ", ".join(
        str(span.start) if len(span) == 1 else f"{span.start}-{span.stop - 1}" for span in spans
    )
