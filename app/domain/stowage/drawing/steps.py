"""Steps: the runs of a load, joined until a person can follow them one by one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import add
from typing import Final

from app.domain.stowage.drawing.runs import Run, runs
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Triple

#: More steps than this nobody follows.
MOST_STEPS: Final = 40


@dataclass(frozen=True, slots=True)
class Step:
    """Runs put in one go; the pieces are numbers `first` to `last` of the load, counting from 1."""

    first: int
    runs: tuple[Run, ...]

    @property
    def count(self) -> int:
        """Return how many pieces are put in."""
        return sum(len(run.pieces) for run in self.runs)

    @property
    def last(self) -> int:
        """Return the number of the last piece, counting from 1 in loading order."""
        return self.first + self.count - 1

    @property
    def counts(self) -> Counter[str]:
        """Return how many pieces of each item are put in."""
        return Counter(piece.item for run in self.runs for piece in run.pieces)

    @property
    def at(self) -> Triple:
        """Return the corner nearest the origin of all that is put in."""
        x, y, z = (min(run.at[axis] for run in self.runs) for axis in range(3))
        return x, y, z


def steps(placements: Sequence[Placement]) -> tuple[Step, ...]:
    """Return the load as at most MOST_STEPS steps: neighbours with the fewest pieces are joined."""
    groups = [[run] for run in runs(placements)]
    sizes = [len(run.pieces) for run in chain(*groups)]
    while len(groups) > MOST_STEPS:
        pairs = [*map(add, sizes, sizes[1:])]
        fewest = min(pairs)
        place = pairs.index(fewest)
        groups[place : place + 2] = [groups[place] + groups[place + 1]]
        sizes[place : place + 2] = [fewest]
    found: list[Step] = []
    for group in groups:
        found.append(Step(found[-1].last + 1 if found else 1, tuple(group)))
    return tuple(found)


def in_loading_order(placements: Sequence[Placement]) -> tuple[Placement, ...]:
    """Return the pieces in the order in which the steps put them in."""
    return tuple(piece for run in runs(placements) for piece in run.pieces)
