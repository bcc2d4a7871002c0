"""Sizes and weights as they were typed, kept beside the exact figures they stand for."""

from dataclasses import dataclass
from typing import Final, Self

from app.domain.units import Units

_BREAK: Final = "\n"
#: Characters one typed measure may have; four of them and the units fit one column.
LONGEST_MEASURE: Final = 24


@dataclass(frozen=True, slots=True)
class TypedMeasures:
    """Length, width, height and weight as typed; bare figures are in `units`."""

    units: Units
    texts: tuple[str, ...] = ("", "", "", "")

    @classmethod
    def unpack(cls, kept: str) -> Self | None:
        """Return what `pack` made `kept` from; None where nothing was typed."""
        system, *texts = kept.split(_BREAK)
        return cls(Units(system), tuple(texts)) if texts else None

    def pack(self) -> str:
        """Return the measures as one text for a row; nothing typed is empty text."""
        return _BREAK.join([self.units.value, *self.texts]) if any(self.texts) else ""

    def read_in(self, units: Units) -> tuple[str, ...]:
        """Return the texts as somebody who types in `units` reads them.

        They are unchanged as long as the units are; otherwise bare figures name theirs.
        """
        if units is self.units:
            return self.texts
        *sides, weight = self.texts
        length_unit, weight_unit = self.units.length.name.lower(), self.units.weight.name.lower()
        return (*(_named(side, length_unit) for side in sides), _named(weight, weight_unit))


def _named(text: str, unit: str) -> str:
    bare = text and not any(character.isalpha() or character in '"″' for character in text)
    return f"{text} {unit}" if bare else text
