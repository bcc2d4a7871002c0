"""Which blocks there are: grids of one turned item, then pairs of blocks that leave almost no air.

kernel/blocks.c in plain Python. A block is made once and put many times.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Cargo, Laid, Turn
from app.domain.stowage.search.plain.cuboids import Cuboid, cuboid_at, moved

MOST_KINDS: Final = 6  # kinds of item in one block
MOST_PARTS: Final = 6  # solid parts of one block
_MANY: Final = 400  # numbers of rows that are all tried when there is room for so many blocks
_ORIGIN: Final[Triple] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Grid:
    """Pieces of one turn in rows: so many along each axis."""

    turn: Turn
    counts: Triple


@dataclass(frozen=True, slots=True)
class Joint:
    """Two blocks side by side along an axis; along the height, the first bears the second."""

    axis: int
    first: "Block"
    second: "Block"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Cargo put as one. `kinds` counts the pieces of each kind; `parts` are its solid cuboids,
    each after what bears it; `tops`: something may stand on it.
    """

    made: Grid | Joint
    size: Triple
    units: int
    volume: int
    worth: int
    weight: int
    tops: bool
    stop: int
    kinds: tuple[tuple[int, int], ...]
    parts: tuple[Cuboid, ...]


def build_blocks(cargo: Cargo) -> list[Block]:
    """Return the blocks of a cargo, no two of the same size and content."""
    blocks = _Blocks(cargo)
    blocks.add_grids()
    blocks.add_joins()
    return blocks.made


def unfold(block: Block, at: Triple) -> Iterator[Laid]:
    """Yield the pieces of a block put at `at`, each after what bears it."""
    made = block.made
    if isinstance(made, Joint):
        yield from unfold(made.first, at)
        yield from unfold(made.second, _beyond(made.first, at, made.axis))
        return
    x, y, z = at
    length, width, height = made.turn.size
    columns, rows, layers = map(range, made.counts)
    for k, j, i in product(layers, rows, columns):
        yield Laid(made.turn.kind, (x + i * length, y + j * width, z + k * height), made.turn.bare)


class _Blocks:
    """The blocks made so far, at most as many as the effort allows."""

    def __init__(self, cargo: Cargo) -> None:
        self.made: list[Block] = []
        self._cargo = cargo
        self._known: set[tuple[Triple, tuple[tuple[int, int], ...]]] = set()

    @property
    def _are_enough(self) -> bool:
        return len(self.made) >= self._cargo.effort.blocks

    def _add(self, block: Block) -> None:
        content = (block.size, block.kinds)
        if content not in self._known:
            self._known.add(content)
            self.made.append(block)

    def add_grids(self) -> None:
        """Add grids, leaving out numbers of rows until they take half of what is allowed."""
        cargo, few = self._cargo, _MANY
        while few > 1 and _has_more_than(cargo.effort.blocks // 2, _grids(cargo, few)):
            few = few * 2 // 3
        for grid in _grids(cargo, few):
            if self._are_enough:
                return
            self._add(_block_of(cargo, grid))

    def add_joins(self) -> None:
        """Join every two of the first blocks along every axis, and what comes of it again."""
        tried, before = 0, -1
        while before != len(self.made):
            before = len(self.made)
            sources = self.made[: self._cargo.effort.sources]
            for i, block in enumerate(sources):
                for other in sources[0 if i >= tried else tried : i + 1]:
                    self._join(block, other)
            tried = len(sources)

    def _join(self, block: Block, other: Block) -> None:
        if block.stop != other.stop:
            return
        for axis in (0, 1, 2):
            joined = None if self._are_enough else _joined(self._cargo, block, other, axis)
            if joined is not None:
                self._add(joined)


def _has_more_than(number: int, grids: Iterable[Grid]) -> bool:
    return next(islice(grids, number, None), None) is not None


def _grids(cargo: Cargo, few: int) -> Iterator[Grid]:
    """Yield the grids of every turn that the room and the quantity allow."""
    for turn in cargo.turns:
        kind = cargo.kinds[turn.kind]
        columns, rows, layers = (
            room // side for room, side in zip(cargo.inner, turn.size, strict=True)
        )
        if not kind.tops:
            layers = min(layers, 1)
        for x in _counts(min(kind.quantity, columns), few):
            for y in _counts(min(kind.quantity // x, rows), few):
                for z in _counts(min(kind.quantity // (x * y), layers), few):
                    yield Grid(turn, (x, y, z))


def _counts(most: int, few: int) -> Iterator[int]:
    """Yield numbers of rows up to `most`: all up to `few`, then in ever larger steps, and `most`."""
    count = 1
    while count < most:
        yield count
        count += 1 if count < few else (count + few - 1) // few
    if most:
        yield most


def _block_of(cargo: Cargo, grid: Grid) -> Block:
    (x, y, z), (length, width, height) = grid.counts, grid.turn.size
    kind, units = cargo.kinds[grid.turn.kind], x * y * z
    size = (x * length, y * width, z * height)
    return Block(
        made=grid,
        size=size,
        units=units,
        volume=units * length * width * height,
        worth=units * kind.worth,
        weight=units * kind.weight,
        tops=kind.tops,
        stop=kind.stop,
        kinds=((grid.turn.kind, units),),
        parts=(cuboid_at(_ORIGIN, size),),
    )


def _joined(cargo: Cargo, first: Block, second: Block, axis: int) -> Block | None:
    """Return two blocks joined along an axis, None when they may not be."""
    size, volume = _around(first.size, second.size, axis), first.volume + second.volume
    if not _is_tight(cargo, size, volume):
        return None
    if axis == 2 and cargo.standing and not _carries(first, second):  # noqa: PLR2004 - upward
        if not _carries(second, first):
            return None
        first, second = second, first
    joint = Joint(axis, first, second)
    kinds = _kinds(cargo, joint)
    parts = (cuboid_at(_ORIGIN, size),) if _is_solid(cargo, size, volume) else _parts(joint)
    if not kinds or len(parts) > MOST_PARTS:
        return None
    return Block(
        made=joint,
        size=size,
        units=first.units + second.units,
        volume=volume,
        worth=first.worth + second.worth,
        weight=first.weight + second.weight,
        tops=second.tops if axis == 2 else first.tops and second.tops,  # noqa: PLR2004 - upward
        stop=first.stop,
        kinds=kinds,
        parts=parts,
    )


def _around(first: Triple, second: Triple, axis: int) -> Triple:
    """Return the size of the cuboid around two blocks joined along an axis."""
    a, b, c = first
    d, e, f = second
    if axis == 0:
        return (a + d, max(b, e), max(c, f))
    if axis == 1:
        return (max(a, d), b + e, max(c, f))
    return (max(a, d), max(b, e), c + f)


def _is_tight(cargo: Cargo, size: Triple, volume: int) -> bool:
    """Return whether blocks joined to this size stay in the room and leave almost no air."""
    (length, width, height), (x, y, z) = size, cargo.inner
    return (
        length <= x
        and width <= y
        and height <= z
        and volume >= cargo.effort.fill * (length * width * height)
    )


def _is_solid(cargo: Cargo, size: Triple, volume: int) -> bool:
    length, width, height = size
    return not cargo.standing or volume == length * width * height


def _carries(lower: Block, upper: Block) -> bool:
    return (
        lower.tops
        and len(lower.parts) == 1
        and lower.size[0] >= upper.size[0]
        and lower.size[1] >= upper.size[1]
    )


def _kinds(cargo: Cargo, joint: Joint) -> tuple[tuple[int, int], ...]:
    """Return the pieces of both by kind; nothing when they are too many or too many kinds."""
    counts = Counter(dict(joint.first.kinds))
    counts.update(dict(joint.second.kinds))
    if len(counts) > MOST_KINDS:
        return ()
    if any(count > cargo.kinds[kind].quantity for kind, count in counts.items()):
        return ()
    return tuple(sorted(counts.items()))


def _parts(joint: Joint) -> tuple[Cuboid, ...]:
    by = _beyond(joint.first, _ORIGIN, joint.axis)
    return joint.first.parts + tuple(moved(part, by) for part in joint.second.parts)


def _beyond(block: Block, at: Triple, axis: int) -> Triple:
    """Return the place right behind a block put at `at`, along an axis."""
    x, y, z = at
    length, width, height = block.size
    return (
        x + length * (axis == 0),
        y + width * (axis == 1),
        z + height * (axis == 2),  # noqa: PLR2004 - upward
    )
