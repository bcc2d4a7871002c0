"""Greenhouse gases of carriage: weight times distance times a published factor, an estimate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import acos, cos, radians, sin
from typing import Final

from app.domain.naming import Name
from app.domain.quantities.rounding import Rounding
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.transport import Mode

#: Mean radius of the earth in kilometres (IUGG).
_EARTH: Final = 6371
_TENTHS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorSet:
    """Kilograms of CO₂e for a tonne carried a kilometre, by mode, as one source states them.

    `scope` says what the factors count: the fuel burnt, or its making as well.
    """

    code: str
    name: Name
    scope: Name
    factors: Mapping[Mode, Decimal]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emissions:
    """An estimate of one main leg; `along_lane` where the usual way of ships was measured."""

    kilograms: Decimal
    kilometres: int
    factor: Decimal
    along_lane: bool
    factors: FactorSet


#: Latitude and longitude in tenths of a degree, north and east positive.
Spot = tuple[int, int]


def distance(way: Sequence[Spot]) -> int:
    """Return the kilometres along great circles from each point of a way to the next."""
    return round(sum(_great_circle(one, other) for one, other in pairwise(way)))


def _great_circle(one: Spot, other: Spot) -> float:
    (north, east), (north_too, east_too) = (
        (radians(latitude / _TENTHS), radians(longitude / _TENTHS))
        for latitude, longitude in (one, other)
    )
    cosine = sin(north) * sin(north_too) + cos(north) * cos(north_too) * cos(east - east_too)
    return _EARTH * acos(min(1, max(-1, cosine)))


def emissions(
    weight: Weight, *, way: Sequence[Spot], mode: Mode, factors: FactorSet, along_lane: bool
) -> Emissions | None:
    """Return what carrying `weight` along `way` gives off; None where the set lacks the mode."""
    factor = factors.factors.get(mode)
    if factor is None:
        return None
    kilometres = distance(way)
    kilograms = weight.kilograms.scaleb(-3) * kilometres * factor
    return Emissions(
        kilograms=Rounding.HALF_UP.to(kilograms, step=Decimal(1)),
        kilometres=kilometres,
        factor=factor,
        along_lane=along_lane,
        factors=factors,
    )
