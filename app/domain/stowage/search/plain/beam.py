"""The search: states side by side, each tried with its best blocks and judged by a greedy end.

kernel/beam.c in plain Python.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Beam, Cargo, Order, Stop
from app.domain.stowage.search.plain.cuboids import cuboid_at
from app.domain.stowage.search.plain.judging import Judge
from app.domain.stowage.search.plain.shapes import Block
from app.domain.stowage.search.plain.spaces import Spaces
from app.domain.stowage.search.plain.state import Choice, State

MOST_PUTS: Final = 5000  # blocks in one room


class Child(NamedTuple):
    """A state with one more block, and the worth that greedy filling reached from it."""

    state: State
    reached: int


@dataclass(slots=True)
class Search:
    """One beam over the fillings of a room, with the best one so far."""

    cargo: Cargo
    order: Order
    spaces: Spaces
    judge: Judge
    beam: Beam
    stop: Stop
    looks: int = 0
    worth: int = 0
    puts: Sequence[tuple[Block, Triple]] = ()
    over: bool = False

    def run(self) -> None:
        """Go on from the most promising states until nothing more goes in or time is up."""
        now = [self._start()]
        while now and not self.over:
            children: list[Child] = []
            for state in now:
                children += self._try_blocks(state)
            now = [] if self.over else self._most_promising(children)

    def _start(self) -> State:
        whole = cuboid_at((0, 0, 0), self.cargo.inner)
        return State(list(self.order.quantities), self.order.payload, [whole])

    def _try_blocks(self, state: State) -> list[Child]:
        """Put each of the best blocks for the nearest space, and see how far that goes."""
        children: list[Child] = []
        if self.over:
            return children
        for choice in self._best_next(state, self.beam.breadth):
            if self._is_over():
                break
            child = state.copy()
            self._put(child, choice)
            children.append(Child(child, self._fill_greedily(child.copy())))
        return children

    def _most_promising(self, children: list[Child]) -> list[State]:
        """Return the states that reach most; of those alike in worth and reach, the first."""
        children.sort(key=lambda child: child.reached, reverse=True)
        distinct: dict[tuple[int, int], State] = {}
        for child in children:
            distinct.setdefault((child.reached, child.state.worth), child.state)
        return list(distinct.values())[: self.beam.width]

    def _fill_greedily(self, state: State) -> int:
        """Put the best block again and again, note what came of it, and return its worth."""
        while not self._is_over() and (choices := self._best_next(state, 1)):
            self._put(state, choices[0])
        self.looks += 1
        if self.looks == self.beam.looks:
            self.over = True
        if state.worth > self.worth:
            self.worth, self.puts = state.worth, state.puts
        return state.worth

    def _best_next(self, state: State, most: int) -> list[Choice]:
        """Return the best blocks for the nearest space that takes any; give up the others."""
        spaces = state.spaces
        while spaces and not self._is_full(state):
            number, corner = self.spaces.nearest_space(spaces)
            found = self.judge.judge(state, spaces[number], corner, most)
            if found:
                return found
            last = spaces.pop()
            if number < len(spaces):
                spaces[number] = last
        return []

    def _put(self, state: State, choice: Choice) -> None:
        block, at = choice.block, choice.at
        for kind, count in block.kinds:
            state.kinds += state.left[kind] == self.order.quantities[kind]
            state.left[kind] -= count
        state.payload -= block.weight
        state.worth += block.worth
        state.units += block.units
        state.puts.append((block, at))
        if self.cargo.careful:
            self.judge.bearing.note_items(state.stack, block, at)
        taken = cuboid_at(at, block.size)
        state.spaces = self.spaces.occupy(state.spaces, taken, bears=block.tops)
        state.parts.append(taken)

    def _is_full(self, state: State) -> bool:
        return len(state.puts) == min(sum(self.order.quantities), MOST_PUTS)

    def _is_over(self) -> bool:
        self.over = self.over or self.stop.is_set or time.monotonic_ns() >= self.beam.until
        return self.over
