"""Handling marks 包装储运图示标志: pictures that tell people who lift and stack what to mind."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class HandlingMark:
    """A mark of the standard; a `counted` one says how many layers may stand, itself included."""

    code: str
    name: Name
    sources: tuple[Source, ...]
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Handling:
    """A mark chosen for a carton, with its number of layers where it is counted."""

    code: str
    layers: int | None = None
