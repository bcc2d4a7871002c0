"""The milestones 节点: what they are called, and which channels pass them."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.tracking.facts import MilestoneFact


def milestones() -> Mapping[str, MilestoneFact]:
    """Return all milestones by code."""
    return entries(__name__, MilestoneFact)
