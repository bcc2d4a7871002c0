"""The search at hand: compiled where the kernel was built, plain Python everywhere else."""

from typing import Final

from app.domain.stowage.search.cargo import Cargo, Effort, Hold
from app.domain.stowage.search.compiled import CompiledHold, library
from app.domain.stowage.search.plain.hold import PlainHold

COMPILED: Final = Effort(blocks=10_000, sources=4_000)
PLAIN: Final = Effort(blocks=600, sources=150)


def effort() -> Effort:
    """Return how many blocks the search at hand can afford to build."""
    return COMPILED if library() else PLAIN


def open_hold(cargo: Cargo) -> Hold:
    """Make cargo ready for its room."""
    kernel = library()
    return CompiledHold(kernel, cargo) if kernel else PlainHold(cargo)
