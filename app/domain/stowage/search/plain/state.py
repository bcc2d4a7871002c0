"""A room half filled: what lies in it, what is free, what is left."""

from dataclasses import dataclass, field
from typing import NamedTuple

from app.domain.stowage.request import Triple
from app.domain.stowage.search.plain.cuboids import Cuboid
from app.domain.stowage.search.plain.shapes import Block
from app.domain.stowage.search.plain.stack import Stack


class Choice(NamedTuple):
    """A block that may be put somewhere, and how it was judged."""

    score: float
    block: Block
    at: Triple


@dataclass(slots=True)
class State:
    """What `left` and `payload` still allow, and what was made of the rest.

    `spaces` are the largest empty cuboids, `parts` those of the blocks put; `stack` is kept when
    every item is checked.
    """

    left: list[int]
    payload: int
    spaces: list[Cuboid]
    parts: list[Cuboid] = field(default_factory=list)
    puts: list[tuple[Block, Triple]] = field(default_factory=list)
    stack: Stack = field(default_factory=Stack)
    worth: int = 0
    units: int = 0
    kinds: int = 0

    def copy(self) -> "State":
        """Return a state of its own that is as far."""
        return State(
            self.left.copy(),
            self.payload,
            self.spaces.copy(),
            self.parts.copy(),
            self.puts.copy(),
            self.stack.copy(),
            self.worth,
            self.units,
            self.kinds,
        )
