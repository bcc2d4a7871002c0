"""The methods of customs valuation, as invoices name them."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.paperwork.valuation_method import ValuationMethodName


def valuation_methods() -> Mapping[str, ValuationMethodName]:
    """Return all methods by code, in the order in which they are tried."""
    return entries(__name__, ValuationMethodName)
