"""Pallets and containers: prices that are asked for each, however full it is."""

from collections.abc import Mapping
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

    `kind` is the equipment's code, such as 40HQ; without one the loads of every kind count.
    """

    unit: LoadUnit
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many pallets or containers are billed."""

    quantity: Decimal


def count_loads(loads: Mapping[str, int], *, counting: Counting) -> Counted | None:
    """Return how many are billed, None while that is not planned."""
    if counting.kind:
        found = loads.get(counting.kind)
        return None if found is None else Counted(Decimal(found))
    return Counted(Decimal(sum(loads.values()))) if loads else None
