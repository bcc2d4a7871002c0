"""Kinds of measures that the United Kingdom and the European Union print on a line of a tariff."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureType:
    """One kind by its official code. A `conditional` one always asks for a use or a document."""

    code: str
    programme: str
    name: Name
    conditional: bool
    sources: tuple[Source, ...]
