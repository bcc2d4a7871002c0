"""Whether a piece passes the door of what it is to be stowed in, in some way it may lie."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.domain.problems import Problem
from app.domain.quantities.length import Length
from app.domain.stowage.equipment.kinds import Equipment, Opening
from app.domain.stowage.fitting import fits, usable
from app.domain.stowage.request import Item, Rules


class Excess(NamedTuple):
    """The millimetres by which a piece is too wide and too high for a door; 0 passes."""

    width: int
    height: int


def excess(item: Item, door: Opening) -> Excess:
    """Return by how much the best allowed way of `item` exceeds `door`; what is unknown passes."""
    ways = [
        Excess(_over(width, door.width), _over(height, door.height))
        for _, width, height in item.orientations
    ]
    return min(ways, key=lambda way: (max(way), sum(way)))


def passing_height(equipment: Iterable[Equipment], *, rules: Rules) -> int | None:
    """Return how high in millimetres a piece may be to pass into, and stand in, every one of these.

    None without any. Loaded pallets are kept below it, as nobody tips them at a door.
    """
    heights = [
        min(inside, each.door.height.millimetres if each.door.height else inside)
        for each in equipment
        for inside in [usable(each.container(), rules)[2] - rules.bulge - rules.gap]
    ]
    return min(heights, default=None)


def door_problems(
    items: Sequence[Item], equipment: Iterable[Equipment], *, rules: Rules
) -> list[Problem]:
    """Return which items would lie in which equipment, but cannot be brought in.

    What does not fit inside anyway is left to the plan, which puts it elsewhere or nowhere.
    """
    return [
        _problem(item, each, found, index)
        for each in equipment
        for index, item in enumerate(items)
        if any(found := excess(item, each.door)) and fits(item, each.container(), rules)
    ]


def _problem(item: Item, equipment: Equipment, found: Excess, index: int) -> Problem:
    params: dict[str, object] = {
        "item": item.id,
        "container": equipment.name,
        "over": Length(max(found)),
    }
    if found.height >= found.width:
        params["door"] = equipment.door.height
        return Problem("equipment-door-low", f"items.{index}", params)
    params["door"] = equipment.door.width
    return Problem("equipment-door-narrow", f"items.{index}", params)


def _over(extent: int, free: Length | None) -> int:
    return 0 if free is None else max(0, extent - free.millimetres)
