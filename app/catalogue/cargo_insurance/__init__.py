"""How much of the goods' value cargo insurance covers."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.freight.insurance import Cover


def covers() -> Mapping[str, Cover]:
    """Return the covers by code."""
    return entries(__name__, Cover)
