"""Which blocks there are: grids of one turned item, then pairs of blocks that leave no air.

kernel/blocks.c in plain Python.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Cargo
from app.domain.stowage.search.plain.joining import joined, most_units
from app.domain.stowage.search.plain.shapes import Block, Grid

#: Numbers of rows that are all tried, while there is room for so many blocks: fewer and fewer.
_FEW: Final = (400, 266, 177, 118, 78, 52, 34, 22, 14, 9, 6, 4, 2, 1, 0, -1)


def build_blocks(cargo: Cargo) -> list[Block]:
    """Return the blocks of a cargo, no two of the same size and content."""
    blocks = _Blocks(cargo)
    blocks.add_grids()
    blocks.add_joins()
    return blocks.made


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
        """Add grids, half of all blocks at most.

        First all turns are tried with every number of rows; while that is too many, with fewer and
        fewer; single pieces are always there, as far as the blocks suffice.
        """
        cargo, blocks = self._cargo, self._cargo.effort.blocks
        most = max(blocks // 2, min(len(cargo.turns), blocks))
        fitting = (few for few in _FEW if not _has_more_than(most, _grids(cargo, few)))
        for grid in _grids(cargo, next(fitting, _FEW[-1])):
            if self._are_enough:
                return
            self._add(_block_of(cargo, grid))

    def add_joins(self) -> None:
        """Join every two of the first blocks along every axis, and what comes of it again."""
        for number, block in enumerate(islice(self.made, self._cargo.effort.sources), start=1):
            for other in self.made[:number]:
                self._join(block, other)

    def _join(self, block: Block, other: Block) -> None:
        for axis in (0, 1, 2):
            both = None if self._are_enough else joined(self._cargo, block, other, axis)
            if both is not None:
                self._add(both)


def _has_more_than(number: int, grids: Iterable[Grid]) -> bool:
    return next(islice(grids, number, None), None) is not None


def _grids(cargo: Cargo, few: int) -> Iterator[Grid]:
    """Yield the grids of every turn that the room and the quantity allow."""
    for turn in cargo.turns:
        kind = cargo.kinds[turn.kind]
        quantity = min(kind.quantity, most_units(cargo))
        columns, rows, layers = (
            room // side for room, side in zip(cargo.inner, turn.size, strict=True)
        )
        if not kind.tops:
            layers = min(layers, 1)
        for x in _counts(min(quantity, columns), few):
            for y in _counts(min(quantity // x, rows), few):
                for z in _counts(min(quantity // (x * y), layers), few):
                    yield Grid(turn, (x, y, z))


def _counts(most: int, few: int) -> Iterator[int]:
    """Yield numbers of rows up to `most`: all up to `few`, then in ever larger steps, and `most`.

    With `few` 0 they are one row and the most, with less only one.
    """
    count = 1
    while count < most:
        yield count
        if few <= 0:
            break
        count += 1 if count < few else (count + few - 1) // few
    if most and (most == 1 or few >= 0):
        yield most


def _block_of(cargo: Cargo, grid: Grid) -> Block:
    (x, y, z), (length, width, height) = grid.counts, grid.turn.size
    kind, units = cargo.kinds[grid.turn.kind], x * y * z
    return Block(
        made=grid,
        size=(x * length, y * width, z * height),
        units=units,
        worth=units * kind.worth,
        weight=units * kind.weight,
        tops=kind.tops,
        stop=kind.stop,
        kinds=((grid.turn.kind, units),),
    )
