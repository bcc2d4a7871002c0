"""True bounds for a whole request: the volume that no plan exceeds, the cost that none undercuts.

Rules only shrink what is possible, so a bound that leaves some of them out stays true.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from app.domain.stowage.bounding.covering import Offer, least_cost
from app.domain.stowage.bounding.holding import Hold, greatest_total
from app.domain.stowage.request import Container, Item, Request

#: Groups of items, by the containers that take them and by size, whose covering is looked at.
MOST_GROUPS: Final = 6
_NO_CAPS: Final[Mapping[str, int]] = MappingProxyType({})
#: A demand, and what one container of each kind covers of it.
Row = tuple[int, list[int]]


#: By id of a container: the most units one of it holds, where more is known than the rules say.
Caps = Mapping[str, int]


def volume_bound(request: Request, caps: Caps = _NO_CAPS) -> int:
    """Return a volume that the counted containers together never hold more of."""
    holds = [(_hold(request, kind, caps), kind.count) for kind in request.containers]
    placeable = [item for item in request.items if any(item.id in hold.ways for hold, _ in holds)]
    stock = [(item.volume, item.quantity) for item in placeable]
    if not stock:
        return 0
    total = sum(value * quantity for value, quantity in stock)
    held = sum(
        total if count is None else count * hold.most_volume(placeable) for hold, count in holds
    )
    return greatest_total(stock, held)


def cost_bound(request: Request, caps: Caps = _NO_CAPS) -> Decimal:
    """Return a cost that no plan with everything placed undercuts.

    Containers of different keep_apart classes are never the same, so those of each class add up.
    """
    grain = min((_exponent(kind) for kind in request.containers), default=0)
    prices = [int(kind.price.scaleb(-grain)) for kind in request.containers]
    holds = [_hold(request, kind, caps) for kind in request.containers]
    classes = {item.keep_apart for item in request.items if item.keep_apart is not None}
    groups = [[i for i in request.items if i.keep_apart == one] for one in sorted(classes)]
    apart, together = (
        sum(_least_cost(request.containers, prices, _rows(holds, items)) for items in sets)
        for sets in (groups, [list(request.items)])
    )
    return Decimal(max(apart, together)).scaleb(grain)


def _hold(request: Request, kind: Container, caps: Caps) -> Hold:
    known = [cap for cap in (caps.get(kind.id), request.rules.max_units) if cap is not None]
    rules = replace(request.rules, max_units=min(known, default=None))
    return Hold(kind, rules, request.items)


def _exponent(kind: Container) -> int:
    exponent = kind.price.as_tuple().exponent
    return min(0, exponent) if isinstance(exponent, int) else 0


def _least_cost(kinds: Sequence[Container], prices: Sequence[int], rows: Sequence[Row]) -> int:
    offers = [
        Offer(price, tuple(min(covers[place], demand) for demand, covers in rows), kind.count)
        for place, (price, kind) in enumerate(zip(prices, kinds, strict=True))
    ]
    return least_cost([demand for demand, _ in rows], offers)


def _rows(holds: Sequence[Hold], items: Sequence[Item]) -> list[Row]:
    """Return everything that containers must cover so that all `items` can lie in them."""
    weight = sum(item.weight * item.quantity for item in items)
    units = sum(item.quantity for item in items)
    rows = [
        (weight, [weight if hold.payload is None else hold.payload for hold in holds]),
        (units, [units if hold.units is None else hold.units for hold in holds]),
        (len(items), [len(items) if hold.skus is None else hold.skus for hold in holds]),
    ]
    for group in _confined(holds, items):
        volume = sum(item.volume * item.quantity for item in group)
        rows.append((volume, [hold.most_volume(group) for hold in holds]))
    for group in _large(items):
        units = sum(item.quantity for item in group)
        rows.append((units, [hold.most_pieces(group) for hold in holds]))
    return rows


def _confined(holds: Sequence[Hold], items: Sequence[Item]) -> list[list[Item]]:
    """Return all items, and those that only certain kinds of container take, fewest kinds first."""
    takers = [
        frozenset(n for n, hold in enumerate(holds) if item.id in hold.ways) for item in items
    ]
    everywhere = frozenset(range(len(holds)))
    kinds = sorted({*takers} - {everywhere}, key=lambda kind: (len(kind), sorted(kind)))
    groups = [
        [item for item, taker in zip(items, takers, strict=True) if taker <= kind]
        for kind in kinds[:MOST_GROUPS]
    ]
    return [list(items), *groups]


def _large(items: Sequence[Item]) -> list[list[Item]]:
    """Return the largest items, in a few groups that each hold the one before."""
    ordered = sorted(items, key=lambda item: item.volume, reverse=True)
    ends = {len(ordered) * part // MOST_GROUPS for part in range(1, MOST_GROUPS + 1)} - {0}
    return [ordered[:end] for end in sorted(ends)]
