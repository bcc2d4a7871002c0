"""Who pays duty and tax at the destination, as a forwarder's price list puts it."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.naming import Name
from app.domain.sourcing import Source


class TaxMode(StrEnum):
    """Whether a freight price already contains duty and tax."""

    INCLUDED = "included"
    OWN = "own"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxModeFact:
    """A tax mode, its name and what it means for cost and records."""

    mode: TaxMode
    name: Name
    consequence: Name
    sources: tuple[Source, ...]

    @property
    def code(self) -> str:
        """Return the mode's own word."""
        return self.mode.value
