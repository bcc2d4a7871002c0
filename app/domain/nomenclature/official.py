"""Headings found by the official words of a schedule, whichever of their lines has them."""

from collections.abc import Iterable, Mapping, Sequence

from app.domain.nomenclature.postings import Postings
from app.domain.nomenclature.terms import terms
from app.domain.nomenclature.vocabulary import Slot


class OfficialIndex:
    """The headings of one schedule, each known by the words of all its rows."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._headings = tuple(words)
        self._postings = Postings(terms("\n".join(texts)) for texts in words.values())

    @property
    def known(self) -> Iterable[str]:
        """Return every term."""
        return self._postings.known

    def find(self, slots: Sequence[Slot]) -> dict[str, float]:
        """Return by heading how much of a query its words hold, from 0 to 1."""
        fits, whole = self._postings.fits(slots)
        return {self._headings[number]: fit / whole for number, fit in fits.items()}
