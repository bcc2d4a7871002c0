"""Pallets and containers: prices that are asked for each, however full it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class LoadUnit(StrEnum):
    """What is counted."""

    PALLET = "pallet"
    CONTAINER = "container"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """A contract that bills each pallet or each container.

    `kind` is the equipment's code, such as 40HQ; without one every kind of the unit counts.
    """

    unit: LoadUnit
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Pallets or containers of one kind, by the equipment's code, and how many cartons fill."""

    unit: LoadUnit
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Counted:
    """How many pallets or containers are billed."""

    quantity: Decimal


def count_loads(loads: Sequence[Loaded], *, counting: Counting) -> Counted | None:
    """Return how many are billed, None while none are planned or the price is not for them all."""
    counted = [each for each in loads if each.unit is counting.unit and each.count]
    if not counted or not all(_priced(each, counting) for each in counted):
        return None
    return Counted(Decimal(sum(each.count for each in counted)))


def _priced(loaded: Loaded, counting: Counting) -> bool:
    return not counting.kind or loaded.kind.casefold() == counting.kind.casefold()
