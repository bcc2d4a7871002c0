"""A page of one shipment that shows what is made from the shipment's record."""

from dataclasses import dataclass
from functools import cached_property

from app.domain.problems import Problem
from app.domain.programme.selling import SellingProgramme
from app.domain.shipment.record import ShipmentRecord
from app.persistence.plans import Shipment
from app.usecases import plan_numbers
from app.usecases.plan_record import record_of, shipment_reference
from app.web.plans.context import Standing, today


@dataclass(frozen=True)
class RecordedShipment:
    """One shipment with its record as it stands today, made once a page."""

    standing: Standing
    shipment: Shipment

    @cached_property
    def _made_of(self) -> tuple[ShipmentRecord | None, list[Problem]]:
        return record_of(self.shipment, day=today())

    @property
    def reference(self) -> str:
        """Return the shipment's own reference."""
        return shipment_reference(self.shipment)

    @cached_property
    def programme(self) -> SellingProgramme | None:
        """Return the programme that receives the cartons."""
        return plan_numbers.programme_of(self.standing.plan)

    @property
    def record(self) -> ShipmentRecord | None:
        """Return what papers and labels are made from, or None while the plan lacks something."""
        return self._made_of[0]

    @property
    def lacking(self) -> list[Problem]:
        """Return what the plan still lacks for them."""
        return self._made_of[1]
