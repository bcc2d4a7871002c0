"""How much of an address a system or a carrier's message can take."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLimits:
    """The most characters that each field of an address may have in one system.

    A street may take `street_lines` lines of as many.
    """

    code: str
    name: Name
    characters: Mapping[str, int]
    sources: tuple[Source, ...]
    street_lines: int = 1
