"""Two blocks joined to one, where they leave no air: the second half of kernel/blocks.c."""

import sys
from collections import Counter
from typing import Final

from app.domain.stowage.search.cargo import Cargo
from app.domain.stowage.search.plain.cuboids import ACROSS
from app.domain.stowage.search.plain.shapes import Block, Joint, beyond

MOST_KINDS: Final = 6  # kinds of item in one block
MOST_UNITS_WITH_CARE: Final = 256  # units of one block where each is checked
_UP: Final = 2


def most_units(cargo: Cargo) -> int:
    """Return how many units a block may have."""
    return MOST_UNITS_WITH_CARE if cargo.careful else sys.maxsize


def joined(cargo: Cargo, first: Block, second: Block, axis: int) -> Block | None:
    """Return two blocks joined along an axis, None when they may not be.

    Along the height, one whose top bears goes below.
    """
    if not _may_join(cargo, first, second, axis):
        return None
    if axis == _UP and cargo.standing and not first.tops:
        first, second = second, first
    kinds = _kinds(cargo, first, second)
    if not kinds:
        return None
    return Block(
        made=Joint(axis, first, second),
        size=beyond(second, first.size, axis),
        units=first.units + second.units,
        worth=first.worth + second.worth,
        weight=first.weight + second.weight,
        tops=second.tops if axis == _UP else first.tops and second.tops,
        stop=first.stop,
        kinds=kinds,
    )


def _may_join(cargo: Cargo, first: Block, second: Block, axis: int) -> bool:
    """Return whether two blocks have one cross-section and stay in the room as one block."""
    a, b, (u, v) = first.size, second.size, ACROSS[axis]
    return (
        a[u] == b[u]
        and a[v] == b[v]
        and a[axis] + b[axis] <= cargo.inner[axis]
        and first.stop == second.stop
        and first.units + second.units <= most_units(cargo)
        and (axis != _UP or not cargo.standing or first.tops or second.tops)
    )


def _kinds(cargo: Cargo, first: Block, second: Block) -> tuple[tuple[int, int], ...]:
    """Return the pieces of both by kind; nothing when they are too many or too many kinds."""
    counts = Counter(dict(first.kinds))
    counts.update(dict(second.kinds))
    if len(counts) > MOST_KINDS:
        return ()
    if any(count > cargo.kinds[kind].quantity for kind, count in counts.items()):
        return ()
    return tuple(sorted(counts.items()))
