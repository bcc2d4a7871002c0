"""Brings loads that leave room together: from the far end on, with the free room at the door.

The search puts cargo near any corner. A load that fills its container is none the worse for it; one
that does not would stand scattered. So its length is halved and halved again for as long as
everything still goes in.
"""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.domain.stowage.loads.yard import NANOSECONDS, Load, Yard
from app.domain.stowage.plan import Placement, Plan, Stowed, containers_by_id
from app.domain.stowage.request import Container, Item, Objective, Request
from app.domain.stowage.search.rules import RULES, Look

#: Tenths of a container's volume up to which a load is brought together.
_FULL: Final = 8
#: Millimetres to which the shortest length is looked for.
_EXACTNESS: Final = 50
#: Widths of the beams that try one length, one after another.
_WIDTHS: Final = (1, 4)


def tidied(request: Request, plan: Plan, *, seconds: float) -> Plan:
    """Return the plan with every load that leaves room over the shortest length found in time."""
    if request.rules.overhang:
        return plan
    until = time.monotonic_ns() + int(seconds * NANOSECONDS)
    kinds = containers_by_id(request)
    known: dict[Stowed, Stowed] = {}
    for stowed in dict.fromkeys(plan.stowed):
        kind = kinds[stowed.container]
        if stowed.volume * 10 < kind.volume * _FULL:
            known[stowed] = Stowed(kind.id, _shortest(request, kind, stowed, until))
    return replace(plan, stowed=tuple(known.get(stowed, stowed) for stowed in plan.stowed))


def _shortest(
    request: Request, kind: Container, stowed: Stowed, until: int
) -> tuple[Placement, ...]:
    """Return the placements over the shortest length at which all of a load still goes in."""
    length, width, height = kind.inner
    least, best = stowed.volume // (width * height), stowed.placements
    items = tuple(_items(request, stowed))
    most = length
    while most - least > _EXACTNESS and time.monotonic_ns() < until:
        middle = (least + most) // 2
        shorter = replace(kind, inner=(middle, width, height), count=1)
        part = replace(
            request, containers=(shorter,), items=items, objective=Objective.FILL, seconds=1
        )
        found = _whole(Yard(part, until=until))
        if found is None:
            least = middle
        else:
            best, most = found, middle
    return best


def _items(request: Request, stowed: Stowed) -> Iterator[Item]:
    """Yield the items of a load, as many pieces as lie in it."""
    counts = Counter(placement.item for placement in stowed.placements)
    for item in request.items:
        if counts[item.id]:
            yield replace(item, quantity=counts[item.id])


def _whole(yard: Yard) -> tuple[Placement, ...] | None:
    """Return how all goods of a yard lie in its one container, None when they were not got in."""
    for width in _WIDTHS:
        load: Load | None = yard.load(0, yard.all, Look(RULES[0], width))
        if load and load.counts == yard.all:
            return yard.plan([load]).stowed[0].placements
    return None
