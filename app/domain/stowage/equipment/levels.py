"""Two levels of loading: cartons on pallets, then the loaded pallets in containers.

A loaded pallet stands as it was loaded. Goods of different stops never share one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from app.domain.stowage.engine import plan
from app.domain.stowage.equipment.pallets import Deck
from app.domain.stowage.fitting import fits
from app.domain.stowage.plan import Placement, Plan, Stowed, items_by_id, unplaced
from app.domain.stowage.request import Container, Item, Objective, Request, Rules, Triple

_PASSES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How it is planned: `seconds` for both passes, `rules` and `objective` of the containers.

    `support` holds on both levels. With `stackable`, a pallet with a wide, level top may bear one.
    `heard` is told of every better load, from the thread that found it.
    """

    seconds: float
    objective: Objective = Objective.COST
    rules: Rules = field(default_factory=Rules)
    support: Fraction = Fraction(1)
    stackable: bool = False
    heard: "Callable[[Levels], None] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedPallet:
    """Pallets loaded exactly alike: `item` is one as containers take it, `stowed` what is on it."""

    item: Item
    stowed: Stowed

    @property
    def count(self) -> int:
        """Return how many pallets are loaded like this."""
        return self.item.quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """Both levels. `requests` and `plans` are those of the pallets, one for each stop.

    `left` counts the pieces that stand on no pallet.
    """

    requests: tuple[Request, ...]
    plans: tuple[Plan, ...]
    pallets: tuple[LoadedPallet, ...]
    request: Request
    plan: Plan
    left: Mapping[str, int]


def on_pallets(
    items: Sequence[Item],
    *,
    deck: Deck,
    containers: Sequence[Container],
    manner: Manner,
    cancelled: Callable[[], bool] | None = None,
) -> Levels:
    """Return the items on as few pallets as found, and those pallets in `containers`."""
    requests = _by_stop(items, deck=deck, manner=manner)
    plans = tuple(plan(request, cancelled=cancelled) for request in requests)
    pallets = _alike(requests, plans, deck=deck, stackable=manner.stackable)
    request = Request(
        containers=tuple(containers),
        items=tuple(pallet.item for pallet in pallets),
        objective=manner.objective,
        rules=manner.rules,
        support=manner.support,
        seconds=max(manner.seconds / _PASSES, manner.seconds - sum(each.seconds for each in plans)),
    )
    levels = Levels(
        requests=requests,
        plans=plans,
        pallets=pallets,
        request=request,
        plan=Plan(),
        left=_left(items, requests, plans),
    )

    def tell(found: Plan) -> None:
        if manner.heard is not None:
            manner.heard(replace(levels, plan=found))

    if not pallets:
        return levels
    return replace(levels, plan=plan(request, progress=tell, cancelled=cancelled))


def _by_stop(items: Sequence[Item], *, deck: Deck, manner: Manner) -> tuple[Request, ...]:
    """Return what is asked of the pallets of each stop: as few as possible."""
    stops: defaultdict[int, list[Item]] = defaultdict(list)
    for item in items:
        if fits(item, deck.room, deck.rules):
            stops[item.stop].append(item)
    return tuple(
        Request(
            containers=(deck.room,),
            items=tuple(stops[stop]),
            objective=Objective.COST,
            rules=deck.rules,
            support=manner.support,
            seconds=manner.seconds / _PASSES / len(stops),
        )
        for stop in sorted(stops)
    )


def _alike(
    requests: Sequence[Request], plans: Sequence[Plan], *, deck: Deck, stackable: bool
) -> tuple[LoadedPallet, ...]:
    """Return the pallets, those loaded alike as one."""
    found: list[LoadedPallet] = []
    for request, made in zip(requests, plans, strict=True):
        items = items_by_id(request)
        for stowed, count in Counter(made.stowed).items():
            goods = [items[placement.item] for placement in stowed.placements]
            item = Item(
                id=f"{deck.id}-{len(found) + 1}",
                size=outline(stowed, deck=deck),
                weight=deck.weight + sum(each.weight for each in goods),
                quantity=count,
                vertical=(False, False, True),
                stackable=stackable and _bears(stowed, goods, deck=deck),
                group=_only({each.group for each in goods}),
                keep_apart=_only({each.keep_apart for each in goods} - {None}),
                stop=goods[0].stop,
            )
            found.append(LoadedPallet(item=item, stowed=stowed))
    return tuple(found)


def _only(names: set[str | None]) -> str | None:
    """Return the one name all share, None when there are several."""
    return next(iter(names)) if len(names) == 1 else None


def outline(stowed: Stowed, *, deck: Deck) -> Triple:
    """Return the size of a loaded pallet: its deck, what stands out over it, and the load."""
    spans = []
    for axis in (0, 1):
        low = min(deck.overhang, *(each.at[axis] for each in stowed.placements))
        ends = (each.at[axis] + each.size[axis] for each in stowed.placements)
        spans.append(max(deck.overhang + deck.size[axis], *ends) - low)
    length, width = spans
    return length, width, deck.size[2] + _top(stowed)


def _top(stowed: Stowed) -> int:
    return max(each.at[2] + each.size[2] for each in stowed.placements)


def _bears(stowed: Stowed, goods: Sequence[Item], *, deck: Deck) -> bool:
    """Return whether another pallet may stand on top: it is level, wide, and bears any load.

    A top is wide when beside it less of the deck is free, each way, than a piece is long.
    """
    if any(not item.stackable or item.max_top_load is not None for item in goods):
        return False
    highest = _top(stowed)
    floor = [each for each in stowed.placements if not each.at[2]]
    tops = [each for each in stowed.placements if each.at[2] + each.size[2] == highest]
    shortest = min(min(item.size) for item in goods)
    level = _area(floor) == _area(tops)
    return level and all(deck.size[axis] - _span(tops, axis) < shortest for axis in (0, 1))


def _area(placements: Sequence[Placement]) -> int:
    return sum(each.size[0] * each.size[1] for each in placements)


def _span(placements: Sequence[Placement], axis: int) -> int:
    ends = [each.at[axis] + each.size[axis] for each in placements]
    return max(ends) - min(each.at[axis] for each in placements)


def _left(
    items: Sequence[Item], requests: Sequence[Request], plans: Sequence[Plan]
) -> dict[str, int]:
    asked = {item.id for request in requests for item in request.items}
    left = {item.id: item.quantity for item in items if item.id not in asked}
    for request, made in zip(requests, plans, strict=True):
        left |= unplaced(request, made)
    return left
