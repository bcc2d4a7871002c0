"""Published factors of greenhouse gases per tonne and kilometre."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.freight.emissions import FactorSet


def factor_sets() -> Mapping[str, FactorSet]:
    """Return all bundled sets by code."""
    return entries(__name__, FactorSet)
