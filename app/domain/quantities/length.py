"""Length in whole millimetres, the resolution of record, and the box that three of them make."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Self

from app.domain.quantities.rounding import Rounding, exact


class LengthUnit(Enum):
    """A unit of length and its millimetres; the inch is exact since 1959."""

    MM = Decimal(1)
    CM = Decimal(10)
    M = Decimal(1000)
    IN = Decimal("25.4")


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """A length in whole millimetres. Limits and measures are rounded alike."""

    millimetres: int

    def __post_init__(self) -> None:
        if type(self.millimetres) is not int:
            raise TypeError(f"millimetres are a whole number, not {self.millimetres!r}")
        if self.millimetres < 0:
            raise ValueError("a length cannot be negative")

    @classmethod
    def of(cls, value: Decimal | int | str, unit: LengthUnit = LengthUnit.CM) -> Self:
        """Return `value` of `unit`, rounded half up to the millimetre."""
        return cls(int(Rounding.HALF_UP.to(exact(value) * unit.value, step=Decimal(1))))

    def as_unit(self, unit: LengthUnit) -> Decimal:
        """Return the figure in `unit`, in full precision."""
        return Decimal(self.millimetres) / unit.value

    @property
    def centimetres(self) -> Decimal:
        """Return the exact figure in centimetres."""
        return self.as_unit(LengthUnit.CM)


@dataclass(frozen=True, slots=True, order=True)
class Volume:
    """A volume in cubic millimetres, exact."""

    cubic_millimetres: int

    def __add__(self, other: "Volume") -> "Volume":
        return Volume(self.cubic_millimetres + other.cubic_millimetres)

    def __mul__(self, count: int) -> "Volume":
        return Volume(self.cubic_millimetres * count)

    @property
    def cubic_metres(self) -> Decimal:
        """Return the exact figure in cubic metres."""
        return Decimal(self.cubic_millimetres).scaleb(-9)


@dataclass(frozen=True, slots=True)
class Box:
    """Outer length, width and height, kept in the order entered."""

    length: Length
    width: Length
    height: Length

    @classmethod
    def of_mm(cls, length: int, width: int, height: int) -> Self:
        """Return a box of whole millimetres."""
        return cls(Length(length), Length(width), Length(height))

    @property
    def sides(self) -> tuple[Length, Length, Length]:
        """Return the three sides, longest first."""
        longest, middle, shortest = sorted((self.length, self.width, self.height), reverse=True)
        return longest, middle, shortest

    @property
    def volume(self) -> Volume:
        """Return the outer volume."""
        return Volume(self.length.millimetres * self.width.millimetres * self.height.millimetres)
