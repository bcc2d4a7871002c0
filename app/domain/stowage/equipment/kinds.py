"""Containers and trucks as their lines publish them, and the rooms a stowage plan fills in them.

Lines publish slightly different figures for one kind; the smallest of each holds in all of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.stowage.request import Container, Triple

_NO_COSTS: Final[Mapping[str, Money]] = MappingProxyType({})
_NO_COUNTS: Final[Mapping[str, int]] = MappingProxyType({})


class EquipmentKind(StrEnum):
    """Whether it goes to sea or by road alone."""

    CONTAINER = "container"
    TRUCK = "truck"


@dataclass(frozen=True, slots=True, kw_only=True)
class Specification:
    """What one source publishes of a kind of equipment; None is what it does not say."""

    source: Source
    stated_on: date | None = None
    length: Length | None = None
    width: Length | None = None
    height: Length | None = None
    door_width: Length | None = None
    door_height: Length | None = None
    payload: Weight | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A door opening; None is not known, so that nothing is held against it."""

    width: Length | None = None
    height: Length | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """A kind of container or truck; its inner size is known from one source at least."""

    code: str
    kind: EquipmentKind
    name: Name
    specifications: tuple[Specification, ...]

    def __post_init__(self) -> None:
        if None in self._inner:
            raise ValueError(f"{self.code}: the inner size is not known")

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return where its figures come from."""
        return tuple(each.source for each in self.specifications)

    @property
    def inner(self) -> Triple:
        """Return the inner length, width and height in millimetres, the smallest published."""
        length, width, height = (side.millimetres for side in self._inner if side)
        return length, width, height

    @property
    def door(self) -> Opening:
        """Return the door opening, the smallest published."""
        return Opening(
            width=_least(each.door_width for each in self.specifications),
            height=_least(each.door_height for each in self.specifications),
        )

    @property
    def payload(self) -> Weight | None:
        """Return the greatest weight of cargo, the smallest published."""
        weights = [each.payload for each in self.specifications if each.payload is not None]
        return min(weights, default=None)

    def container(self, *, cost: Money | None = None, count: int | None = None) -> Container:
        """Return it as stowage plans take it, under its own code; `count` None is any number."""
        return Container(
            id=self.code,
            inner=self.inner,
            max_payload=self.payload.grams if self.payload else None,
            cost=cost.amount if cost else None,
            count=count,
        )

    @property
    def _inner(self) -> tuple[Length | None, Length | None, Length | None]:
        return (
            _least(each.length for each in self.specifications),
            _least(each.width for each in self.specifications),
            _least(each.height for each in self.specifications),
        )


def reserve(*, door: Length, lashing: Length) -> Triple:
    """Return what `Rules.reserve` keeps free: `door` before the door, `lashing` below the roof."""
    return door.millimetres, 0, lashing.millimetres


def containers(
    kinds: Iterable[Equipment],
    *,
    costs: Mapping[str, Money] = _NO_COSTS,
    counts: Mapping[str, int] = _NO_COUNTS,
) -> tuple[Container, ...]:
    """Return the kinds a plan may mix, with freight and number by code; see `cost_problems`.

    With costs, the objective COST finds the cheapest mix; without, the one of least inner volume.
    """
    return tuple(
        each.container(cost=costs.get(each.code), count=counts.get(each.code)) for each in kinds
    )


def cost_problems(kinds: Iterable[Equipment], *, costs: Mapping[str, Money]) -> list[Problem]:
    """Return why these costs cannot be compared: several currencies, or a kind without a cost."""
    if not costs:
        return []
    currencies = sorted({cost.currency for cost in costs.values()})
    if len(currencies) > 1:
        return [Problem("equipment-cost-currencies", "costs", {"currencies": currencies})]
    return [
        Problem("equipment-cost-missing", f"costs.{each.code}", {"container": each.name})
        for each in kinds
        if each.code not in costs
    ]


def _least(lengths: Iterable[Length | None]) -> Length | None:
    return min((length for length in lengths if length is not None), default=None)
