"""Surcharges: charges beside the freight, each for the cartons that set it off."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from app.domain.freight.cartons import CartonGroup, FreightDestination
from app.domain.freight.triggers import Trigger
from app.domain.naming import Name
from app.domain.sourcing import Validity


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

    def hit_by(
        self, groups: Sequence[CartonGroup], destination: FreightDestination
    ) -> list[CartonGroup]:
        """Return the cartons that set it off on their way to `destination`."""
        return [group for group in groups if self.trigger.hits(group, destination)]
