"""Whether a freight price contains duty and tax."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.trade.tax_modes import TaxModeFact


def tax_modes() -> Mapping[str, TaxModeFact]:
    """Return all tax modes by code."""
    return entries(__name__, TaxModeFact)
