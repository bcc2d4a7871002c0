"""How units can lie in a carton of a given size: the picture of a row that somebody typed."""

from itertools import permutations

from app.domain.packing.cartons import UnitMeasures
from app.domain.packing.grid import Grid
from app.domain.quantities.length import Box


def arrangement(size: Box, unit: UnitMeasures, units: int) -> Grid | None:
    """Return a grid of at least `units` places that fits into `size`, None when there is none.

    Of several the one with the fewest empty places is taken, then the flattest. The walls are not
    counted: the picture shows that it can be done, not by how much.
    """
    if unit.size is None or units < 1:
        return None
    sides = tuple(side.millimetres for side in (size.length, size.width, size.height))
    found = [
        grid
        for lying in _turned(unit.size, upright=unit.upright)
        if (grid := _fitted(sides, lying, units)) is not None
    ]
    return min(found, key=lambda grid: (grid.units, grid.inner.height.millimetres), default=None)


def _turned(size: Box, *, upright: bool) -> set[tuple[int, int, int]]:
    """Return every way to lay one unit, its height kept vertical where it must be."""
    length, width, height = (side.millimetres for side in (size.length, size.width, size.height))
    if upright:
        return {(length, width, height), (width, length, height)}
    return {(a, b, c) for a, b, c in permutations((length, width, height))}


def _fitted(sides: tuple[int, ...], lying: tuple[int, int, int], units: int) -> Grid | None:
    """Return the lowest stack of full rows that holds `units`, if the carton is high enough."""
    if 0 in lying:
        return None
    along, deep, layers = (side // one for side, one in zip(sides, lying, strict=True))
    if along * deep * layers < units:
        return None
    return Grid(
        along_length=along,
        along_width=deep,
        along_height=-(-units // (along * deep)),
        unit=Box.of_mm(*lying),
    )
