"""Agreements under which goods made in China enter a destination at a lower rate."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.paperwork.origin import TradeAgreement


def origin_agreements() -> Mapping[str, TradeAgreement]:
    """Return all agreements by code."""
    return entries(__name__, TradeAgreement)
