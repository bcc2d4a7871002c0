"""Containers, trucks and pallets, what programmes take of pallets, and how a load may lean."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.stowage.equipment.kinds import Equipment
from app.domain.stowage.equipment.pallets import Pallet, PalletLimits


def equipment() -> Mapping[str, Equipment]:
    """Return the containers and trucks by code."""
    return entries(__name__, Equipment)


def pallets() -> Mapping[str, Pallet]:
    """Return the pallets by code."""
    return entries(__name__, Pallet)


def pallet_limits() -> Mapping[str, PalletLimits]:
    """Return what is known of loaded pallets, by the code of the programme."""
    return entries(__name__, PalletLimits)
