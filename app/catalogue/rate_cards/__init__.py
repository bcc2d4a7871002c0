"""Bundled rate cards."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.freight.rate_cards import RateCard


def rate_cards() -> Mapping[str, RateCard]:
    """Return all bundled rate cards by code."""
    return entries(__name__, RateCard)
