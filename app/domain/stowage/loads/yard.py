"""Where containers are loaded: one room after another, each prepared once and remembered.

A load is asked for by kind of container and units per item; the same question has the same answer.
"""

import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.stowage.loads.patterns import Patterns
from app.domain.stowage.plan import Plan, Stowed
from app.domain.stowage.request import Container, Request
from app.domain.stowage.search.cargo import Beam, Found, Hold, Laid, Order, Stop
from app.domain.stowage.search.hold import effort, open_hold
from app.domain.stowage.search.rooms import Room, Terms, room_for
from app.domain.stowage.search.rules import LEAST_TRIES, Look

Counts = tuple[int, ...]
#: States that a beam keeps side by side at most, and the memory they may take: so many bytes each,
#: and so many more for every unit.
_MOST_WIDTH: Final = 3000
_MEMORY: Final = 2**29
_BYTES: Final = 30_000
_BYTES_A_UNIT: Final = 160
_NO_LIMIT: Final = 2**60
NANOSECONDS: Final = 1_000_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Load:
    """One container as loaded: how many units of each item, where they lie, their volume."""

    container: int
    counts: Counts
    laid: tuple[Laid, ...]
    volume: int
    price: Decimal


class Yard:
    """The containers and items of one request, the rooms made ready so far, and the clock."""

    def __init__(self, request: Request, *, until: int) -> None:
        self.request = request
        self.until = until
        self.stop = Stop()
        self.all: Counts = tuple(item.quantity for item in request.items)
        self._volumes = tuple(item.volume for item in request.items)
        self._weights = tuple(item.weight for item in request.items)
        states = _MEMORY // (_BYTES + _BYTES_A_UNIT * sum(self.all))
        self.widest = max(1, min(_MOST_WIDTH, states))
        turns = sum(len(item.orientations) for item in request.items)
        seconds = (until - time.monotonic_ns()) / NANOSECONDS
        self._effort = effort(turns=turns)
        self.patterns = Patterns(request, seconds=seconds)
        self._rooms: dict[int, tuple[Room, Hold]] = {}
        self._known: dict[tuple[int, Counts, Look], Load | None] = {}
        self._opening = threading.Lock()

    @property
    def over(self) -> bool:
        """Return whether time is up or the work was ended."""
        return self.stop.is_set or time.monotonic_ns() >= self.until

    def volume(self, counts: Counts) -> int:
        """Return the volume of so many units of each item."""
        return sum(map(int.__mul__, counts, self._volumes))

    def weight(self, counts: Counts) -> int:
        """Return the weight of so many units of each item."""
        return sum(map(int.__mul__, counts, self._weights))

    def kind(self, load: Load) -> Container:
        """Return the kind of container of a load."""
        return self.request.containers[load.container]

    def room(self, container: int) -> tuple[Room, Hold]:
        """Return the room of a kind of container, made ready for all items of the request."""
        with self._opening:
            if container not in self._rooms:
                request = self.request
                terms = Terms(rules=request.rules, support=request.support)
                kind = request.containers[container]
                room = room_for(kind, request.items, terms, self._effort)
                self._rooms[container] = room, open_hold(room.cargo)
            return self._rooms[container]

    def order(self, container: int, counts: Counts) -> Order:
        """Return what is asked of one container: so many units at most, within its limits."""
        rules, payload = self.request.rules, self.request.containers[container].max_payload
        return Order(
            counts,
            _NO_LIMIT if payload is None else payload,
            -1 if rules.max_units is None else rules.max_units,
            -1 if rules.max_skus is None else rules.max_skus,
        )

    def load(self, container: int, counts: Counts, look: Look) -> Load | None:
        """Return the best load of a container from `counts`, or None when nothing goes in."""
        width = min(look.width, self.widest)
        key = (container, counts, look._replace(width=width))
        if key in self._known:
            return self._known[key]
        beam = Beam(width, min(max(LEAST_TRIES, width), look.most_tries), 0, self.until)
        _, hold = self.room(container)
        loads = list[Load | None]()
        for part in self.parted(counts):
            found = hold.search(self.order(container, part), look.rule, beam, self.stop)
            loads += [self.made(container, found), self._patterned(container, part)]
        best = max(filter(None, loads), key=lambda load: load.volume, default=None)
        if not self.over:
            self._known[key] = best
        return best

    def _patterned(self, container: int, counts: Counts) -> Load | None:
        """Return a load by a pattern, when only one item is offered."""
        offered = [item for item, n in enumerate(counts) if n]
        if len(offered) != 1:
            return None
        return self.made(container, self.patterns.lay(container, offered[0], counts[offered[0]]))

    def load_of_whole_groups(self, container: int, counts: Counts, look: Look) -> Load | None:
        """Return a load that divides as few groups as can be, as long as something is loaded."""
        items = self.request.items
        load = self.load(container, counts, look)
        while load and (divided := self._divided_by(load, counts)):
            counts = tuple(
                0 if item.group == divided else n for item, n in zip(items, counts, strict=True)
            )
            fewer = self.load(container, counts, look)
            if fewer is None:
                break
            load = fewer
        return load

    def _divided_by(self, load: Load, counts: Counts) -> str | None:
        """Return a group of which a load takes a part and leaves a part, if there is one."""
        taken = {item.group for item, n in zip(self.request.items, load.counts, strict=True) if n}
        left = less(counts, load.counts)
        return next(
            (
                item.group
                for item, n in zip(self.request.items, left, strict=True)
                if n and item.group and item.group in taken
            ),
            None,
        )

    def parted(self, counts: Counts) -> list[Counts]:
        """Return what may go together: one class of goods kept apart at a time, with all others."""
        items = self.request.items
        classes = {item.keep_apart for item, n in zip(items, counts, strict=True) if n}
        apart: list[str | None] = [*sorted(filter(None, classes))]
        return [
            tuple(
                n if item.keep_apart in {None, one} else 0
                for item, n in zip(items, counts, strict=True)
            )
            for one in apart or (None,)
        ]

    def made(self, container: int, found: Found) -> Load | None:
        """Return what was found for a container as a load."""
        if not found.laid:
            return None
        counts = [0] * len(self.all)
        for laid in found.laid:
            counts[laid.kind] += 1
        price = self.request.containers[container].price
        return Load(container, tuple(counts), found.laid, found.worth, price)

    def divided(self, loads: Iterable[Load]) -> int:
        """Return how many containers more than one the groups of items lie in."""
        groups = [item.group for item in self.request.items]
        if not any(groups):
            return 0
        seen = [
            {group for group, n in zip(groups, load.counts, strict=True) if group and n}
            for load in loads
        ]
        return sum(map(len, seen)) - len(set().union(*seen))

    def there_are(self, loads: Sequence[Load]) -> bool:
        """Return whether there are as many of each container as the loads take."""
        return all(
            kind.count is None or sum(load.container == one for load in loads) <= kind.count
            for one, kind in enumerate(self.request.containers)
        )

    def plan(self, loads: Iterable[Load]) -> Plan:
        """Return loads as a plan, its containers in the order of the request, the fullest first."""
        ordered = sorted(loads, key=lambda load: (load.container, -load.volume))
        placements = {load: self.room(load.container)[0].placements(load.laid) for load in ordered}
        return Plan(tuple(Stowed(self.kind(load).id, placements[load]) for load in ordered))


def less(counts: Counts, taken: Counts, times: int = 1) -> Counts:
    """Return the units that are left when a load was taken away, so many times."""
    return tuple(count - times * gone for count, gone in zip(counts, taken, strict=True))


def together(loads: Iterable[Load], *, of: int) -> Counts:
    """Return the units of each of `of` items in several loads."""
    sums = [0] * of
    for load in loads:
        for item, count in enumerate(load.counts):
            sums[item] += count
    return tuple(sums)
