"""The papers of a shipment, one module a paper."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.paperwork.document import Document


def documents() -> Mapping[str, Document]:
    """Return all papers by code."""
    return entries(__name__, Document)
