"""How goods that nobody bought are valued for customs."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuationMethodName:
    """A method of valuation by its code, with the name that an invoice states it by."""

    code: str
    name: Name
    sources: tuple[Source, ...]
