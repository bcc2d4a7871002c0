"""Named rounding policies: a figure is rounded only by one of these, never silently."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import Enum


class Rounding(Enum):
    """How an authority or a contract rounds."""

    HALF_UP = ROUND_HALF_UP
    UP = ROUND_CEILING
    DOWN = ROUND_FLOOR

    def to(self, amount: Decimal, *, step: Decimal) -> Decimal:
        """Return `amount` rounded to a multiple of `step` (0.01 for cents, 0.5 for half kilos)."""
        return (amount / step).quantize(Decimal(1), rounding=self.value) * step


def exact(value: object) -> Decimal:
    """Return `value` as a Decimal; a float is refused, since it is not the number it shows."""
    if isinstance(value, Decimal) and value.is_finite():
        return value
    match value:
        case bool() | float():
            raise TypeError(f"{type(value).__name__} cannot carry a quantity: {value!r}")
        case Decimal():
            raise ValueError(f"not a finite number: {value}")
        case int() | str():
            return exact(Decimal(value))
        case _:
            raise TypeError(f"{type(value).__name__} cannot carry a quantity: {value!r}")
