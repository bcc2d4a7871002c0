"""What a price is per: kilograms, revenue tonnes, pallets or containers."""

from collections.abc import Sequence
from enum import StrEnum
from typing import assert_never

from app.domain.freight.cartons import CartonGroup
from app.domain.freight.counting import Counted, Counting, Loaded, LoadUnit, count_loads
from app.domain.freight.measuring import Measuring, RevenueTonnes, revenue_tonnes
from app.domain.freight.weighing import ChargeableWeight, Weighing, chargeable_weight


class PriceUnit(StrEnum):
    """What the prices of a line are per, as price lists say it; a cbm may be billed by weight."""

    KG = "kg"
    CBM = "cbm"
    PALLET = "pallet"
    CONTAINER = "container"


Basis = Weighing | Measuring | Counting
#: All have a `quantity`, in the unit that the price is per.
Measure = ChargeableWeight | RevenueTonnes | Counted


def measure(
    basis: Basis, *, groups: Sequence[CartonGroup], loads: Sequence[Loaded]
) -> Measure | None:
    """Return what is billed of the cartons; None while their pallets or containers are unknown."""
    match basis:
        case Weighing():
            return chargeable_weight(groups, weighing=basis)
        case Measuring():
            return revenue_tonnes(groups, measuring=basis)
        case Counting():
            return count_loads(loads, counting=basis)
        case _:
            assert_never(basis)


def price_unit(basis: Basis) -> PriceUnit:
    """Return what a price of this basis is per."""
    match basis:
        case Weighing():
            return PriceUnit.KG
        case Measuring():
            return PriceUnit.CBM
        case Counting(unit=LoadUnit.PALLET):
            return PriceUnit.PALLET
        case Counting():
            return PriceUnit.CONTAINER
        case _:
            assert_never(basis)
