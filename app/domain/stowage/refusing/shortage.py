"""Whether counted containers can take everything at all: by volume, weight, pieces and classes.

Only what is certain is said; that the rest fits nowhere together turns out in planning.
"""

from collections.abc import Callable, Iterator
from functools import partial
from math import prod
from typing import Final

from app.domain.problems import Problem
from app.domain.quantities.length import Volume
from app.domain.quantities.weight import Weight
from app.domain.stowage.fitting import fits, usable
from app.domain.stowage.request import Container, Item, Objective, Request

#: Items named where the containers are too few for all together: those that take most room.
NAMED: Final = 5


def shortages(request: Request) -> Iterator[Problem]:
    """Yield for what there are too few containers, when everything is to be placed."""
    if request.objective is not Objective.COST:
        return
    found = list(_single(request))
    yield from found or _together(request)


def _single(request: Request) -> Iterator[Problem]:
    for index, item in enumerate(request.items):
        most = _sum(request, partial(_pieces, request, item))
        if most is not None and most < item.quantity:
            params = {"item": item.id, "quantity": item.quantity, "limit": most}
            yield Problem("stowage-item-short", f"items.{index}.quantity", params)


def _pieces(request: Request, item: Item, container: Container) -> int:
    """Return how many pieces of one item a container never exceeds."""
    if not fits(item, container, request.rules):
        return 0
    limits = [prod(usable(container, request.rules)) // item.volume]
    if container.max_payload is not None and item.weight:
        limits.append(container.max_payload // item.weight)
    if request.rules.max_units is not None:
        limits.append(request.rules.max_units)
    return min(limits)


def _together(request: Request) -> Iterator[Problem]:
    items, rules = request.items, request.rules
    largest = sorted(items, key=lambda item: -item.volume * item.quantity)[:NAMED]
    names = {"items": [item.id for item in largest]}
    volume = sum(item.volume * item.quantity for item in items)
    room = _sum(request, lambda container: prod(usable(container, rules)))
    if room is not None and volume > room:
        params = {**names, "needed": Volume(volume), "limit": Volume(room)}
        yield Problem("stowage-volume-short", "containers", params)
    weight = sum(item.weight * item.quantity for item in items)
    payload = _sum(request, lambda container: container.max_payload)
    if payload is not None and weight > payload:
        params = {**names, "needed": Weight(weight), "limit": Weight(payload)}
        yield Problem("stowage-weight-short", "containers", params)
    units = sum(item.quantity for item in items)
    most = _sum(request, lambda _: rules.max_units)
    if most is not None and units > most:
        params = {**names, "needed": units, "limit": most}
        yield Problem("stowage-units-short", "containers", params)
    classes = {item.keep_apart for item in items if item.keep_apart is not None}
    count = _sum(request, lambda _: 1)
    if count is not None and len(classes) > count:
        params = {"needed": len(classes), "limit": count, "classes": sorted(classes)}
        yield Problem("stowage-classes-short", "containers", params)


def _sum(request: Request, limit: Callable[[Container], int | None]) -> int | None:
    """Return the sum of a limit over all counted containers; None when there is no limit."""
    total = 0
    for container in request.containers:
        each = limit(container)
        if each == 0:
            continue
        if each is None or container.count is None:
            return None
        total += each * container.count
    return total
