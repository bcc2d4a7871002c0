"""Handling marks that cartons may bear."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.labelling.handling import HandlingMark


def handling_marks() -> Mapping[str, HandlingMark]:
    """Return the marks by code, in the order in which people choose them."""
    return entries(__name__, HandlingMark)
