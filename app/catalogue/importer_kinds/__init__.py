"""Kinds of importer of record."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.trade.importers import ImporterKindFact


def importer_kinds() -> Mapping[str, ImporterKindFact]:
    """Return all kinds of importer by code."""
    return entries(__name__, ImporterKindFact)
