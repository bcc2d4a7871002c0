"""What the pages of change orders show: cartons by number, orders in words, papers out of date."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.catalogue.documents import documents
from app.domain.movement.carton_numbers import written
from app.domain.movement.changes import CHANGE_FACTS, ChangeFact, Remainder
from app.domain.movement.kind_facts import KIND_FACTS
from app.domain.movement.kinds import ChangeKind, MovementKind
from app.domain.naming import Name
from app.domain.quantities.weight import Weight
from app.persistence.change_orders import ChangeOrder, orders_of
from app.persistence.movement_cartons import ON_THE_WAY
from app.persistence.movements import Laden, movements_of
from app.persistence.papers import Paper
from app.persistence.plans import Shipment
from app.usecases import lock_plan
from app.usecases.cancel_shipment import cancellable
from app.usecases.change_scope import held
from app.usecases.stale_papers import stale_now
from app.web.changes.forms import REMAINDERS
from app.web.database import database
from app.web.plans.context import Standing, today


@dataclass(frozen=True, slots=True)
class CartonLine:
    """Cartons that are alike: their numbers, what lies in each, and what each weighs."""

    numbers: str
    contents: Mapping[str, int]
    gross_weight: Weight


def carton_lines(shipment: Shipment) -> list[CartonLine]:
    """Return the cartons of a shipment, row by row, by their first numbers."""
    rows = sorted(shipment.rows, key=lambda row: min((it.number for it in row.cartons), default=0))
    return [
        CartonLine(
            numbers=written(carton.number for carton in row.cartons),
            contents={each.product.sku: each.quantity for each in row.contents},
            gross_weight=row.gross_weight,
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One change order in words; `stale` are the papers it made stale, as they were named then."""

    order: ChangeOrder
    number: int
    stale: tuple[tuple[Name, Mapping[str, Any]], ...]

    @property
    def fact(self) -> ChangeFact:
        """Return what its kind is called."""
        return CHANGE_FACTS[self.order.kind]

    @property
    def cartons(self) -> list[CartonLine]:
        """Return the cartons it was about, as they were."""
        return [
            CartonLine(each["numbers"], each["contents"], Weight(each["gross_weight_g"]))
            for each in self.order.figures.get("cartons", ())
        ]

    @property
    def remainder(self) -> Any:
        """Return where its difference went."""
        chosen = self.order.figures.get("remainder")
        return REMAINDERS[Remainder(chosen)][0] if chosen else ""

    @property
    def left(self) -> list[Name]:
        """Return the movements that it took cartons out of."""
        return [
            KIND_FACTS[MovementKind(each["kind"])].called(each["number"])
            for each in self.order.figures.get("left", ())
        ]


@dataclass(frozen=True)
class ChangesPage:
    """All change orders of a plan, and what can be changed next."""

    standing: Standing

    @property
    def shipments(self) -> list[Shipment]:
        """Return the plan's shipments."""
        return self.standing.plan.shipments

    @cached_property
    def orders(self) -> list[OrderLine]:
        """Return the change orders, newest first."""
        numbers = {shipment.id: shipment.number for shipment in self.shipments}
        return [
            OrderLine(order, numbers[order.shipment_id], _stale(order))
            for order in orders_of(database(), numbers)
        ]

    @cached_property
    def stale(self) -> dict[int, list[tuple[Name, Paper]]]:
        """Return the papers to make again, by shipment id."""
        found = stale_now(database(), self.shipments, day=today())
        return {
            key: [(paper_name(each.kind), each) for each in some] for key, some in found.items()
        }

    @cached_property
    def carried(self) -> list[Any]:
        """Return the units of this plan that wait for a later one, or are in one already."""
        return lock_plan.carried_over(database(), plan=self.standing.plan)

    @cached_property
    def movements(self) -> list[Laden]:
        """Return the live movements with cartons of the plan."""
        return movements_of(database(), [shipment.id for shipment in self.shipments])

    def kinds(self, shipment: Shipment) -> list[ChangeFact]:
        """Return the kinds of change that make sense for a shipment as it stands."""
        return [fact for fact in CHANGE_FACTS.values() if self._fits(shipment, fact)]

    def _fits(self, shipment: Shipment, fact: ChangeFact) -> bool:
        if fact.kind is ChangeKind.SHIPMENT_CANCELLED:
            return cancellable(shipment)
        if shipment.state not in ON_THE_WAY:
            return False
        return not fact.of_one_movement or any(
            laden.movement.kind in fact.leaves and held(shipment, laden) for laden in self.movements
        )


def paper_name(kind: str) -> Name:
    """Return what a kind of paper is called."""
    document = documents().get(kind)
    return document.name if document else Name(kind, kind)


def _stale(order: ChangeOrder) -> tuple[tuple[Name, Mapping[str, Any]], ...]:
    return tuple((paper_name(each["kind"]), each) for each in order.figures.get("stale", ()))
