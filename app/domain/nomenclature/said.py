"""Headings found by what goods are called: by people, and by the names of the headings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.customs.schedule.lines import HEADING_DIGITS
from app.domain.naming import Name
from app.domain.nomenclature.articles import Article, Pointer
from app.domain.nomenclature.postings import Postings
from app.domain.nomenclature.terms import plain, terms
from app.domain.nomenclature.vocabulary import Slot

#: What a heading's own name counts against a word that people say.
_NAME: Final = 0.8
#: What words count that hold the whole query; the rest is by how much of the words it says.
_PART: Final = 0.4
#: What the next heading of an article counts against the one before.
_NEXT: Final = 0.92
#: What the very words count beside the same stems.
_WORD_FOR_WORD: Final = 0.1


@dataclass(frozen=True, slots=True)
class Called:
    """How well words for goods of a heading fit a query, and the codes they point to there."""

    score: float
    words: str = ""
    pointers: tuple[Pointer, ...] = ()


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: str
    terms: frozenset[str]
    pointers: tuple[Pointer, ...]
    share: float = 1.0


class SaidIndex:
    """The words of articles and the names of headings; each points to codes, likeliest first."""

    def __init__(self, articles: Iterable[Article], names: Mapping[str, Name]) -> None:
        self._phrases = [*_of_articles(articles), *_of_names(names)]
        self._postings = Postings(phrase.terms for phrase in self._phrases)

    @property
    def known(self) -> Iterable[str]:
        """Return every term."""
        return self._postings.known

    def find(self, query: str, slots: Sequence[Slot]) -> dict[str, Called]:
        """Return by heading the words that fit a query best."""
        fits, whole = self._postings.fits(slots)
        asked = plain(query).strip()
        found: dict[str, Called] = {}
        for number, fit in fits.items():
            phrase = self._phrases[number]
            said = min(1.0, fit / self._postings.weight(phrase.terms))
            score = fit / whole * (_PART + (1 - _PART) * said) * phrase.share
            exact = plain(phrase.words) == asked
            _keep(found, phrase, score + _WORD_FOR_WORD if exact else score)
        return found


def _keep(found: dict[str, Called], phrase: _Phrase, score: float) -> None:
    """Keep what a phrase says of each of its headings, where nothing said more."""
    for heading in dict.fromkeys(pointer.code[:HEADING_DIGITS] for pointer in phrase.pointers):
        if heading not in found or found[heading].score < score:
            own = (each for each in phrase.pointers if each.code.startswith(heading))
            told = tuple(each for each in own if len(each.code) > HEADING_DIGITS)
            found[heading] = Called(score, phrase.words, told)
        score *= _NEXT


def _of_articles(articles: Iterable[Article]) -> Iterator[_Phrase]:
    for article in articles:
        for words in article.words:
            yield _Phrase(words, frozenset(terms(words)), article.pointers)


def _of_names(names: Mapping[str, Name]) -> Iterator[_Phrase]:
    for code, name in names.items():
        for words in (name.en, name.zh):
            yield _Phrase(words, frozenset(terms(words)), (Pointer(code),), _NAME)
