"""What a loading plan says, ready to be drawn, printed and written into a workbook.

Lengths are whole millimetres and weights whole grams. x runs from the far end to the door, y from
the left wall as one sees it from the door, z upward from the floor.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Final

from app.domain.naming import Name
from app.domain.stowage.equipment.balance import Balance
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Triple

DOOR: Final = Name("Door", "门")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedItem:
    """Identical pieces. `number` (from 1) stands for them on pictures, `sku` in tables.

    `upright` says that the third side of `size` must stay on top; `stackable` that pieces may
    stand on it; `stop` counts unloading from 1.
    """

    id: str
    number: int
    sku: str
    name: Name | None = None
    size: Triple
    weight: int
    upright: bool = False
    stackable: bool = True
    stop: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedUnit:
    """One container or pallet and what lies in it, `number` counting from 1.

    `equipment` is its kind, `mark` its own number if it has one yet. `balance` is None where the
    weight is not known; its far y side is the right wall. `door` is what the end is called through
    which it is loaded, None on a pallet.
    """

    number: int
    equipment: Name
    mark: str = ""
    inner: Triple
    max_payload: int | None = None
    door: Name | None = DOOR
    placements: tuple[Placement, ...]
    balance: Balance | None = None

    @property
    def counts(self) -> Counter[str]:
        """Return how many pieces of each item lie in it."""
        return Counter(placement.item for placement in self.placements)

    @property
    def filled(self) -> Fraction:
        """Return the share of the room that the pieces fill, from 0 to 1."""
        length, width, height = self.inner
        return Fraction(sum(one.volume for one in self.placements), length * width * height)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadingFacts:
    """A whole loading plan; `left` are the pieces that lie nowhere, by the item's id."""

    reference: str
    made_on: date
    made_by: str = ""
    items: tuple[LoadedItem, ...]
    units: tuple[LoadedUnit, ...]
    left: Mapping[str, int] = field(default_factory=dict)

    @property
    def items_by_id(self) -> Mapping[str, LoadedItem]:
        """Return the items by their id."""
        return {item.id: item for item in self.items}

    def weight(self, unit: LoadedUnit) -> int:
        """Return the grams that lie in `unit`."""
        items = self.items_by_id
        return sum(items[item].weight * count for item, count in unit.counts.items())
