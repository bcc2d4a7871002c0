"""The lithium battery mark: what it shows by the edition of the rules in force."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.sourcing import Source, Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class BatteryMark:
    """The measures of the mark in micrometres, and what may stand on it.

    `full` and `reduced` are its width and height, reduced where the package is too small;
    `hatching` is the width of the red border, `digits` the height of the UN number. A telephone
    number may be shown while `telephone` covers the day; it is never needed.
    """

    code: str
    name: Name
    full: tuple[int, int]
    reduced: tuple[int, int]
    hatching: int
    digits: int
    numbers: tuple[tuple[str, Name], ...]
    telephone: Validity
    validity: Validity
    sources: tuple[Source, ...]

    def name_of(self, number: str) -> Name | None:
        """Return what stands behind a UN number, None when the mark is not for it."""
        return dict(self.numbers).get(number)


def battery_problems(mark: BatteryMark, numbers: Sequence[str]) -> list[Problem]:
    """Return why a mark cannot show these UN numbers."""
    if not numbers:
        return [Problem("battery-number-missing", "numbers")]
    offered = [number for number, _name in mark.numbers]
    return [
        Problem("battery-number-unknown", "numbers", {"number": number, "offered": offered})
        for number in numbers
        if number not in offered
    ]
