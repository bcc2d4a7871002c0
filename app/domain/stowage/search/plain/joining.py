"""Two blocks joined to one, when they leave almost no air: the second half of kernel/blocks.c."""

import sys
from collections import Counter
from typing import Final

from app.domain.stowage.request import Triple
from app.domain.stowage.search.cargo import Cargo
from app.domain.stowage.search.plain.cuboids import Cuboid, cuboid_at, moved
from app.domain.stowage.search.plain.shapes import Block, Joint, beyond

MOST_KINDS: Final = 6  # kinds of item in one block
MOST_PARTS: Final = 6  # solid parts of one block
MOST_UNITS_WITH_CARE: Final = 256  # units of one block where each is checked
_ORIGIN: Final[Triple] = (0, 0, 0)
_UP: Final = 2


def most_units(cargo: Cargo) -> int:
    """Return how many units a block may have."""
    return MOST_UNITS_WITH_CARE if cargo.careful else sys.maxsize


def joined(cargo: Cargo, first: Block, second: Block, axis: int) -> Block | None:
    """Return two blocks joined along an axis, None when they may not be."""
    size, volume = _around(first.size, second.size, axis), first.volume + second.volume
    units = first.units + second.units
    if not _is_tight(cargo, size, volume) or units > most_units(cargo):
        return None
    if axis == _UP and cargo.standing and not _carries(first, second):
        if not _carries(second, first):
            return None
        first, second = second, first
    joint = Joint(axis, first, second)
    kinds = _kinds(cargo, joint)
    parts = (cuboid_at(_ORIGIN, size),) if _is_solid(cargo, size, volume) else _parts(joint)
    if not kinds or len(parts) > MOST_PARTS:
        return None
    return Block(
        made=joint,
        size=size,
        units=units,
        volume=volume,
        worth=first.worth + second.worth,
        weight=first.weight + second.weight,
        tops=second.tops if axis == _UP else first.tops and second.tops,
        stop=first.stop,
        kinds=kinds,
        parts=parts,
    )


def _around(first: Triple, second: Triple, axis: int) -> Triple:
    """Return the size of the cuboid around two blocks joined along an axis."""
    a, b, c = first
    d, e, f = second
    if axis == 0:
        return (a + d, max(b, e), max(c, f))
    if axis == 1:
        return (max(a, d), b + e, max(c, f))
    return (max(a, d), max(b, e), c + f)


def _is_tight(cargo: Cargo, size: Triple, volume: int) -> bool:
    """Return whether blocks joined to this size stay in the room and leave almost no air."""
    (length, width, height), (x, y, z) = size, cargo.inner
    return (
        length <= x
        and width <= y
        and height <= z
        and volume >= cargo.effort.fill * (length * width * height)
    )


def _is_solid(cargo: Cargo, size: Triple, volume: int) -> bool:
    length, width, height = size
    return not cargo.standing or volume == length * width * height


def _carries(lower: Block, upper: Block) -> bool:
    return (
        lower.tops
        and len(lower.parts) == 1
        and lower.size[0] >= upper.size[0]
        and lower.size[1] >= upper.size[1]
    )


def _kinds(cargo: Cargo, joint: Joint) -> tuple[tuple[int, int], ...]:
    """Return the pieces of both by kind; nothing when they are too many or too many kinds."""
    counts = Counter(dict(joint.first.kinds))
    counts.update(dict(joint.second.kinds))
    if len(counts) > MOST_KINDS:
        return ()
    if any(count > cargo.kinds[kind].quantity for kind, count in counts.items()):
        return ()
    return tuple(sorted(counts.items()))


def _parts(joint: Joint) -> tuple[Cuboid, ...]:
    by = beyond(joint.first, _ORIGIN, joint.axis)
    return joint.first.parts + tuple(moved(part, by) for part in joint.second.parts)
