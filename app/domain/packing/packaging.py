"""What a proposal must know of the cartons themselves: board, weight and a lifter's limits."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.packing.cartons import UnitMeasures
from app.domain.packing.rules import CartonRule
from app.domain.quantities.length import Box, Length, Volume
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonSpec:
    """How the factory packs a product 箱规: units a carton, outer size, gross weight."""

    units: int
    size: Box
    gross_weight: Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class CartonSize:
    """A carton that can be had: its outer size, and its weight when empty where that is known.

    `sources` say who offers it; one without any is the factory's own.
    """

    code: str
    size: Box
    empty_weight: Weight | None = None
    sources: tuple[Source, ...] = ()

    @property
    def own(self) -> bool:
        """Return whether the factory has it."""
        return not self.sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """What one more carton costs to close, label and lift, as room that its freight would buy."""

    code: str
    volume: Volume
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaging:
    """A kind of carton that proposals use: a regular slotted one of board `wall` thick.

    `grams_per_square_metre` is assumed and said to be. `rules` bound our own proposals only, so
    that they can be lifted and stay clear of limits in dispute.
    """

    code: str
    name: Name
    wall: Length
    grams_per_square_metre: int
    rules: tuple[CartonRule, ...]
    sources: tuple[Source, ...]

    def outer(self, inner: Box) -> Box:
        """Return the outer size: one wall each side, and two flaps over one another each end."""
        wall = self.wall.millimetres
        return Box.of_mm(
            inner.length.millimetres + 2 * wall,
            inner.width.millimetres + 2 * wall,
            inner.height.millimetres + 4 * wall,
        )

    def inner(self, outer: Box) -> Box | None:
        """Return the room in a carton of this outer size, None when the board leaves none."""
        wall = self.wall.millimetres
        room = (
            outer.length.millimetres - 2 * wall,
            outer.width.millimetres - 2 * wall,
            outer.height.millimetres - 4 * wall,
        )
        return Box.of_mm(*room) if min(room) > 0 else None

    def empty_weight(self, outer: Box) -> Weight:
        """Return the weight of the board: four walls, with flaps half a width long at each end."""
        length, width, height = (
            side.millimetres for side in (outer.length, outer.width, outer.height)
        )
        area = 2 * (length + width) * (height + width)
        return Weight(-(-area * self.grams_per_square_metre // 1_000_000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Units of one SKU to be packed, and the carton specs its factory uses, preferred first."""

    sku: str
    quantity: int
    unit: UnitMeasures
    specs: tuple[CartonSpec, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a proposal keeps to: the rules that apply at `place`, and the cartons we take."""

    rules: tuple[CartonRule, ...]
    place: str | Name
    packaging: Packaging
