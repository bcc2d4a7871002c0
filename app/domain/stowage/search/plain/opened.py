"""Cargo made ready for its room: the first door of kernel/kernel.c."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.stowage.search.cargo import Cargo
from app.domain.stowage.search.plain.blocks import build_blocks
from app.domain.stowage.search.plain.shapes import Block

LONGEST_COUNTED: Final = 65536  # lengths above are taken for reachable, one and all


@dataclass(frozen=True, slots=True)
class Opened:
    """Cargo with its blocks; `reach[a][x]` is the greatest sum of sides along a that x holds."""

    cargo: Cargo
    blocks: tuple[Block, ...]
    reach: tuple[Sequence[int], Sequence[int], Sequence[int]]


def opened(cargo: Cargo) -> Opened:
    """Build the blocks of a cargo and add up its sides."""
    along, across, upward = (reach_along(cargo, axis) for axis in (0, 1, 2))
    return Opened(cargo, tuple(build_blocks(cargo)), (along, across, upward))


def reach_along(cargo: Cargo, axis: int) -> Sequence[int]:
    """Return for every length along an axis the greatest sum of sides that it holds.

    Bit n of `sums` says that sides add up to n; a side once, twice, four times … is any number.
    """
    most, sums = cargo.inner[axis], 1
    if most > LONGEST_COUNTED:
        return range(most + 1)
    whole = (2 << most) - 1
    for side in {turn.size[axis] for turn in cargo.turns}:
        step = side
        while step <= most:
            sums = (sums | sums << step) & whole
            step *= 2
    reach: list[int] = []
    for length, bit in enumerate(f"{sums:b}"[::-1].ljust(most + 1, "0")):
        reach.append(length if bit == "1" else reach[-1])
    return reach
