"""Which texts hold which terms, and how much of a query each text then holds."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from math import log
from typing import Final

from app.domain.nomenclature.terms import is_han
from app.domain.nomenclature.vocabulary import Slot

#: A pair of Han characters that no text holds mostly spans two words, and tells little.
_UNKNOWN_PAIR: Final = 0.3


class Postings:
    """Texts by number, each known by its terms; rare terms tell most."""

    def __init__(self, texts: Iterable[Collection[str]]) -> None:
        holding: dict[str, array[int]] = defaultdict(lambda: array("H"))
        self._count = 0
        for terms in texts:
            for term in terms:
                holding[term].append(self._count)
            self._count += 1
        self._holding = dict(holding)

    @property
    def known(self) -> Iterable[str]:
        """Return every term."""
        return self._holding.keys()

    def weight(self, terms: Iterable[str]) -> float:
        """Return how much `terms` tell together."""
        return sum(self._telling(term, len(self._holding.get(term, ()))) for term in terms)

    def fits(self, slots: Sequence[Slot]) -> tuple[dict[int, float], float]:
        """Return the weight of the slots that each text holds, and that of the whole query.

        The terms that a slot stands for tell as if they were one.
        """
        found: dict[int, float] = defaultdict(float)
        whole = 0.0
        for slot in slots:
            shares: dict[int, float] = {}
            for term, share in slot.meant.items():
                for number in self._holding.get(term, ()):
                    shares[number] = max(share, shares.get(number, 0.0))
            weight = self._telling(slot.asked, len(shares))
            for number, share in shares.items():
                found[number] += weight * share
            whole += weight * max(shares.values(), default=1.0)
        return found, whole

    def _telling(self, term: str, holding: int) -> float:
        if holding:
            return log(1 + self._count / holding)
        return log(1 + self._count) * (_UNKNOWN_PAIR if is_han(term) else 1.0)
