"""Windows for claims on units missing from a delivery, as sources state them; they differ."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.receiving.claims import ClaimWindow


def claim_windows() -> Mapping[str, ClaimWindow]:
    """Return all statements by code."""
    return entries(__name__, ClaimWindow)
