"""Kinds of carton that proposals may take, with what had to be assumed about them."""

from app.catalogue.registry import entries
from app.domain.packing.packaging import Packaging


def export_carton() -> Packaging:
    """Return the carton that proposals take where the product has no carton spec."""
    return entries(__name__, Packaging)["export-carton"]
