"""Main legs, final deliveries and their clocks: what a transport channel is made of."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.transport import ClockStartFact, FinalDeliveryFact, MainLegFact, ModeFact


def modes() -> Mapping[str, ModeFact]:
    """Return all modes by code."""
    return entries(__name__, ModeFact)


def main_legs() -> Mapping[str, MainLegFact]:
    """Return all main legs by code, in the order to offer them."""
    return entries(__name__, MainLegFact)


def final_deliveries() -> Mapping[str, FinalDeliveryFact]:
    """Return all final deliveries by code."""
    return entries(__name__, FinalDeliveryFact)


def clock_starts() -> Mapping[str, ClockStartFact]:
    """Return all events that a transit time is counted from, by code."""
    return entries(__name__, ClockStartFact)
