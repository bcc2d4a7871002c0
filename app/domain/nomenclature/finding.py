"""Finds headings for words: what people say counts most, official words where they say little."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.nomenclature.official import OfficialIndex
from app.domain.nomenclature.said import Called, SaidIndex
from app.domain.nomenclature.terms import terms
from app.domain.nomenclature.vocabulary import Slot, Vocabulary

#: What official words add where nobody calls the goods so.
_OFFICIAL: Final = 0.35
#: Headings that fit less than this share of what the best one does are left out.
_LEAST: Final = 0.45


@dataclass(frozen=True, slots=True)
class Hit:
    """A heading that fits, how well, and the words by which people call its goods, if any."""

    heading: str
    score: float
    called: Called


@dataclass(frozen=True, slots=True)
class Finding:
    """The headings found, best first, and what each word of the query was taken for."""

    hits: tuple[Hit, ...]
    slots: tuple[Slot, ...]

    @property
    def meant(self) -> frozenset[str]:
        """Return every term that was looked for."""
        return frozenset(term for slot in self.slots for term in slot.meant)

    @property
    def misspelt(self) -> tuple[Slot, ...]:
        """Return the words that are only near to known ones."""
        return tuple(slot for slot in self.slots if slot.misspelt)


class HeadingFinder:
    """Answers queries in words from both indexes."""

    def __init__(self, said: SaidIndex, official: OfficialIndex) -> None:
        self._said = said
        self._official = official
        self._vocabulary = Vocabulary((*said.known, *official.known))

    def find(self, query: str, *, most: int) -> Finding:
        """Return up to `most` headings for a query in either language or both."""
        slots = self._vocabulary.slots(terms(query))
        called = self._said.find(query, slots)
        official = self._official.find(slots)
        hits = sorted(
            (
                _hit(heading, called.get(heading, Called(0.0)), official.get(heading, 0.0))
                for heading in {*called, *official}
            ),
            key=lambda hit: (-hit.score, hit.heading),
        )
        return Finding(tuple(_worth_telling(hits[:most])), slots)


def _hit(heading: str, called: Called, official: float) -> Hit:
    unsaid = 1.0 - min(called.score, 1.0)
    return Hit(heading, called.score + _OFFICIAL * official * unsaid**2, called)


def _worth_telling(hits: list[Hit]) -> Iterable[Hit]:
    return (hit for hit in hits if hit.score >= _LEAST * hits[0].score)
