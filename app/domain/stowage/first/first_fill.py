"""Fills one container at once: blocks of equal pieces in spaces that are divided as they fill.

Every space rests whole on the floor, on one piece or on a flat top of equal pieces, so whatever
lies in it is fully supported. Nothing is taken back; the search does better with more time.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from app.domain.stowage.first.dividing import Block, Corner, Space, above, beside, without
from app.domain.stowage.first.shelf import Shelf
from app.domain.stowage.fitting import berths, usable
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Container, Item, Rules, Triple


class FirstFill:
    """One container being filled; `ways` are the orientations of each item, `stock` its pieces."""

    def __init__(
        self,
        container: Container,
        rules: Rules,
        *,
        ways: Mapping[str, Iterable[Triple]],
        stock: Mapping[str, int],
    ) -> None:
        """Begin with `container` empty."""
        self.container = container
        self.rules = rules
        self.placements: list[Placement] = []
        self.taken: Counter[str] = Counter()
        self._ways = ways
        self._stock = stock
        self._payload = container.max_payload
        self._room = usable(container, rules)
        self._ceiling = self._room[2] - rules.gap
        self._deepest = rules.margin

    def load(self, shelf: Shelf, groups: set[str]) -> None:
        """Put in what fits of one stop, nearer to the door than all before it.

        Items of the open `groups` go first; groups that are begun here become open.
        """
        margin = self.rules.margin
        extent = self._room[0] - margin - self._deepest, self._room[1] - 2 * margin
        spaces = [Space(((self._deepest, margin),), extent)]
        while spaces and shelf.items:
            space = spaces.pop()
            block = self._choose(shelf, space, groups)
            if block is None:
                continue
            spaces += self._put(block, space)
            if self._stock[block.item.id] == self.taken[block.item.id]:
                shelf.remove(block.item)
            if block.item.group is not None:
                groups.add(block.item.group)
        ends = (placed.at[0] + placed.size[0] for placed in self.placements)
        self._deepest = max(ends, default=margin - self.rules.between) + self.rules.between

    def _choose(self, shelf: Shelf, space: Space, groups: set[str]) -> Block | None:
        """Return the block of greatest volume: of an open group if any fits, else of any group."""
        height = self._ceiling - space.floor - space.layers * self.rules.bulge
        near = shelf.near(space.extent, height)
        grouped = [item for item in near if item.group is not None]
        opened = [item for item in grouped if item.group in groups]
        for wanted in filter(None, (opened, grouped, near)):
            if block := self._greatest(wanted, space, height):
                return block
        if self.placements:
            return None
        singly = (self._block(item, space, height) for item in shelf.items)
        return next(filter(None, singly), None)

    def _greatest(self, items: list[Item], space: Space, height: int) -> Block | None:
        """Return the block of greatest volume that any of `items` makes in `space`."""
        best, most = None, 0
        for item in items:
            if item.volume * (self._stock[item.id] - self.taken[item.id]) > most:
                block = self._block(item, space, height)
                if block and block.volume > most:
                    best, most = block, block.volume
        return best

    def _block(self, item: Item, space: Space, height: int) -> Block | None:
        """Return the greatest block of `item` in `space`, or None."""
        length, width = space.extent
        fitting = [
            size
            for size in self._ways[item.id]
            if size[2] <= height and size[0] <= length and size[1] <= width
        ]
        if not fitting:
            return None
        pieces, each = self._most(item, space)
        best, most = None, 0
        for size in fitting if each > 0 else ():
            offset, extent = self._reach(size, space)
            along, across, up = self._grid(size, extent, height)
            if along < 1 or across < 1 or up < 1:
                continue
            high = min(up, self._tower(item), each)
            wide = min(across, each // high)
            long = min(along, each // (high * wide))
            copies = min(len(space.corners), pieces // (long * wide * high))
            if long * wide * high * copies > most:
                most = long * wide * high * copies
                best = Block(item, size, (long, wide, high), copies, offset)
        return best

    def _most(self, item: Item, space: Space) -> tuple[int, int]:
        """Return how many pieces may go into all cuboids of `space`, and how many into each."""
        most = self._stock[item.id] - self.taken[item.id]
        rules = self.rules
        if rules.max_units is not None:
            most = min(most, rules.max_units - len(self.placements))
        if (
            rules.max_skus is not None
            and not self.taken[item.id]
            and sum(map(bool, self.taken.values())) >= rules.max_skus
        ):
            most = 0
        if not item.weight:
            return most, most
        if self._payload is not None:
            most = min(most, self._payload // item.weight)
        allowances = (bearer.allowance // (item.weight * times) for bearer, times in space.bearers)
        return most, min((most, *allowances))

    def _reach(self, size: Triple, space: Space) -> tuple[Corner, tuple[int, int]]:
        """Return how far in a block begins and how far it reaches: on the floor, over the deck."""
        if space.floor or not self.rules.overhang:
            return (0, 0), space.extent
        offset, extent = [], []
        for axis, berth in enumerate(berths(size, self.container, self.rules)):
            low = space.corners[0][axis]
            begin = max(low, berth.start)
            offset.append(begin - low)
            extent.append(min(low + space.extent[axis], berth.stop - 1 + size[axis]) - begin)
        return (offset[0], offset[1]), (extent[0], extent[1])

    def _grid(self, size: Triple, extent: tuple[int, int], height: int) -> Triple:
        """Return how many pieces fit along x, y and z."""
        between = self.rules.between
        return (
            (extent[0] + between) // (size[0] + between),
            (extent[1] + between) // (size[1] + between),
            height // (size[2] + self.rules.bulge),
        )

    @staticmethod
    def _tower(item: Item) -> int:
        """Return how many pieces of `item` may stand on one another."""
        if not item.stackable:
            return 1
        if item.max_top_load is None or not item.weight:
            return item.quantity
        return 1 + item.max_top_load // item.weight

    def _put(self, block: Block, space: Space) -> list[Space]:
        """Place the pieces column by column, and return the spaces left, the next one last."""
        columns = block.columns(space, between=self.rules.between)
        self.placements += [
            Placement(block.item.id, (x, y, space.floor + z * block.size[2]), block.size)
            for x, y in columns
            for z in range(block.counts[2])
        ]
        self.taken[block.item.id] += block.pieces * block.copies
        if self._payload is not None:
            self._payload -= block.pieces * block.copies * block.item.weight
        for bearer, times in space.bearers:
            bearer.allowance -= times * block.pieces * block.item.weight
        return [
            *without(block, space),
            *beside(block, space, between=self.rules.between),
            *(each for each in above(block, space, columns, self.rules) if self._is_open(each)),
        ]

    def _is_open(self, space: Space) -> bool:
        """Return whether `space` reaches below the ceiling."""
        return space.floor + space.layers * self.rules.bulge < self._ceiling
