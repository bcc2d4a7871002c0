"""Ocean W/M: cubic metres or weight, whichever is more, as less-than-container loads are billed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from app.domain.freight.cartons import CartonGroup, gross_weight, volume
from app.domain.quantities.rounding import Rounding
from app.domain.quantities.weight import Weight

_TONNE: Final = Weight.of(1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measuring:
    """How a contract turns cartons into revenue tonnes: the least billed, and the rounding step.

    `unit_weight` is what counts as one cubic metre: a tonne at sea, less where a contract says so;
    None where weight does not count at all.
    """

    minimum: Decimal
    round_step: Decimal
    unit_weight: Weight | None = field(default=_TONNE)

    def __post_init__(self) -> None:
        if self.round_step <= 0:
            raise ValueError("a rounding step is positive")
        if self.unit_weight is not None and not self.unit_weight.grams:
            raise ValueError("the weight of a cubic metre is positive")


@dataclass(frozen=True, slots=True, kw_only=True)
class RevenueTonnes:
    """The measure of a shipment: its cubic metres, its tonnes, and what is billed of them.

    Where less than a tonne counts as a cubic metre, `tonnes` are units of that weight.
    """

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
    tonnes = _weighed(gross_weight(groups), measuring)
    billed = max(cubic_metres, tonnes, measuring.minimum)
    return RevenueTonnes(
        cubic_metres=cubic_metres,
        tonnes=tonnes,
        chargeable=Rounding.UP.to(billed, step=measuring.round_step),
    )


def _weighed(weight: Weight, measuring: Measuring) -> Decimal:
    if measuring.unit_weight is None:
        return Decimal(0)
    return Decimal(weight.grams) / measuring.unit_weight.grams
