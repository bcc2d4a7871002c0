"""Loads of one item only: laid by a pattern instead of searched, with a bound that can be met."""

import threading
from collections.abc import Mapping
from itertools import islice
from typing import Final

from app.domain.stowage.alike.single import Pattern, best_pattern
from app.domain.stowage.fitting import usable
from app.domain.stowage.request import Request, Triple
from app.domain.stowage.search.cargo import Found, Laid

#: The part of the budget that goes into patterns, shared by the containers.
_SHARE: Final = 4


class Patterns:
    """The patterns of one request, each found once."""

    def __init__(self, request: Request, *, seconds: float) -> None:
        self.request = request
        self._seconds = seconds / _SHARE / len(request.containers)
        self._known: dict[tuple[int, int], Pattern] = {}
        self._finding = threading.Lock()

    def lay(self, container: int, item: int, most: int) -> Found:
        """Return at most `most` units of an item as the pattern lays them in a container."""
        pieces = islice(self.of(container, item).pieces(), most)
        laid = tuple(Laid(item, at, size) for at, size in pieces)
        return Found(laid, len(laid) * self.request.items[item].volume, 0)

    def of(self, container: int, item: int) -> Pattern:
        """Return the pattern of an item in a container; it is empty where patterns do not apply."""
        with self._finding:
            key = container, item
            if key not in self._known:
                self._known[key] = self._found(container, item)
            return self._known[key]

    def caps(self) -> Mapping[str, int]:
        """Return the most units each container holds, by its id, when there is only one item."""
        if len(self.request.items) > 1 or not self._apply(0):
            return {}
        kinds = enumerate(self.request.containers)
        return {kind.id: self.of(number, 0).bound for number, kind in kinds}

    def _found(self, container: int, item: int) -> Pattern:
        if not self._apply(item):
            return Pattern()
        return best_pattern(
            self._box(container),
            self.request.items[item].orientations,
            seconds=self._seconds,
            standing=self.request.support > 0,
            most=self._most(container, item),
        )

    def _apply(self, item: int) -> bool:
        """Return whether units of an item may simply lie side by side and pile up."""
        rules, one = self.request.rules, self.request.items[item]
        plain = not (rules.between or rules.overhang)
        return plain and one.stackable and one.max_top_load is None

    def _box(self, container: int) -> Triple:
        length, width, height = usable(self.request.containers[container], self.request.rules)
        return max(0, length), max(0, width), max(0, height)

    def _most(self, container: int, item: int) -> int:
        """Return the most units that quantity, payload and limits let into one container."""
        one, kind = self.request.items[item], self.request.containers[container]
        limits = [one.quantity]
        if kind.max_payload is not None and one.weight:
            limits.append(kind.max_payload // one.weight)
        if self.request.rules.max_units is not None:
            limits.append(self.request.rules.max_units)
        return min(limits)
