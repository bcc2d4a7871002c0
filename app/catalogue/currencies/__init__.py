"""Currencies that invoices are made out in, with the words of their amounts."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.paperwork.words import Currency


def currencies() -> Mapping[str, Currency]:
    """Return all currencies by ISO 4217 code."""
    return entries(__name__, Currency)
