"""What makes goods need a carrier's consent."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.cargo import CargoFlag


def cargo_flags() -> Mapping[str, CargoFlag]:
    """Return all cargo flags by code, batteries first."""
    return entries(__name__, CargoFlag)
