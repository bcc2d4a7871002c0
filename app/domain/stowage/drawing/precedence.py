"""What must be in before what, when a load is put in through its door.

Sets of pieces are whole numbers: bit i stands for the piece at place i.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from app.domain.stowage.plan import Placement


def below(placements: Sequence[Placement]) -> list[int]:
    """Return for each piece those that lie anywhere under it."""
    return _before(placements, axis=2)


def within(placements: Sequence[Placement]) -> list[int]:
    """Return for each piece those between it and the far end: it would bar their way."""
    return _before(placements, axis=0)


def _before(placements: Sequence[Placement], *, axis: int) -> list[int]:
    """Return for each piece those that end along `axis` where it begins, in front of its face."""
    spans = [
        [(one.at[side], one.at[side] + one.size[side]) for one in placements] for side in range(3)
    ]

    @cache
    def sharing(side: int, span: tuple[int, int]) -> int:
        start, end = span
        return _bits(low < end and start < high for low, high in spans[side])

    @cache
    def ending(start: int) -> int:
        return _bits(high <= start for _, high in spans[axis])

    first, second = (side for side in range(3) if side != axis)
    return [
        ending(spans[axis][place][0])
        & sharing(first, spans[first][place])
        & sharing(second, spans[second][place])
        for place in range(len(placements))
    ]


def _bits(flags: Iterable[bool]) -> int:
    """Return the number whose bit i is the flag at place i."""
    return int("".join("1" if flag else "0" for flag in flags)[::-1] or "0", 2)
