"""Selling platforms and their sites, one module each."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.trade.platforms import Platform


def platforms() -> Mapping[str, Platform]:
    """Return all platforms by code."""
    return entries(__name__, Platform)
