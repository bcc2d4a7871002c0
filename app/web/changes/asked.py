"""One change that is asked for: the shipment, what can change in it, and what that would touch."""

from dataclasses import dataclass
from functools import cached_property

from app.domain.movement.carton_numbers import written
from app.domain.movement.changes import ChangeFact
from app.domain.movement.kinds import ChangeKind
from app.domain.problems import Problem
from app.persistence.movement_cartons import ON_THE_WAY
from app.persistence.movements import Laden
from app.persistence.plans import Shipment
from app.usecases import cancel_shipment
from app.usecases.change_scope import leavable
from app.usecases.movement_cartons import called
from app.usecases.plan_record import shipment_reference
from app.web.changes.page import CartonLine, carton_lines
from app.web.database import database
from app.web.i18n import _
from app.web.plans.context import Standing
from app.web.rendering import said


@dataclass(frozen=True)
class Asked:
    """One kind of change to one shipment."""

    standing: Standing
    shipment: Shipment
    fact: ChangeFact

    @cached_property
    def movements(self) -> list[Laden]:
        """Return the live movements that the change may be about."""
        return leavable(database(), self.shipment, self.fact)

    @property
    def cartons(self) -> list[CartonLine]:
        """Return the shipment's cartons by number."""
        return carton_lines(self.shipment)

    @property
    def whole(self) -> bool:
        """Return whether the whole shipment is cancelled."""
        return self.fact.kind is ChangeKind.SHIPMENT_CANCELLED

    @property
    def shut(self) -> Problem | None:
        """Return why nothing can be changed like this now, if so."""
        if self.whole:
            can = cancel_shipment.cancellable(self.shipment)
            return None if can else Problem("cancel-shipment-shut")
        if self.shipment.state not in ON_THE_WAY:
            return Problem("change-not-on-the-way")
        if self.fact.of_one_movement and not self.movements:
            return Problem("change-nothing-there", params={"change": self.fact.name})
        return None

    @cached_property
    def warnings(self) -> list[str]:
        """Return what else the change touches: siblings in the plan, shipments in a movement."""
        if self.whole:
            return [*self._siblings(), *map(self._shared, self._shared_movements())]
        voided = self.movements if self.fact.cancels else ()
        return [self._withdrawn(each) for each in voided if len(each.loads) > 1]

    def _siblings(self) -> list[str]:
        others = cancel_shipment.siblings(self.standing.plan, self.shipment)
        if not others:
            return []
        named = (_("Shipment %(number)s", number=each.number) for each in others)
        return [
            _(
                "The other shipments of this plan go on: %(numbers)s. A platform may cancel the "
                "whole plan with one shipment; check there.",
                numbers=_(", ").join(named),
            )
        ]

    def _shared_movements(self) -> list[Laden]:
        return list(cancel_shipment.shared(database(), self.shipment))

    def _shared(self, laden: Laden) -> str:
        return _(
            "%(movement)s also holds %(others)s. Tell the forwarder and the broker.",
            movement=said(called(laden.movement)),
            others=self._others(laden),
        )

    def _withdrawn(self, laden: Laden) -> str:
        return _(
            "%(movement)s also covers %(others)s; their documents are withdrawn too.",
            movement=said(called(laden.movement)),
            others=self._others(laden),
        )

    def _others(self, laden: Laden) -> str:
        loads = (load for load in laden.loads if load.shipment.id != self.shipment.id)
        return _(", ").join(
            _("%(shipment)s cartons %(cartons)s", shipment=shipment_reference(load.shipment),
              cartons=written(load.numbers))
            for load in loads
        )  # fmt: skip
