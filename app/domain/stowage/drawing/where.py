"""Where something lies in a room, as a person who stands in its door would say it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.stowage.request import Triple

#: What is no farther off than this touches, as people speak, in millimetres.
TOUCHING: Final = 50


class Depth(StrEnum):
    """How far in: from the far end to the door, at one of them, or between."""

    WHOLE = "whole"
    FAR = "far"
    DOOR = "door"
    BETWEEN = "between"


class Side(StrEnum):
    """How far across: from wall to wall, at one of them, or between."""

    WHOLE = "whole"
    LEFT = "left"
    RIGHT = "right"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Where:
    """`inward`, `across` and `above` are the distances from far end, left wall and floor, in mm."""

    depth: Depth
    side: Side
    inward: int
    across: int
    above: int


def where(inner: Triple, at: Triple, end: Triple) -> Where:
    """Return where what reaches from `at` to `end` lies in a room of `inner`."""
    far, door = at[0] <= TOUCHING, end[0] >= inner[0] - TOUCHING
    left, right = at[1] <= TOUCHING, end[1] >= inner[1] - TOUCHING
    depth = _either(Depth, far, door)
    side = _either(Side, left, right)
    return Where(Depth(depth), Side(side), *at)


def _either(words: type[StrEnum], near: bool, away: bool) -> StrEnum:  # noqa: FBT001
    """Return the word for touching both ends, the first, the second, or none."""
    whole, first, second, between = words
    return (between, second, first, whole)[2 * near + away]
