"""Where the centre of gravity of a loaded container lies, and how its weight is shared by halves.

A piece weighs the same throughout. Everything is exact: whole millimetres, grams and fractions.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial

from app.domain.naming import Name
from app.domain.problems import Problem, Severity
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Item, Triple

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """How one container is loaded, seen from the middle of its floor.

    `lengthways` and `crossways` are the millimetres from the middle to the centre of gravity,
    positive towards the door and towards the far y side; `height` is that above the floor.
    `door_half` and `far_half` are the shares of the weight in those halves, from 0 to 1.
    """

    weight: Weight
    lengthways: Fraction
    crossways: Fraction
    height: Fraction
    door_half: Fraction
    far_half: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceLimit:
    """How far the centre may lie from the middle, as a share of the inner length."""

    code: str
    name: Name
    share: Fraction
    source: Source
    stated_on: date | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return where the limit comes from."""
        return (self.source,)

    def of(self, inner: Triple) -> Fraction:
        """Return the millimetres that the centre may lie from the middle of the length."""
        return self.share * inner[0]


def balance(
    placements: Sequence[Placement], *, items: Mapping[str, Item], inner: Triple
) -> Balance | None:
    """Return how the pieces lie in a room of size `inner`, None while their weight is unknown."""
    weights = [items[placement.item].weight for placement in placements]
    whole = sum(weights)
    if not whole:
        return None
    mean = partial(_mean, placements, weights)
    return Balance(
        weight=Weight(whole),
        lengthways=mean(lambda each: _centre(each, 0)) - _HALF * inner[0],
        crossways=mean(lambda each: _centre(each, 1)) - _HALF * inner[1],
        height=mean(lambda each: _centre(each, 2)),
        door_half=mean(lambda each: _beyond(each, 0, inner)),
        far_half=mean(lambda each: _beyond(each, 1, inner)),
    )


def advice(found: Balance, *, inner: Triple, limit: BalanceLimit) -> list[Problem]:
    """Return the advice to load otherwise when the centre lies beyond `limit`."""
    if abs(found.lengthways) <= limit.of(inner):
        return []
    code = "balance-towards-door" if found.lengthways > 0 else "balance-towards-front"
    params = {"off": Length(round(abs(found.lengthways))), "limit": Length(int(limit.of(inner)))}
    return [Problem(code, "", params, Severity.ADVISORY)]


def _mean(
    placements: Sequence[Placement],
    weights: Sequence[int],
    figure: Callable[[Placement], Fraction],
) -> Fraction:
    """Return the mean of a figure of the pieces, each counting by its weight."""
    moments = (weight * figure(each) for each, weight in zip(placements, weights, strict=True))
    return sum(moments, Fraction(0)) / sum(weights)


def _centre(placement: Placement, axis: int) -> Fraction:
    return placement.at[axis] + _HALF * placement.size[axis]


def _beyond(placement: Placement, axis: int, inner: Triple) -> Fraction:
    """Return the share of a piece that lies beyond the middle of the room along `axis`."""
    low, extent = placement.at[axis], placement.size[axis]
    share = (low + extent - _HALF * inner[axis]) / extent
    return min(max(share, Fraction(0)), Fraction(1))
