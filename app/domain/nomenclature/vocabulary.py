"""The words that indexes know, and which of them are meant by one they do not know."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Final

from app.domain.nomenclature.terms import is_han

#: How much a known word counts for one that only begins it, is misspelt, or shares a character.
_BEGUN: Final = 0.8
_MISSPELT: Final = 0.7
_SHARED: Final = 0.6
_MOST_BEGUN: Final = 500
_SHORTEST_BEGUN: Final = 2
_SHORTEST_MISSPELT: Final = 4
_SHORTEST_HALF: Final = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a query: the known terms it stands for, and how much each then counts."""

    asked: str
    meant: Mapping[str, float]
    misspelt: bool = False


class Vocabulary:
    """The terms of some texts, in order, so that those that begin alike lie together."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._known = frozenset(terms)
        self._ordered = sorted(self._known)

    def slots(self, terms: Iterable[str]) -> tuple[Slot, ...]:
        """Return what each term of a query stands for; one made of two known words has two."""
        return tuple(slot for term in terms for slot in self._slots(term))

    def _slots(self, term: str) -> Iterable[Slot]:
        if is_han(term):
            return (self._han(term),)
        slot = self._latin(term)
        mended = slot if slot.meant else self._mended(term)
        halves = () if mended.meant else self._halves(term)
        return tuple(Slot(half, {half: _BEGUN}) for half in halves) or (mended,)

    def _han(self, term: str) -> Slot:
        """Return a pair as itself, or by its characters; a single character by its pairs too."""
        if len(term) > 1:
            own = {term: 1.0} if term in self._known else dict.fromkeys(term, _SHARED)
            return Slot(term, {each: share for each, share in own.items() if each in self._known})
        pairs = {each: _BEGUN for each in self._ordered if term in each}
        return Slot(term, pairs | ({term: 1.0} if term in self._known else {}))

    def _latin(self, term: str) -> Slot:
        if term in self._known:
            return Slot(term, {term: 1.0})
        return Slot(term, dict.fromkeys(self._begun(term), _BEGUN))

    def _halves(self, term: str) -> tuple[str, ...]:
        """Return the two known words that `term` is made of, as "smartwatch" is; none if not so."""
        cuts = range(_SHORTEST_HALF, len(term) + 1 - _SHORTEST_HALF)
        halves = ((term[:at], term[at:]) for at in cuts)
        return next((two for two in halves if self._known.issuperset(two)), ())

    def _mended(self, term: str) -> Slot:
        """Return the known words that are one slip away, if `term` is long enough to tell."""
        if term.isdigit() or len(term) < _SHORTEST_MISSPELT:
            return Slot(term, {})
        near = dict.fromkeys(sorted(self._known.intersection(_slips(term))), _MISSPELT)
        return Slot(term, near, misspelt=bool(near))

    def _begun(self, term: str) -> list[str]:
        if len(term) < _SHORTEST_BEGUN:
            return []
        first = bisect_left(self._ordered, term)
        nearby = self._ordered[first : first + _MOST_BEGUN]
        return [each for each in nearby if each.startswith(term)]


def _slips(word: str) -> Iterator[str]:
    """Yield every word that one slip makes `word` of: a letter lost, added, changed or swapped."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after[1:]
            yield before + letter + after
