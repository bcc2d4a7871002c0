"""Surcharges: what sets one off, carton by carton, and how it is counted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from app.domain.freight.cartons import CartonGroup
from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Validity


class Trigger(Protocol):
    """Decides whether a carton sets a surcharge off."""

    def hits(self, group: CartonGroup) -> bool:
        """Return whether each carton of `group` does."""
        ...


@dataclass(frozen=True, slots=True)
class EveryCarton:
    """Any carton: the surcharge is part of the price."""

    def hits(self, group: CartonGroup) -> bool:
        """Return whether there is a carton at all."""
        return group.count > 0


@dataclass(frozen=True, slots=True)
class PieceWeighsFrom:
    """A carton of `limit` gross weight or more."""

    limit: Weight

    def hits(self, group: CartonGroup) -> bool:
        """Return whether the gross weight reaches the limit."""
        return group.gross_weight >= self.limit


@dataclass(frozen=True, slots=True)
class LongestSideOver:
    """A carton whose longest side is more than `limit`."""

    limit: Length

    def hits(self, group: CartonGroup) -> bool:
        """Return whether the longest side exceeds the limit."""
        return group.size.sides[0] > self.limit


@dataclass(frozen=True, slots=True)
class CarriesCargo:
    """A carton with goods of any of the flags named by `codes`."""

    codes: frozenset[str]

    def hits(self, group: CartonGroup) -> bool:
        """Return whether the carton carries such goods."""
        return any(flag.code in self.codes for flag in group.cargo)


class SurchargeBasis(StrEnum):
    """What the surcharge's amount is multiplied with."""

    PER_KG = "per-kg"
    PER_PIECE = "per-piece"
    PER_SHIPMENT = "per-shipment"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surcharge:
    """A charge beside the freight.

    `amount`, `minimum` and `maximum` are in the card's currency; for PERCENT `amount` is percent
    of the freight. PER_KG counts the chargeable kilograms of the cartons that set it off.
    """

    code: str
    name: Name
    trigger: Trigger
    basis: SurchargeBasis
    amount: Decimal
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    validity: Validity = field(default_factory=Validity)

    def hit_by(self, groups: Sequence[CartonGroup]) -> list[CartonGroup]:
        """Return the cartons that set it off."""
        return [group for group in groups if self.trigger.hits(group)]
