"""The plan that is there at once: always valid, never empty when something fits.

The engine starts from it, and falls back on it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.stowage.first.first_fill import FirstFill
from app.domain.stowage.first.shelf import Shelf
from app.domain.stowage.plan import Placement, Plan, Stowed
from app.domain.stowage.request import Container, Objective, Request

#: Classes of goods kept apart that are tried together for the next container.
CLASSES_AT_ONCE: Final = 8


@dataclass(frozen=True, slots=True)
class _Load:
    """What the next container may hold: goods of class `apart` and of none."""

    container: Container
    apart: str | None
    placements: tuple[Placement, ...]
    taken: Mapping[str, int]
    volume: int

    @property
    def price_of_volume(self) -> Decimal:
        """Return what a cubic millimetre of goods costs in it."""
        return self.container.price / self.volume


def first_plan(request: Request) -> Plan:
    """Return a valid plan for `request`, filling one container after another."""
    return Plan(tuple(_Loading(request).stowed()))


class _Loading:
    """Containers being filled one after another from what is left."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.items = {item.id: item for item in request.items}
        self.ways = {item.id: item.orientations for item in request.items}
        self.stock = {item.id: item.quantity for item in request.items}
        self.left = sum(item.quantity * item.volume for item in request.items)
        self.free = {container.id: container.count for container in request.containers}
        stops = sorted({item.stop for item in request.items}, reverse=True)
        self.shelves = {
            stop: Shelf(item for item in request.items if item.stop == stop) for stop in stops
        }
        self.classes = {item.keep_apart for item in request.items if item.keep_apart is not None}
        self.open_groups: set[str] = set()
        self.compared_at = 0
        self.favourite: _Load | None = None

    def stowed(self) -> Iterator[Stowed]:
        """Yield the containers until nothing is left or nothing more goes in."""
        while self.left:
            load = self._again() or self._best()
            if load is None:
                return
            times = max(1, self._times(load) - 1)
            self._take(load, times)
            yield from [Stowed(load.container.id, load.placements)] * times

    def _again(self) -> _Load | None:
        """Return another load like the last, unless it is time to compare kinds again.

        That is when half the goods are gone, or a load of its kind holds half of what it did.
        """
        last = self.favourite
        if last is None or 2 * self.left <= self.compared_at or self.free[last.container.id] == 0:
            return None
        load = self._load(last.container, last.apart)
        return load if 2 * load.volume >= last.volume else None

    def _best(self) -> _Load | None:
        """Return the best load for the next container over all kinds and classes of goods."""
        self.compared_at = self.left
        classes = self._classes()
        for first in range(0, len(classes), CLASSES_AT_ONCE):
            loads = [
                self._load(container, apart)
                for container in self.request.containers
                if self.free[container.id] != 0
                for apart in classes[first : first + CLASSES_AT_ONCE]
            ]
            self.favourite = self._chosen([load for load in loads if load.volume])
            if self.favourite:
                break
        return self.favourite

    def _chosen(self, loads: list[_Load]) -> _Load | None:
        if self.request.objective is Objective.FILL:
            return max(loads, key=lambda load: load.volume, default=None)
        whole = [load for load in loads if load.volume == self.left]
        if whole:
            return min(whole, key=lambda load: load.container.price)
        return min(loads, key=lambda load: load.price_of_volume, default=None)

    def _classes(self) -> list[str | None]:
        """Return the classes kept apart that goods are left of, the most voluminous first."""
        volumes: Counter[str] = Counter()
        for item in self.request.items if self.classes else ():
            if item.keep_apart is not None and self.stock[item.id]:
                volumes[item.keep_apart] += self.stock[item.id] * item.volume
        return [apart for apart, _ in volumes.most_common()] or [None]

    def _load(self, container: Container, apart: str | None) -> _Load:
        """Fill `container` on paper."""
        fill = FirstFill(container, self.request.rules, ways=self.ways, stock=self.stock)
        groups = self.open_groups.copy()
        for shelf in self.shelves.values():
            allowed = shelf.copy()
            if self.classes:
                allowed = Shelf(item for item in shelf.items if item.keep_apart in {None, apart})
            fill.load(allowed, groups)
        volume = sum(self.items[item].volume * count for item, count in fill.taken.items())
        return _Load(container, apart, tuple(fill.placements), +fill.taken, volume)

    def _times(self, load: _Load) -> int:
        """Return how often the very same load can be made of what is left."""
        most = min(self.stock[item] // count for item, count in load.taken.items())
        free = self.free[load.container.id]
        return most if free is None else min(most, free)

    def _take(self, load: _Load, times: int) -> None:
        """Take the goods of `times` such loads off the stock."""
        for name, count in load.taken.items():
            item = self.items[name]
            self.stock[name] -= count * times
            if item.group is not None:
                self.open_groups.add(item.group)
            if not self.stock[name]:
                self.shelves[item.stop].remove(item)
        self.left -= load.volume * times
        free = self.free[load.container.id]
        if free is not None:
            self.free[load.container.id] = free - times
