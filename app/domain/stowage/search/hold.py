"""The search at hand: compiled where the kernel was built, plain Python everywhere else."""

from dataclasses import replace
from typing import Final

from app.domain.stowage.search.cargo import Cargo, Effort, Hold
from app.domain.stowage.search.compiled import CompiledHold, library
from app.domain.stowage.search.plain.hold import PlainHold

#: For a room that has the whole time to itself, and for one of many.
THOROUGH: Final = Effort(blocks=10_000, sources=4_000)
QUICK: Final = Effort(blocks=2_000, sources=800)
PLAIN: Final = Effort(blocks=5_000, sources=100)
#: Seconds for one room from which thoroughness pays.
_WORTH_IT: Final = 1.0
#: Blocks that every turned item gets, up to a limit of memory.
_BLOCKS_A_TURN: Final = 3
_MOST_BLOCKS: Final = 60_000


def effort(*, seconds_a_room: float, turns: int) -> Effort:
    """Return how many blocks to build for a room, with so much time and so many turned items."""
    if not library():
        return PLAIN
    chosen = THOROUGH if seconds_a_room >= _WORTH_IT else QUICK
    blocks = min(max(chosen.blocks, _BLOCKS_A_TURN * turns), _MOST_BLOCKS)
    return replace(chosen, blocks=blocks)


def open_hold(cargo: Cargo) -> Hold:
    """Make cargo ready for its room."""
    kernel = library()
    return CompiledHold(kernel, cargo) if kernel else PlainHold(cargo)
