"""Export declaration routes, and the supervision modes they are declared under."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.trade.declarations import DeclarationRoute, SupervisionMode


def declaration_routes() -> Mapping[str, DeclarationRoute]:
    """Return all declaration routes by code."""
    return entries(__name__, DeclarationRoute)


def supervision_modes() -> Mapping[str, SupervisionMode]:
    """Return all supervision modes by their four digits."""
    return entries(__name__, SupervisionMode)


def papers_by_route() -> Mapping[str, bool]:
    """Return of each route whether China's papers may carry the exporter's name."""
    return {code: route.prints_exporter_papers for code, route in declaration_routes().items()}


def stock_modes() -> frozenset[str]:
    """Return the supervision modes of stock that leaves for a warehouse abroad unsold."""
    return frozenset(code for code, mode in supervision_modes().items() if mode.unsold)
