"""Ocean W/M: cubic metres or tonnes, whichever is more, as less-than-container loads are billed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.freight.cartons import CartonGroup, gross_weight, volume
from app.domain.quantities.rounding import Rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class Measuring:
    """How a contract turns cartons into revenue tonnes: the least billed, and the rounding step."""

    minimum: Decimal
    round_step: Decimal

    def __post_init__(self) -> None:
        if self.round_step <= 0:
            raise ValueError("a rounding step is positive")


@dataclass(frozen=True, slots=True, kw_only=True)
class RevenueTonnes:
    """The measure of a shipment: its cubic metres, its tonnes, and what is billed of them."""

    cubic_metres: Decimal
    tonnes: Decimal
    chargeable: Decimal

    @property
    def quantity(self) -> Decimal:
        """Return the billed revenue tonnes (cubic metres or tonnes)."""
        return self.chargeable


def revenue_tonnes(groups: Sequence[CartonGroup], *, measuring: Measuring) -> RevenueTonnes:
    """Return the measure of `groups`, never under the contract's minimum."""
    cubic_metres = volume(groups).cubic_metres
    tonnes = gross_weight(groups).kilograms.scaleb(-3)
    billed = max(cubic_metres, tonnes, measuring.minimum)
    return RevenueTonnes(
        cubic_metres=cubic_metres,
        tonnes=tonnes,
        chargeable=Rounding.UP.to(billed, step=measuring.round_step),
    )
