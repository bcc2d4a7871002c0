"""Who stands as importer of record, and what the exporter gives up by borrowing one."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.naming import Name
from app.domain.sourcing import Source


class ImporterKind(StrEnum):
    """Whose name the import entry carries."""

    OWN = "own"
    THIRD_PARTY = "third-party"
    FORWARDER = "forwarder"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImporterKindFact:
    """A kind of importer: what it means, what it needs, and the risks to show before choosing."""

    kind: ImporterKind
    name: Name
    consequence: Name
    risks: tuple[Name, ...]
    needs_tax_numbers: bool
    sources: tuple[Source, ...]

    @property
    def code(self) -> str:
        """Return the kind's own word."""
        return self.kind.value
