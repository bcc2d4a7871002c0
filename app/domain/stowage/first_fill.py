"""Fills one container at once: blocks of equal pieces in spaces that are divided as they fill.

Every space rests whole on the floor, on one piece or on a flat top of equal pieces, so whatever
lies in it is fully supported. Nothing is taken back; the search does better with more time.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.domain.stowage.fitting import berths, usable
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Container, Item, Rules, Triple
from app.domain.stowage.shelf import Shelf

Corner = tuple[int, int]


@dataclass(slots=True)
class Bearer:
    """What each of some equal pieces below a space may still bear, in grams."""

    allowance: int


@dataclass(frozen=True, slots=True)
class Space:
    """Equal free cuboids at `corners`, up to the ceiling: `floor` is their z, `extent` x and y.

    `layers` pieces stand below; each of `bearers` bears this many of the cuboids.
    """

    corners: tuple[Corner, ...]
    extent: tuple[int, int]
    floor: int = 0
    layers: int = 0
    bearers: tuple[tuple[Bearer, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A grid of `counts` pieces lying as `size`, `copies` times, `offset` from the corners."""

    item: Item
    size: Triple
    counts: Triple
    copies: int
    offset: Corner = (0, 0)

    @property
    def pieces(self) -> int:
        """Return how many pieces one copy is."""
        along, across, high = self.counts
        return along * across * high

    @property
    def volume(self) -> int:
        """Return the volume of all copies."""
        return self.pieces * self.copies * self.item.volume


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
        for wanted in (opened, grouped, near):
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
        item, (long, wide, high) = block.item, block.counts
        between = self.rules.between
        pitch = block.size[0] + between, block.size[1] + between
        filled = [
            (x + block.offset[0], y + block.offset[1]) for x, y in space.corners[: block.copies]
        ]
        columns = tuple(
            (left + x * pitch[0], near + y * pitch[1])
            for left, near in filled
            for x in range(long)
            for y in range(wide)
        )
        self.placements += [
            Placement(item.id, (x, y, space.floor + z * block.size[2]), block.size)
            for x, y in columns
            for z in range(high)
        ]
        self._account(block, space)
        used = replace(
            space,
            corners=tuple(filled),
            extent=(space.extent[0] - block.offset[0], space.extent[1] - block.offset[1]),
        )
        rest = space.corners[block.copies :]
        return [
            *([replace(space, corners=rest)] if rest else []),
            *self._beside(used, (long * pitch[0], wide * pitch[1])),
            *self._above(block, used, columns),
        ]

    def _account(self, block: Block, space: Space) -> None:
        """Take the pieces off the stock, the payload and what the pieces below may bear."""
        self.taken[block.item.id] += block.pieces * block.copies
        if self._payload is not None:
            self._payload -= block.pieces * block.copies * block.item.weight
        for bearer, times in space.bearers:
            bearer.allowance -= times * block.pieces * block.item.weight

    def _beside(self, space: Space, far: Corner) -> list[Space]:
        """Return what is left beyond `far` along x, and beside it along y, which comes next."""
        (long, wide), between = space.extent, self.rules.between
        beyond, beside = wide, far[0] - between
        if space.floor and (wide - far[1]) * long > (long - far[0]) * wide:
            beyond, beside = far[1] - between, long
        parts = (
            ((far[0], 0), (long - far[0], beyond)),
            ((0, far[1]), (beside, wide - far[1])),
        )
        return [
            replace(space, corners=tuple((x + dx, y + dy) for x, y in space.corners), extent=extent)
            for (dx, dy), extent in parts
            if extent[0] > 0 and extent[1] > 0
        ]

    def _above(self, block: Block, space: Space, columns: tuple[Corner, ...]) -> list[Space]:
        """Return the space on top: over each copy if it is one flat top, else over each column."""
        item, (long, wide, high) = block.item, block.counts
        top = replace(space, floor=space.floor + high * block.size[2], layers=space.layers + high)
        if not item.stackable or top.floor + top.layers * self.rules.bulge >= self._ceiling:
            return []
        if item.max_top_load is None and not self.rules.between:
            return [replace(top, extent=(long * block.size[0], wide * block.size[1]))]
        bearers = tuple((bearer, times * long * wide) for bearer, times in space.bearers)
        if item.max_top_load is not None:
            bearers += ((Bearer(item.max_top_load - (high - 1) * item.weight), 1),)
        return [replace(top, corners=columns, extent=block.size[:2], bearers=bearers)]
