"""One size of unit in one box: the most that fit as a pattern, and what no pattern exceeds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from app.domain.stowage.arranger import Arranger
from app.domain.stowage.blocks import Block, settled
from app.domain.stowage.request import Triple
from app.domain.stowage.unit_bound import UnitBound, within

#: The share of the time that goes into the pattern; the rest sharpens the bound.
ARRANGING: Final = 0.7


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
    going_on, searching = within(seconds), within(seconds * ARRANGING)
    limit = UnitBound.of(box, orientations)
    bound = limit.most if most is None else min(most, limit.most)
    if not bound:
        return Pattern()
    blocks = Arranger(box, limit.ways, standing=standing, going_on=searching).run(bound)
    held = sum(block.units for block in blocks)
    bound = min(bound, limit.sharpened(held, going_on=going_on))
    laid = blocks if standing else settled(blocks)
    return Pattern(tuple(laid), min(held, bound), bound)
