"""Units in which papers count goods."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.paperwork.quantity_unit import QuantityUnit


def quantity_units() -> Mapping[str, QuantityUnit]:
    """Return all units by UN/ECE code."""
    return entries(__name__, QuantityUnit)
