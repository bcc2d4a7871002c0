"""Which units a workspace types and reads: metric, or inches and pounds."""

from enum import StrEnum

from app.domain.quantities.length import LengthUnit
from app.domain.quantities.weight import WeightUnit


class Units(StrEnum):
    """The system of units a person enters figures in when they write no unit."""

    METRIC = "metric"
    IMPERIAL = "imperial"

    @property
    def length(self) -> LengthUnit:
        """Return the unit of a bare length."""
        return LengthUnit.CM if self is Units.METRIC else LengthUnit.IN

    @property
    def weight(self) -> WeightUnit:
        """Return the unit of a bare weight."""
        return WeightUnit.KG if self is Units.METRIC else WeightUnit.LB
