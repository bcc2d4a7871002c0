"""Selling programmes, one module each; limits that sources state differently are all kept."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.programme.selling import SellingProgramme, choose


def programmes() -> Mapping[str, SellingProgramme]:
    """Return all programmes by code."""
    return entries(__name__, SellingProgramme)


def programme_for(kind: str, country: str) -> SellingProgramme | None:
    """Return the programme that a shipment record's `kind` means in the warehouse's country."""
    return choose(programmes().values(), kind=kind, country=country)
