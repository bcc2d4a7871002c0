"""What bears what: item by item, for cargo whose every base, load and stop is checked.

kernel/bearing.c in plain Python.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import product
from typing import Final

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Cargo, Laid
from app.domain.stowage.search.plain.cuboids import Cuboid, area_shared, cuboid_at
from app.domain.stowage.search.plain.shapes import Block, unfold
from app.domain.stowage.search.plain.stack import Contacts, Stack

_MILLION: Final = 1_000_000
_SQUARES: Final = 32  # of the floor plan, along each side


class Bearing:
    """The rules of one room by which items bear each other."""

    def __init__(self, cargo: Cargo, most_items: int) -> None:
        self._cargo = cargo
        self._most_items = most_items
        self._most_contacts = 8 * most_items + 64
        self._stops = [kind.stop for kind in cargo.kinds]
        self._has_stops = len(set(self._stops)) > 1
        self._has_loads = any(kind.bears >= 0 for kind in cargo.kinds)

    def bears_itself(self, stack: Stack, block: Block, at: Triple) -> bool:
        """Return whether a block may be put there, by every item of it and under it."""
        before = len(stack.items)
        if before + block.units > self._most_items:
            return False
        may = self._add(stack, block, at) and self._carried(stack, before) is not None
        stack.drop(before)
        return may

    def note_items(self, stack: Stack, block: Block, at: Triple) -> None:
        """Add the items of a block that may be put there, with what each rests on and carries."""
        before = len(stack.items)
        self._add(stack, block, at)
        for i, load in (self._carried(stack, before) or {}).items():
            stack.carried[i] = load

    def _add(self, stack: Stack, block: Block, at: Triple) -> bool:
        """Add the items of a block, up to the first that may not lie there.

        Those at its foot rest on cargo already there, those above only on cargo of the same block.
        """
        own = len(stack.items)
        for laid in unfold(block, at):
            item = _cuboid(bare(self._cargo, laid))
            contacts = _contacts(stack, item, 0 if laid.at[2] == at[2] else own)
            stack.add(laid.kind, item, contacts)
            if not self._is_borne(stack, item, contacts):
                return False
            if self._has_stops and not self._leaves_the_way_free(stack, laid.kind, item):
                return False
        return stack.n_contacts < self._most_contacts

    def _is_borne(self, stack: Stack, item: Cuboid, contacts: Contacts) -> bool:
        x0, y0, z0, x1, y1, _ = item
        if not z0:
            return self._is_over_deck(item)
        borne = 0
        for below, area in contacts:
            if not self._cargo.kinds[stack.kinds[below]].tops:
                return False
            borne += area
        return borne * _MILLION >= self._cargo.support * (x1 - x0) * (y1 - y0)

    def _is_over_deck(self, item: Cuboid) -> bool:
        """On a pallet a base may stand out over the deck, with its centre over it."""
        x0, y0, _, x1, y1, _ = item
        (deck_x0, deck_x1), (deck_y0, deck_y1) = self._cargo.deck
        return 2 * deck_x0 <= x0 + x1 <= 2 * deck_x1 and 2 * deck_y0 <= y0 + y1 <= 2 * deck_y1

    def _leaves_the_way_free(self, stack: Stack, kind: int, item: Cuboid) -> bool:
        """Return whether no item of a later stop lies before or on one of an earlier stop."""
        stops, stop, left, right = self._stops, self._stops[kind], item[1], item[4]
        for other_kind, other in zip(stack.kinds, stack.items, strict=True):
            if other[1] >= right or left >= other[4] or stops[other_kind] == stop:
                continue
            inner, outer = (item, other) if stops[other_kind] > stop else (other, item)
            if _is_behind(inner, outer):
                return False
        return True

    def _carried(self, stack: Stack, first: int) -> dict[int, int] | None:
        """Return the new loads of all items that carry more since the first of a block was added.

        Each item passes its load down by area of contact, rounded up. None: one is under more than
        it bears. Only what lies under the block is looked at, from the last item to the first.
        """
        if not self._has_loads:
            return {}
        carried: dict[int, int] = {}
        waiting = [-i for i in reversed(range(first, len(stack.items)))]
        while waiting:
            i = -heappop(waiting)
            kind, load = self._cargo.kinds[stack.kinds[i]], carried.get(i, 0)
            if 0 <= kind.bears < load:
                return None
            passed = stack.carried[i] + kind.weight if i < first else 0
            area = sum(area for _, area in stack.contacts[i])
            for below, share in stack.contacts[i]:
                if below not in carried:
                    carried[below] = stack.carried[below]
                    if below < first:
                        heappush(waiting, -below)
                now, before = share * (load + kind.weight), share * passed
                carried[below] += _up(now, area) - _up(before, area)
        return carried


def _up(load: int, area: int) -> int:
    return (load + area - 1) // area


def _cuboid(laid: Laid) -> Cuboid:
    return cuboid_at(laid.at, laid.size)


def _contacts(stack: Stack, item: Cuboid, first: int) -> Contacts:
    """Return what an item rests on, of the items from the first that count, with the areas."""
    if not item[2]:
        return ()
    below = (j for j in stack.tops.get(item[2], ()) if j >= first)
    areas = ((j, area_shared(item, stack.items[j])) for j in below)
    return tuple((j, area) for j, area in areas if area)


def _is_behind(inner: Cuboid, outer: Cuboid) -> bool:
    """Return whether `inner` stands before the door only behind `outer`, or under it.

    Both lie at one place across: they have some of their width in common.
    """
    ix0, _, iz0, ix1, _, iz1 = inner
    ox0, _, oz0, ox1, _, oz1 = outer
    return (ox0 >= ix1 and iz0 < oz1 and oz0 < iz1) or (oz0 >= iz1 and ix0 < ox1 and ox0 < ix1)


def bare(cargo: Cargo, laid: Laid) -> Laid:
    """Return an item in millimetres from the room's corner, without the room around it."""
    x, y, z = laid.at
    along, across = cargo.margin
    height, layers = divmod(z, cargo.layer)
    return Laid(laid.kind, (x + along, y + across, height - cargo.bulge * layers), laid.size)


def let_down(items: Sequence[Laid]) -> list[Laid]:
    """Let floating cargo down until it rests on the floor or on other cargo.

    What lies under an item is looked for in the squares of the floor plan that it reaches into.
    """
    down: list[Laid] = []
    squares: defaultdict[tuple[int, int], list[tuple[int, Cuboid]]] = defaultdict(list)
    far_x = max((laid.at[0] + laid.size[0] for laid in items), default=0)
    far_y = max((laid.at[1] + laid.size[1] for laid in items), default=0)
    for kind, (x, y, z), size in sorted(items, key=lambda laid: laid.at[::-1]):
        item = cuboid_at((x, y, z), size)
        over = product(_squares(x, item[3], far_x), _squares(y, item[4], far_y))
        reached = [squares[square] for square in over]
        height = max(_top_under(item, tops) for tops in reached)
        for tops in reached:
            insort(tops, (height + size[2], item))
        down.append(Laid(kind, (x, y, height), size))
    return down


def _squares(start: int, end: int, far: int) -> range:
    return range(start * _SQUARES // far, (end - 1) * _SQUARES // far + 1)


def _top_under(item: Cuboid, tops: list[tuple[int, Cuboid]]) -> int:
    """Return the highest top that an item has under it; they are sorted, the highest last."""
    return next((top for top, other in reversed(tops) if area_shared(item, other)), 0)
