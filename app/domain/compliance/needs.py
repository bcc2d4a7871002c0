"""What a product needs at a destination, by the rules of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.compliance.evidence import Evidence, Level, Rule
from app.domain.compliance.goods import Goods
from app.domain.naming import Name
from app.domain.sourcing import Source

_FIRMNESS: Final = {level: place for place, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class Need:
    """One kind of evidence and how firmly it is asked for; `rule` is None where nothing asks."""

    evidence: Evidence
    destination: str
    rule: Rule | None

    @property
    def level(self) -> Level:
        """Return how firmly it is asked for."""
        return self.rule.level if self.rule else Level.NOT_NEEDED

    @property
    def reason(self) -> Name | None:
        """Return why it is asked for."""
        return self.rule.reason if self.rule else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return where the reason comes from, else where the kind is described."""
        return self.rule.sources if self.rule else self.evidence.sources

    @property
    def place(self) -> str:
        """Return where its file stands."""
        return self.evidence.place(self.destination)

    @property
    def key(self) -> tuple[str, str]:
        """Return what its file is found by: place and kind."""
        return self.place, self.evidence.code


def needs_of(goods: Goods, *, destination: str, day: date, kinds: Iterable[Evidence]) -> list[Need]:
    """Return every kind that the destination may ask for, the firmest first.

    Of several rules that the goods fit, the firmest counts, and of equal ones the first.
    """
    found = [
        Need(kind, destination, _firmest(kind, goods, day=day))
        for kind in kinds
        if kind.concerns(destination)
    ]
    return sorted(found, key=lambda need: _FIRMNESS[need.level])


def _firmest(kind: Evidence, goods: Goods, *, day: date) -> Rule | None:
    asking = (rule for rule in kind.rules if rule.asks(goods, day=day))
    return min(asking, key=lambda rule: _FIRMNESS[rule.level], default=None)
