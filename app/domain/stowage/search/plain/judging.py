"""Which blocks suit a space best: large ones, of few units, that touch much and leave usable room.

kernel/judging.c in plain Python.
"""

import math
from collections.abc import Sequence
from typing import Final

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Order, Rule
from app.domain.stowage.search.plain.bearing import Bearing
from app.domain.stowage.search.plain.cuboids import Cuboid, cuboid_at
from app.domain.stowage.search.plain.opened import Opened
from app.domain.stowage.search.plain.shapes import Block
from app.domain.stowage.search.plain.state import Choice, State
from app.domain.stowage.search.plain.touching import Face, look_round, touching

MOST_STOPS: Final = 300  # stops that ranking tells apart

#: Base, length, width and height of a block, and the block.
_Ranked = tuple[float, int, int, int, Block]


class Judge:
    """Blocks in a rule's order of liking, and what is weighed before one is put."""

    def __init__(self, opened: Opened, rule: Rule, order: Order) -> None:
        self.bearing = Bearing(opened.cargo, sum(order.quantities))
        self._careful = opened.cargo.careful
        self._inner = opened.cargo.inner
        self._reach = opened.reach
        self._rule = rule
        self._order = order
        self._ranking = _ranking(opened.blocks, rule)

    def judge(self, state: State, space: Cuboid, corner: int, most: int) -> list[Choice]:
        """Return the `most` best blocks for a space, best first.

        A block's base is never less than its score, and bases fall along the ranking: that ends
        the search early.
        """
        room = (space[3] - space[0], space[4] - space[1], space[5] - space[2])
        longest, widest, highest = room
        volume = float(longest) * widest * highest
        found: list[Choice] = []
        faces: list[Face] = []
        floor, margin = -1.0, self._rule.margin
        for base, length, width, height, block in self._ranking:
            if base <= floor:
                break
            if length > longest or width > widest or height > highest:
                continue
            score = self._by_use(base, block.size, room, volume)
            if score <= floor or not self._is_left(state, block):
                continue
            at = _into_corner(space, corner, block.size)
            faces = faces or look_round(space, state.parts, self._inner)
            share = touching(faces, space, cuboid_at(at, block.size), margin)
            for _ in range(self._rule.touch):
                score *= share
            if score > floor and self._may_lie(state, block, at):
                _insert(found, Choice(score, block, at), most)
                floor = found[-1].score if len(found) == most else floor
        return found

    def _by_use(self, score: float, size: Triple, room: Triple, volume: float) -> float:
        """Return the score, less where the rest of the space is less usable."""
        x, y, z = room
        length, width, height = size
        along, across, upward = self._reach
        use = float(length + along[x - length])
        use *= width + across[y - width]
        use *= height + upward[z - height]
        use /= volume
        for _ in range(self._rule.use):
            score *= use
        return score

    def _is_left(self, state: State, block: Block) -> bool:
        """Return whether the pieces of a block are left, and within the order's limits."""
        order, left, new_kinds = self._order, state.left, 0
        for kind, count in block.kinds:
            if count > left[kind]:
                return False
            new_kinds += left[kind] == order.quantities[kind]
        return (
            block.weight <= state.payload
            and (order.most_units < 0 or state.units + block.units <= order.most_units)
            and (order.most_kinds < 0 or state.kinds + new_kinds <= order.most_kinds)
        )

    def _may_lie(self, state: State, block: Block, at: Triple) -> bool:
        return not self._careful or self.bearing.bears_itself(state.stack, block, at)


def _into_corner(space: Cuboid, corner: int, size: Triple) -> Triple:
    """Return where a block goes that is put into a corner of a space."""
    return (
        space[3] - size[0] if corner & 1 else space[0],
        space[4] - size[1] if corner & 2 else space[1],
        space[5] - size[2] if corner & 4 else space[2],
    )


def _insert(found: list[Choice], choice: Choice, most: int) -> None:
    """Insert a choice after those as good, and drop the last when there are too many."""
    place = len(found)
    while place and found[place - 1].score < choice.score:
        place -= 1
    found.insert(place, choice)
    del found[most:]


def _ranking(blocks: Sequence[Block], rule: Rule) -> list[_Ranked]:
    """Return the blocks, the most liked first, of equals the older."""
    ranking = [(_base(block, rule), *block.size, block) for block in blocks]
    return sorted(ranking, key=lambda ranked: ranked[0], reverse=True)


def _base(block: Block, rule: Rule) -> float:
    """Return what a block is worth by itself.

    Cargo that is unloaded later goes in first: each later stop is liked eight times as much, as
    long as doubles reach.
    """
    worth = block.worth * math.pow(block.units, -rule.gamma)
    return math.ldexp(worth, 3 * min(block.stop, MOST_STOPS))
