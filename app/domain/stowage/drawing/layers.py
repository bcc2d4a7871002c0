"""Layers: as few level cuts through a load as show every piece at least once."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.stowage.plan import Placement


@dataclass(frozen=True, slots=True)
class Layer:
    """A cut just above `height`: pieces first seen here, and those that reach up from below."""

    height: int
    placements: tuple[Placement, ...]
    through: tuple[Placement, ...]


def layers_of(placements: Sequence[Placement]) -> tuple[Layer, ...]:
    """Return the layers from the floor up; each cut lies at the base of some piece.

    Taking the highest base below the lowest top that was not cut yet is the least number of cuts.
    """
    found: list[Layer] = []
    seen = -1
    while unseen := [one for one in placements if one.at[2] > seen]:
        lowest = min(_top(one) for one in unseen)
        height = max(one.at[2] for one in unseen if one.at[2] < lowest)
        cut = [one for one in placements if one.at[2] <= height < _top(one)]
        new = tuple(one for one in cut if one.at[2] > seen)
        found.append(Layer(height, new, tuple(one for one in cut if one.at[2] <= seen)))
        seen = height
    return tuple(found)


def _top(placement: Placement) -> int:
    return placement.at[2] + placement.size[2]
