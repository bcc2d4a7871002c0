"""Weight in whole grams, the resolution of record; pounds and ounces convert exactly first."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Self

from app.domain.quantities.rounding import Rounding, exact


class WeightUnit(Enum):
    """A unit of weight and its grams; the pound is exact since 1959 (international pound)."""

    G = Decimal(1)
    KG = Decimal(1000)
    LB = Decimal("453.59237")
    OZ = Decimal("28.349523125")


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """A weight in whole grams. Limits and measures are rounded alike, so 50 lb meets 50 lb."""

    grams: int

    def __post_init__(self) -> None:
        if type(self.grams) is not int:
            raise TypeError(f"grams are a whole number, not {self.grams!r}")
        if self.grams < 0:
            raise ValueError("a weight cannot be negative")

    @classmethod
    def of(cls, value: Decimal | int | str, unit: WeightUnit = WeightUnit.KG) -> Self:
        """Return `value` of `unit`, rounded half up to the gram."""
        return cls(int(Rounding.HALF_UP.to(exact(value) * unit.value, step=Decimal(1))))

    def __add__(self, other: "Weight") -> "Weight":
        return Weight(self.grams + other.grams)

    def __mul__(self, count: int) -> "Weight":
        return Weight(self.grams * count)

    def as_unit(self, unit: WeightUnit) -> Decimal:
        """Return the figure in `unit`, in full precision."""
        return Decimal(self.grams) / unit.value

    @property
    def kilograms(self) -> Decimal:
        """Return the exact figure in kilograms."""
        return self.as_unit(WeightUnit.KG)
