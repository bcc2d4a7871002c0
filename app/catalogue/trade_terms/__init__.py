"""The eleven rules of Incoterms 2020, each by its consequence."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.trade.terms import TradeTerm


def trade_terms() -> Mapping[str, TradeTerm]:
    """Return all trade terms by code, the ones exporters of stock use first."""
    return entries(__name__, TradeTerm)
