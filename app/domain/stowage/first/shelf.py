"""Items that pieces are left of, in an order that finds those fit for a space quickly."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final, Self

from app.domain.stowage.request import Item

#: Items looked at for one space at most.
MOST: Final = 64
#: Of very many pieces fewer are looked at, so that all are stowed in a second or two.
LOOKS: Final = 160_000


class Shelf:
    """Items, the greatest pieces first; `window` is how many to look at for one space."""

    __slots__ = ("_volumes", "items", "longest", "window")

    def __init__(self, items: Iterable[Item]) -> None:
        """Sort `items` onto the shelf."""
        self.items = sorted(items, key=lambda item: -item.volume)
        self._volumes = [-item.volume for item in self.items]
        pieces = sum(item.quantity for item in self.items)
        self.longest = max((max(item.size) for item in self.items), default=0)
        self.window = max(8, min(MOST, LOOKS // max(1, pieces)))

    def copy(self) -> Self:
        """Return a shelf to take from without touching this one."""
        shelf = object.__new__(type(self))
        shelf.items, shelf._volumes = self.items.copy(), self._volumes.copy()
        shelf.window, shelf.longest = self.window, self.longest
        return shelf

    def near(self, extent: tuple[int, int], height: int) -> list[Item]:
        """Return the items worth a look for a space: all when they are few.

        Of many, half are those next below the volume that any item could have there, and half are
        spread over all smaller ones.
        """
        if len(self.items) <= MOST:
            return self.items
        along, across, up = (min(side, self.longest) for side in (*extent, height))
        first = bisect_left(self._volumes, -along * across * up)
        next_below = first + self.window // 2
        step = max(1, -((next_below - len(self.items)) // (self.window // 2)))
        return self.items[first:next_below] + self.items[next_below::step]

    def remove(self, item: Item) -> None:
        """Forget `item`, of which nothing is left."""
        place = bisect_left(self._volumes, -item.volume)
        while self.items[place].id != item.id:
            place += 1
        del self.items[place], self._volumes[place]
