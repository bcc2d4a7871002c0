"""Destinations whose customs asks importers for a bond, one module each."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.enrolment.bonds import BondRule


def bond_rules() -> Mapping[str, BondRule]:
    """Return the rules by destination; one that is not here asks for no bond that we know of."""
    return entries(__name__, BondRule)
