"""Free spaces that are divided as blocks of equal pieces fill them.

Every space rests whole on the floor, on one piece or on a flat top of equal pieces. Lengths are
whole millimetres, weights whole grams.
"""

from dataclasses import dataclass, replace

from app.domain.stowage.request import Item, Rules, Triple

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

    def columns(self, space: Space, *, between: int) -> tuple[Corner, ...]:
        """Return where the columns of pieces of all copies stand in `space`."""
        (along, across, _), (length, width, _) = self.counts, self.size
        return tuple(
            (left + x * (length + between), near + y * (width + between))
            for left, near in self.begun(space).corners
            for x in range(along)
            for y in range(across)
        )

    def begun(self, space: Space) -> Space:
        """Return those cuboids that copies stand in, beginning where these do."""
        (right, back), (long, wide) = self.offset, space.extent
        corners = tuple((x + right, y + back) for x, y in space.corners[: self.copies])
        return replace(space, corners=corners, extent=(long - right, wide - back))


def without(block: Block, space: Space) -> list[Space]:
    """Return the cuboids that no copy of `block` stands in."""
    rest = space.corners[block.copies :]
    return [replace(space, corners=rest)] if rest else []


def beside(block: Block, space: Space, *, between: int) -> list[Space]:
    """Return what is left beyond a block along x, and beside it along y, which comes next."""
    begun = block.begun(space)
    long, wide = begun.extent
    far_x, far_y = (
        count * (side + between) for count, side in zip(block.counts[:2], block.size, strict=False)
    )
    beyond, next_to = wide, far_x - between
    if space.floor and (wide - far_y) * long > (long - far_x) * wide:
        beyond, next_to = far_y - between, long
    parts = (
        ((far_x, 0), (long - far_x, beyond)),
        ((0, far_y), (next_to, wide - far_y)),
    )
    return [
        replace(begun, corners=tuple((x + dx, y + dy) for x, y in begun.corners), extent=extent)
        for (dx, dy), extent in parts
        if extent[0] > 0 and extent[1] > 0
    ]


def above(block: Block, space: Space, columns: tuple[Corner, ...], rules: Rules) -> list[Space]:
    """Return the space on top: over each copy if it is one flat top, else over each column."""
    item, (along, across, high) = block.item, block.counts
    if not item.stackable:
        return []
    top = replace(
        block.begun(space), floor=space.floor + high * block.size[2], layers=space.layers + high
    )
    if item.max_top_load is None and not rules.between:
        return [replace(top, extent=(along * block.size[0], across * block.size[1]))]
    bearers = tuple((bearer, times * along * across) for bearer, times in space.bearers)
    if item.max_top_load is not None:
        bearers += ((Bearer(item.max_top_load - (high - 1) * item.weight), 1),)
    return [replace(top, corners=columns, extent=block.size[:2], bearers=bearers)]
