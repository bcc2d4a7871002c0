"""Ports, airports and rail terminals, one module a country."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.trade.ports import Port


def ports() -> Mapping[str, Port]:
    """Return all ports by UN/LOCODE."""
    return entries(__name__, Port)
