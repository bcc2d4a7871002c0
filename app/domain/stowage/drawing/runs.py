"""Runs: like pieces that lie the same way in a full grid, put in one after another."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

from app.domain.stowage.drawing.precedence import below, within
from app.domain.stowage.plan import Placement
from app.domain.stowage.request import Triple

#: How deep one stands a run before turning to what lies beside it, in millimetres.
REACH: Final = 1200
#: Pieces of one run may stand this far apart, in millimetres.
_LOOSEST: Final = 40
#: A run grows across, then upward, then towards the door.
_ACROSS, _UP, _DEEP = 1, 2, 0


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces of one item in a grid of `counts` (deep, across, high), in loading order."""

    counts: Triple
    pieces: tuple[Placement, ...]

    @property
    def item(self) -> str:
        """Return the item that all pieces are of."""
        return self.pieces[0].item

    @property
    def size(self) -> Triple:
        """Return the extents of each piece as it lies."""
        return self.pieces[0].size

    @property
    def at(self) -> Triple:
        """Return the corner nearest the origin."""
        return self.pieces[0].at

    @property
    def end(self) -> Triple:
        """Return the corner farthest from the origin."""
        (x, y, z), (length, width, height) = self.pieces[-1].at, self.size
        return x + length, y + width, z + height

    def seams(self, axis: int) -> tuple[int, ...]:
        """Return where along `axis` a further piece begins."""
        return tuple(sorted({piece.at[axis] for piece in self.pieces})[1:])


def runs(placements: Sequence[Placement]) -> tuple[Run, ...]:
    """Return all pieces as runs in loading order: from the far end to the door, from the floor up.

    Each piece comes after all that lies under it, and, where that is possible at all, after all
    that lies farther in.
    """
    loading = _Loading(placements)
    found = []
    while loading.left:
        found.append(loading.grown(loading.next()))
    return tuple(found)


class _Loading:
    """Pieces being put in: which are left, and what each of them still waits for.

    Of pieces at one and the same place, which no valid plan has, each is a run of its own.
    """

    def __init__(self, placements: Sequence[Placement]) -> None:
        self.placements = placements
        self.below = below(placements)
        self.before = [
            under | inner for under, inner in zip(self.below, within(placements), strict=True)
        ]
        self.left = dict.fromkeys(sorted(range(len(placements)), key=self._order))
        self.missing = (1 << len(placements)) - 1
        thinnest = min((min(one.size) for one in placements), default=1)
        self.apart = min(_LOOSEST, thinnest - 1)
        self.alike: dict[tuple[str, Triple], dict[Triple, int]] = defaultdict(dict)
        for place, one in enumerate(placements):
            self.alike[one.item, one.size].setdefault(one.at, place)

    def next(self) -> int:
        """Return the piece farthest in, and lowest there, that waits for nothing.

        Where all wait for one another in a ring, what lies below still comes first.
        """
        return next(
            place
            for waited_for in (self.before, self.below)
            for place in self.left
            if not waited_for[place] & self.missing
        )

    def grown(self, seed: int) -> Run:
        """Put in the run that begins with `seed`, and return it."""
        first = self.placements[seed]
        like = self.alike[first.item, first.size]
        if like.get(first.at) != seed:
            return self._taken((1, 1, 1), [seed])
        lines = [[coordinate] for coordinate in first.at]
        members = 1 << seed
        for axis in (_ACROSS, _UP, _DEEP):
            while added := self._row(lines, axis, like, members):
                members |= _mask(added)
                lines[axis].append(self.placements[added[0]].at[axis])
        deep, across, high = lines
        places = [like[x, y, z] for x in deep for z in high for y in across]
        for place in places:
            del like[self.placements[place].at]
        return self._taken((len(deep), len(across), len(high)), places)

    def _taken(self, counts: Triple, places: Sequence[int]) -> Run:
        self.missing &= ~_mask(places)
        for place in places:
            del self.left[place]
        return Run(counts, tuple(self.placements[place] for place in places))

    def _order(self, place: int) -> Triple:
        x, y, z = self.placements[place].at
        return x, z, y

    def _row(
        self, lines: Sequence[Sequence[int]], axis: int, like: dict[Triple, int], members: int
    ) -> list[int]:
        """Return the whole next row of the grid along `axis`, or nothing."""
        at = self._beyond(lines, axis, like)
        if at is None:
            return []
        across = [*lines[:axis], [at], *lines[axis + 1 :]]
        row = [like.get((x, y, z)) for x, y, z in product(*across)]
        places = [place for place in row if place is not None]
        missing = self.missing & ~members & ~_mask(places)
        whole = len(places) == prod(len(line) for line in across)
        free = not any(self.before[place] & missing for place in places)
        return places if whole and free else []

    def _beyond(
        self, lines: Sequence[Sequence[int]], axis: int, like: dict[Triple, int]
    ) -> int | None:
        """Return where along `axis` the next like piece stands, near enough and within reach."""
        first = [line[0] for line in lines]
        side = self.placements[next(iter(like.values()))].size[axis]
        start = lines[axis][-1] + side
        stop = start + (0 if axis == _UP else self.apart)
        if axis == _DEEP:
            stop = min(stop, first[axis] + REACH - side)
        for at in range(start, stop + 1):
            first[axis] = at
            x, y, z = first
            if (x, y, z) in like:
                return at
        return None


def _mask(places: Sequence[int]) -> int:
    return sum(1 << place for place in places)
