"""The search at hand: compiled where the kernel was built, plain Python everywhere else."""

from dataclasses import replace
from typing import Final

from app.domain.stowage.search.cargo import Cargo, Effort, Hold
from app.domain.stowage.search.compiled import CompiledHold, library
from app.domain.stowage.search.plain.hold import PlainHold

COMPILED: Final = Effort(blocks=10_000, sources=4_000)
PLAIN: Final = Effort(blocks=5_000, sources=100)
#: Blocks that every turned item gets, up to a limit of memory.
_BLOCKS_A_TURN: Final = 3
_MOST_BLOCKS: Final = 60_000


def effort(*, turns: int) -> Effort:
    """Return how many blocks to build for a room, given how many turned items there are."""
    if not library():
        return PLAIN
    blocks = min(max(COMPILED.blocks, _BLOCKS_A_TURN * turns), _MOST_BLOCKS)
    return replace(COMPILED, blocks=blocks)


def open_hold(cargo: Cargo) -> Hold:
    """Make cargo ready for its room."""
    kernel = library()
    return CompiledHold(kernel, cargo) if kernel else PlainHold(cargo)
