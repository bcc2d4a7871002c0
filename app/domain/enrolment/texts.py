"""Texts of Sampan's own that a person accepts: versions never change, a new one asks again."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.enrolment.standing import AcceptedText
from app.domain.naming import Language, Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One numbered part of a text; `sources` are what its statements rest on, if on others."""

    heading: Name
    paragraphs: tuple[Name, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningText:
    """One version of a text in both languages, valid from the day it was published."""

    subject: AcceptedText
    version: str
    published_on: date
    title: Name
    clauses: tuple[Clause, ...]
    sources: tuple[Source, ...]

    @property
    def code(self) -> str:
        """Return the name of this version among all texts."""
        return f"{self.subject.value}-{self.version}"

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of version, title and clauses in Chinese and then in English."""
        return hashlib.sha256("\n".join(self._lines()).encode()).hexdigest()

    def _lines(self) -> Iterator[str]:
        yield self.code
        for language in (Language.ZH, Language.EN):
            yield self.title.in_(language)
            for clause in self.clauses:
                yield clause.heading.in_(language)
                yield from (paragraph.in_(language) for paragraph in clause.paragraphs)


def newest(texts: Iterable[JoiningText], *, subject: AcceptedText) -> JoiningText:
    """Return the version of a text that is to be accepted: the one published last."""
    versions = [text for text in texts if text.subject is subject]
    return max(versions, key=lambda text: text.published_on)
