"""A word of the trade in both languages, as the people at work say it."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word, the subject it is listed under, and what has to be known to use it rightly."""

    code: str
    subject: Name
    name: Name
    sources: tuple[Source, ...]
    note: Name | None = None
