"""How many characters each field of an address may have, system by system."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.addressing.fields import FieldLimits


def field_limits() -> Mapping[str, FieldLimits]:
    """Return the limits of all systems, by code."""
    return entries(__name__, FieldLimits)
