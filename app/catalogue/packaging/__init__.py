"""Kinds of carton that proposals may take, with what had to be assumed about them."""

from app.catalogue.registry import entries
from app.domain.packing.packaging import CartonSize, Handling, Packaging


def export_carton() -> Packaging:
    """Return the carton that proposals take where the product has no carton spec."""
    return entries(__name__, Packaging)["export-carton"]


def stock_cartons() -> tuple[CartonSize, ...]:
    """Return the cartons to be had anywhere, by which mixed goods can be packed."""
    return tuple(entries(__name__, CartonSize).values())


def handling() -> Handling:
    """Return what one more carton counts for, unless a person says otherwise."""
    return entries(__name__, Handling)["handling"]
