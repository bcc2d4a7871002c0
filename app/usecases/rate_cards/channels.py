"""Tells from a channel's name, or from what a person answered, how its goods travel."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self, TypeVar

from app.catalogue.channels import main_legs
from app.catalogue.rate_cards.words import DELIVERY_WORDS, LEG_WORDS, TAX_WORDS
from app.domain.reading.headings import fold
from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import FinalDelivery, MainLeg

Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Way:
    """How a channel travels and who pays duty and tax; None where that is not known."""

    main_leg: MainLeg | None = None
    final_delivery: FinalDelivery | None = None
    tax_mode: TaxMode | None = None

    def dump(self) -> dict[str, str]:
        """Return the way as JSON keeps it."""
        said = {
            "main_leg": self.main_leg,
            "final_delivery": self.final_delivery,
            "tax_mode": self.tax_mode,
        }
        return {name: word.value for name, word in said.items() if word is not None}

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> Self:
        """Return what `dump` wrote."""
        leg, delivery, tax = (kept.get(n) for n in ("main_leg", "final_delivery", "tax_mode"))
        return cls(
            MainLeg(leg) if leg else None,
            FinalDelivery(delivery) if delivery else None,
            TaxMode(tax) if tax else None,
        )

    def filled(self, other: "Way") -> "Way":
        """Return this way, what it leaves open taken from `other`."""
        return Way(
            self.main_leg or other.main_leg,
            self.final_delivery or other.final_delivery,
            self.tax_mode or other.tax_mode,
        )

    @property
    def possible(self) -> bool:
        """Return whether such a delivery can follow such a leg."""
        if self.main_leg is None or self.final_delivery is None:
            return False
        return self.final_delivery in main_legs()[self.main_leg].channels


@lru_cache(maxsize=1024)
def told_by_name(channel: str) -> Way:
    """Return what the words of a channel's name say; nothing of what they contradict each other."""
    folded = fold(channel)
    way = Way(_only(folded, LEG_WORDS), _only(folded, DELIVERY_WORDS), _only(folded, TAX_WORDS))
    if way.main_leg is not None and way.final_delivery is not None and not way.possible:
        return Way(tax_mode=way.tax_mode)
    return way


def _only(text: str, words: Mapping[str, Said]) -> Said | None:
    """Return what the words in `text` say, when they all say one thing; longer words first."""
    said: list[Said] = []
    for word in sorted(words, key=len, reverse=True):
        if word in text:
            text = text.replace(word, " ")
            said.append(words[word])
    return said[0] if len(set(said)) == 1 else None
