"""Equal cartons of one SKU: every way to lay a unit out in rows, and the best of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.packing.cartons import UnitMeasures
from app.domain.packing.limits import ceilings
from app.domain.packing.packaging import Packaging
from app.domain.packing.rules import Carton, CartonRule, Measure
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight

#: More units than this a carton are not searched through; no reviewed warehouse takes as many.
MOST_UNITS: Final = 1000
_UNBOUNDED: Final = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Units laid in rows along a carton's length, width and height, all turned the same way.

    `unit` is one unit as it lies: its length along the carton's length, and so on.
    """

    along_length: int
    along_width: int
    along_height: int
    unit: Box

    @property
    def units(self) -> int:
        """Return how many units the grid holds."""
        return self.along_length * self.along_width * self.along_height

    @property
    def inner(self) -> Box:
        """Return the room that the units take."""
        return Box.of_mm(
            self.unit.length.millimetres * self.along_length,
            self.unit.width.millimetres * self.along_width,
            self.unit.height.millimetres * self.along_height,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A grid in its carton, with the carton's outer size and its weight when empty and full."""

    grid: Grid
    size: Box
    empty_weight: Weight
    gross_weight: Weight

    def gross_of(self, units: int, *, unit_weight: Weight) -> Weight:
        """Return the gross weight with only `units` of the places filled."""
        return self.empty_weight + unit_weight * units


def layouts(
    unit: UnitMeasures, rules: tuple[CartonRule, ...], *, packaging: Packaging, most: int
) -> dict[int, Layout]:
    """Return the best layout for each number of units a carton that breaks no upper limit.

    Best takes the least board, which is the most cubic. `rules` bind cartons of several units by
    what they say of those, and a carton of one unit by what they say of one.
    """
    if unit.size is None or unit.weight is None:
        raise ValueError("a unit is laid out by its size and weight")
    several = _caps(2, unit, rules)
    single = _caps(1, unit, rules)
    fitting = several.weight // max(1, unit.weight.grams)
    most = max(1, min(most, MOST_UNITS, several.units, fitting))
    best: dict[int, Layout] = {}
    for grid in _grids(unit.size, upright=unit.upright, longest=several.sides[0], most=most):
        layout = _laid(grid, unit_weight=unit.weight, packaging=packaging)
        caps = single if grid.units == 1 else several
        if not caps.allow(layout):
            continue
        known = best.get(grid.units)
        if known is None or _board(layout) < _board(known):
            best[grid.units] = layout
    return best


@dataclass(frozen=True, slots=True)
class _Caps:
    """Upper limits as bare figures: sides longest first in millimetres, grams, units."""

    sides: tuple[int, int, int]
    weight: int
    units: int

    def allow(self, layout: Layout) -> bool:
        sides = (side.millimetres for side in layout.size.sides)
        return layout.gross_weight.grams <= self.weight and all(
            side <= cap for side, cap in zip(sides, self.sides, strict=True)
        )


def _caps(units: int, unit: UnitMeasures, rules: tuple[CartonRule, ...]) -> _Caps:
    found = ceilings(Carton(units=units, jewellery=unit.jewellery), rules)
    longest, second, third, weight, most = (
        found[measure].amount if measure in found else _UNBOUNDED
        for measure in (
            Measure.LONGEST_SIDE,
            Measure.SECOND_SIDE,
            Measure.THIRD_SIDE,
            Measure.GROSS_WEIGHT,
            Measure.UNITS,
        )
    )
    return _Caps((longest, second, third), weight, most)


def _grids(size: Box, *, upright: bool, longest: int, most: int) -> Iterator[Grid]:
    """Yield every grid of up to `most` units no longer than `longest` a side, and the single unit.

    Carton length is never less than its width. Goods that may lie any way get the flattest carton.
    """
    sides = (size.length, size.width, size.height) if upright else size.sides
    deep, wide, high = (side.millimetres for side in sides)
    turned = 2 if upright else 3
    for x in range(1, _count(longest, deep, most) + 1):
        for y in range(1, _count(longest, wide, most // x) + 1):
            for z in range(1, _count(longest, high, most // (x * y)) + 1):
                rows = [(x * deep, x, deep), (y * wide, y, wide), (z * high, z, high)]
                yield _grid([*sorted(rows[:turned], reverse=True), *rows[turned:]])


def _count(longest: int, side: int, most: int) -> int:
    """Return how many units fit in one row: at least the one that a carton may hold alone."""
    return max(1, min(longest // max(1, side), most))


def _grid(rows: list[tuple[int, int, int]]) -> Grid:
    (_, x, deep), (_, y, wide), (_, z, high) = rows
    return Grid(along_length=x, along_width=y, along_height=z, unit=Box.of_mm(deep, wide, high))


def _laid(grid: Grid, *, unit_weight: Weight, packaging: Packaging) -> Layout:
    size = packaging.outer(grid.inner)
    empty = packaging.empty_weight(size)
    return Layout(
        grid=grid,
        size=size,
        empty_weight=empty,
        gross_weight=empty + unit_weight * grid.units,
    )


def _board(layout: Layout) -> tuple[int, tuple[int, ...]]:
    """Rank a layout by its board, and among equals by its sides, so that ties never depend."""
    sides = tuple(side.millimetres for side in layout.size.sides)
    return layout.empty_weight.grams, sides
