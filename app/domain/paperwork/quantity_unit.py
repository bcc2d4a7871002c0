"""A unit in which papers count goods: pieces, sets, pairs."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityUnit:
    """A unit by its UN/ECE Recommendation 20 or 21 code, with the short name papers print."""

    code: str
    name: Name
    sources: tuple[Source, ...]
