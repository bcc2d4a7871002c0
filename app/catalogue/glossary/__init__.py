"""The words of the trade, Chinese and English: those that Sampan's own pages and papers use."""

from collections.abc import Mapping

from app.catalogue.glossary.subjects import SUBJECTS
from app.catalogue.registry import entries
from app.domain.glossary import Term
from app.domain.naming import Name


def terms() -> Mapping[str, Term]:
    """Return all terms by code, the words of one subject together."""
    return entries(__name__, Term)


def by_subject() -> Mapping[Name, tuple[Term, ...]]:
    """Return the terms of each subject, in the order of the work."""
    return {
        subject: tuple(term for term in terms().values() if term.subject == subject)
        for subject in SUBJECTS
    }
