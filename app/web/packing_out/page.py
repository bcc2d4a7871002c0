"""What the packing-out page of one shipment shows."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from app.domain.naming import Name
from app.domain.packing_out.checklist import Checklist
from app.persistence.packing_out import PackingTick, ticks_of
from app.persistence.plans import Shipment
from app.usecases import packing_out, plan_numbers
from app.usecases.attaching import attachments_of
from app.usecases.plan_record import shipment_reference
from app.web.database import database
from app.web.plans.context import Standing, today

#: What files of this page are kept as.
FILES: Final = "packing-out"


@dataclass(frozen=True)
class PackingOutPage:
    """One shipment's checklist as it stands today."""

    standing: Standing
    shipment: Shipment

    @cached_property
    def checklist(self) -> Checklist:
        """Return the lines."""
        return packing_out.checklist_of(self.shipment, day=today())

    @cached_property
    def ticks(self) -> dict[str, PackingTick]:
        """Return who ticked which line, and when."""
        return ticks_of(database(), self.shipment.id)

    @property
    def done(self) -> int:
        """Return how many of today's lines are ticked."""
        return len(self.checklist.codes.intersection(self.ticks))

    @property
    def programme(self) -> Name | None:
        """Return the name of the programme that receives the cartons."""
        programme = plan_numbers.programme_of(self.standing.plan)
        return programme.name if programme else None

    @property
    def reference(self) -> str:
        """Return the shipment's own reference."""
        return shipment_reference(self.shipment)

    @property
    def subject(self) -> str:
        """Return how files name the shipment they belong to."""
        return f"shipment:{self.shipment.id}"

    @cached_property
    def files(self) -> list[Any]:
        """Return the signed sheets."""
        found = attachments_of(database(), self.subject)
        return [each for each in found if each.kind == FILES]
