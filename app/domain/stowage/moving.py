"""Changes made to a plan by hand: a piece moved, two swapped, one taken out, one put in.

Whether the plan still keeps every rule is for `check` to say. A container that was changed is
loaded in a new order, and one that is empty then is not used any more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.problems import Problem
from app.domain.stowage.drawing.steps import in_loading_order
from app.domain.stowage.plan import Placement, Plan, Stowed, items_by_id, unplaced
from app.domain.stowage.request import Request, Triple


class Act(StrEnum):
    """What is done."""

    MOVE = "move"
    SWAP = "swap"
    OUT = "out"
    IN = "in"


class Turn(StrEnum):
    """How a piece lies then: as before, a quarter further on the floor, or with a side upright.

    The sides are those of the item; a quarter swaps what lies along x and y.
    """

    KEEP = "keep"
    QUARTER = "quarter"
    HEIGHT = "height"
    HEIGHT_QUARTER = "height-quarter"
    LENGTH = "length"
    LENGTH_QUARTER = "length-quarter"
    WIDTH = "width"
    WIDTH_QUARTER = "width-quarter"

    def of(self, size: Triple, *, lying: Triple) -> Triple:
        """Return the extents of an item of `size` that lies as `lying` before."""
        length, width, height = size
        turned = {
            Turn.KEEP: lying,
            Turn.QUARTER: (lying[1], lying[0], lying[2]),
            Turn.HEIGHT: (length, width, height),
            Turn.HEIGHT_QUARTER: (width, length, height),
            Turn.LENGTH: (width, height, length),
            Turn.LENGTH_QUARTER: (height, width, length),
            Turn.WIDTH: (length, height, width),
            Turn.WIDTH_QUARTER: (height, length, width),
        }
        return turned[self]


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece of a plan: the place of its container there, and its own in the container."""

    container: int
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: of the piece at `spot`, together with that at `other`, or of one more `item`.

    `container` is the place of the container it goes to, and `x`, `y`, `z` its corner there. With
    `z` None it stays as high as it is where only turned, else rests on whatever lies below.
    """

    act: Act
    spot: Spot = Spot(-1, -1)
    other: Spot = Spot(-1, -1)
    item: str = ""
    container: int = 0
    x: int = 0
    y: int = 0
    z: int | None = None
    turn: Turn = Turn.KEEP


def piece(plan: Plan, spot: Spot) -> Placement | None:
    """Return the piece at `spot`, if there is one."""
    if not 0 <= spot.container < len(plan.stowed):
        return None
    placements = plan.stowed[spot.container].placements
    return placements[spot.place] if 0 <= spot.place < len(placements) else None


def change(request: Request, plan: Plan, asked: Change) -> Plan | Problem:
    """Return the plan after the change, or why it cannot be made at all."""
    match asked.act:
        case Act.IN:
            return _put_in(request, plan, asked)
        case Act.SWAP:
            return _swapped(plan, asked)
        case Act.OUT if piece(plan, asked.spot) is not None:
            return _rearranged(plan, out={asked.spot})
        case Act.MOVE:
            return _moved(request, plan, asked)
        case _:
            return Problem("load-piece-unknown", "piece")


def _put_in(request: Request, plan: Plan, asked: Change) -> Plan | Problem:
    if not unplaced(request, plan).get(asked.item):
        return Problem("load-nothing-left", "item", {"item": asked.item})
    size = items_by_id(request)[asked.item].size
    return _landed(plan, asked, Placement(asked.item, (0, 0, 0), size), size=size)


def _moved(request: Request, plan: Plan, asked: Change) -> Plan | Problem:
    lifted = piece(plan, asked.spot)
    if lifted is None:
        return Problem("load-piece-unknown", "piece")
    made = _landed(plan, asked, lifted, size=items_by_id(request)[lifted.item].size)
    return Problem("load-moved-nowhere", "x") if made == plan else made


def _landed(plan: Plan, asked: Change, lifted: Placement, *, size: Triple) -> Plan | Problem:
    """Return the plan with a piece where it is asked for, no longer where it was."""
    if not 0 <= asked.container < len(plan.stowed):
        return Problem("load-piece-unknown", "to")
    extents = asked.turn.of(size, lying=lifted.size)
    z, stays = asked.z, lifted.at[:2] == (asked.x, asked.y)
    if z is None and asked.container == asked.spot.container and stays:
        z = lifted.at[2]
    if z is None:
        z = _rest(_others(plan, asked.container, {asked.spot}), asked, extents)
    lands = Placement(lifted.item, (asked.x, asked.y, z), extents)
    if asked.spot.container == asked.container and lands == lifted:
        return plan
    return _rearranged(plan, out={asked.spot}, into=[(asked.container, lands)])


def _swapped(plan: Plan, asked: Change) -> Plan | Problem:
    """Return the plan with two pieces at each other's corners, each lying as it did."""
    one, other = piece(plan, asked.spot), piece(plan, asked.other)
    if one is None:
        return Problem("load-piece-unknown", "piece")
    if other is None:
        return Problem("load-piece-unknown", "other")
    if one.item == other.item:
        return Problem("load-swap-alike", "other")
    there, here = replace(one, at=other.at), replace(other, at=one.at)
    into = [(asked.other.container, there), (asked.spot.container, here)]
    return _rearranged(plan, out={asked.spot, asked.other}, into=into)


def _rearranged(plan: Plan, *, out: set[Spot], into: Sequence[tuple[int, Placement]] = ()) -> Plan:
    """Return the plan without the pieces at `out`, and with others by the place of a container."""
    touched = {spot.container for spot in out} | {container for container, _ in into}
    found = []
    for container, stowed in enumerate(plan.stowed):
        if container not in touched:
            found.append(stowed)
            continue
        coming = [lands for goes_to, lands in into if goes_to == container]
        held = [*_others(plan, container, out), *coming]
        if held:
            found.append(Stowed(stowed.container, in_loading_order(held)))
    return replace(plan, stowed=tuple(found))


def _others(plan: Plan, container: int, leaving: Iterable[Spot]) -> list[Placement]:
    return [
        placement
        for place, placement in enumerate(plan.stowed[container].placements)
        if Spot(container, place) not in leaving
    ]


def _rest(placements: Sequence[Placement], asked: Change, size: Triple) -> int:
    """Return the height at which a piece comes to rest on what lies below it."""
    tops = (
        each.at[2] + each.size[2]
        for each in placements
        if each.at[0] < asked.x + size[0]
        and asked.x < each.at[0] + each.size[0]
        and each.at[1] < asked.y + size[1]
        and asked.y < each.at[1] + each.size[1]
    )
    return max(tops, default=0)
