"""One size of unit in one box: the most that fit as a pattern, and what no pattern exceeds."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from app.domain.stowage.alike.arranger import Arranger
from app.domain.stowage.alike.blocks import Block, settled
from app.domain.stowage.alike.unit_bound import UnitBound
from app.domain.stowage.request import Triple

#: When the first search ends, when the sharpening of the bound, and when all, in shares of time.
SHARES: Final = (2 / 5, 7 / 10, 1)
#: Rounds of the first search.
FIRST_ROUNDS: Final = 2


@dataclass(frozen=True, slots=True)
class Pattern:
    """How `units` lie, in blocks, and the `bound` that no pattern exceeds.

    With a limit on units the blocks may hold more; `pieces` gives those that are loaded.
    """

    blocks: tuple[Block, ...] = ()
    units: int = 0
    bound: int = 0

    @property
    def proven(self) -> bool:
        """Return whether no pattern holds more."""
        return self.units == self.bound

    def pieces(self) -> Iterator[tuple[Triple, Triple]]:
        """Yield corner and size of each unit in loading order, what lies below always first."""
        pieces = sorted(
            (piece for block in self.blocks for piece in block.pieces()),
            key=lambda piece: (piece[0][2], piece[0]),
        )
        return islice(pieces, self.units)


def best_pattern(
    box: Triple,
    orientations: Sequence[Triple],
    *,
    seconds: float,
    standing: bool = True,
    most: int | None = None,
) -> Pattern:
    """Return the best pattern found in `seconds` of units that may lie in `orientations`.

    `standing` rests every unit with its whole base on the floor or on others; without it some may
    overhang, none floats. `most` limits the units, as a payload does.
    """
    first, second, last = (within(seconds * share) for share in SHARES)
    limit = UnitBound.of(box, orientations)
    bound = limit.most if most is None else min(most, limit.most)
    if bound <= 0:
        return Pattern()
    arranger = Arranger(box, limit.ways, standing=standing)
    units = arranger.run(bound, rounds=FIRST_ROUNDS, going_on=first)
    if units < bound:
        bound = min(bound, limit.sharpened(units, going_on=second))
    units = arranger.run(bound, going_on=last)
    blocks = arranger.blocks()
    laid = blocks if standing else settled(blocks)
    return Pattern(tuple(laid), min(units, bound), bound)


def within(seconds: float) -> Callable[[], bool]:
    """Return a question that answers yes until `seconds` of wall clock have passed."""
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() < end
