"""The hand-over page of a plan: how far each kind of movement covers its cartons."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.movement.carton_numbers import written
from app.domain.movement.kind_facts import KIND_FACTS, KindFact
from app.domain.movement.kinds import MovementKind
from app.domain.naming import Name
from app.domain.packing.cartons import Totals
from app.persistence import courier_numbers, movements
from app.persistence.movement_cartons import ON_THE_WAY, Numbered
from app.persistence.movements import Laden, Load, Movement
from app.persistence.plans import Plan, Shipment
from app.usecases import hand_over
from app.usecases import movements as deeds
from app.usecases.compliance.checking import Noted, noted
from app.web.database import database
from app.web.plans.context import today
from app.web.plans.summary import plan_totals
from app.web.stowing.proposing import Proposal, proposals

#: An entry that nobody waits for.
_NOTE = "note"


@dataclass(frozen=True, slots=True)
class Held:
    """A movement, the plan's own cartons in it, and all it holds."""

    laden: Laden
    own: tuple[Load, ...]

    @property
    def movement(self) -> Movement:
        """Return the movement itself."""
        return self.laden.movement

    @property
    def cartons(self) -> int:
        """Return how many of the plan's cartons are in it."""
        return sum(len(load.numbers) for load in self.own)

    @property
    def spans(self) -> list[tuple[Shipment, str]]:
        """Return the plan's cartons in it, by shipment."""
        return [(load.shipment, written(load.numbers)) for load in self.own]

    @property
    def shared(self) -> bool:
        """Return whether cartons of other plans are in it too."""
        return self.laden.cartons > self.cartons

    @property
    def to_come(self) -> list[Name]:
        """Return the entries that are not known yet."""
        entries = KIND_FACTS[self.movement.kind].entries
        return [
            label
            for name, label in entries.items()
            if name != _NOTE and not getattr(self.movement, name)
        ]

    @property
    def dubious(self) -> bool:
        """Return whether its number should be looked at again."""
        return bool(deeds.advice(self.movement))


@dataclass(frozen=True, slots=True)
class Covered:
    """One kind of movement, those of the plan, and how many of the plan's cartons are in any."""

    fact: KindFact
    held: Sequence[Held]
    cartons: int


@dataclass(frozen=True)
class HandOverPage:
    """A locked plan's movements."""

    plan: Plan

    @cached_property
    def going(self) -> list[Shipment]:
        """Return the shipments whose cartons are on the way or about to be."""
        return [each for each in self.plan.shipments if each.state in ON_THE_WAY]

    @cached_property
    def waiting(self) -> dict[int, Numbered]:
        """Return the cartons in no forwarder order yet, by shipment."""
        return hand_over.waiting(database(), self.plan)

    @cached_property
    def held_back(self) -> list[Noted]:
        """Return what compliance files say against handing the goods over today."""
        waiting = [shipment_id for shipment_id, numbered in self.waiting.items() if numbered]
        found = noted(database(), waiting, day=today())
        return [each for each in found if each.problem.blocking]

    @property
    def left(self) -> int:
        """Return how many cartons are in no forwarder order yet."""
        return sum(len(numbered) for numbered in self.waiting.values())

    @property
    def left_spans(self) -> list[tuple[Shipment, str]]:
        """Return the cartons in no forwarder order yet, by shipment, as people write them."""
        own = {each.id: each for each in self.going}
        return [
            (own[each], written(numbered)) for each, numbered in self.waiting.items() if numbered
        ]

    @cached_property
    def covered(self) -> list[Covered]:
        """Return every kind of movement with the plan's own."""
        own = {each.id for each in self.plan.shipments}
        held = [
            Held(laden, tuple(load for load in laden.loads if load.shipment.id in own))
            for laden in movements.movements_of(database(), own)
        ]
        return [
            Covered(fact, of_kind, _distinct(of_kind))
            for kind, fact in KIND_FACTS.items()
            for of_kind in [[each for each in held if each.movement.kind is kind]]
        ]

    @property
    def open_kinds(self) -> list[Covered]:
        """Return the kinds that some cartons are in none of, but the order, which has its form."""
        return [
            each
            for each in self.covered
            if each.cartons < self.totals.cartons
            and each.fact.kind is not MovementKind.FORWARDER_ORDER
        ]

    @property
    def begun(self) -> bool:
        """Return whether any of the plan's cartons are in any movement."""
        return any(each.held for each in self.covered)

    @cached_property
    def loading(self) -> list[Proposal]:
        """Return the containers of accepted loading plans, while their cartons are in none yet."""
        return proposals(self.plan)

    @cached_property
    def couriers(self) -> tuple[int, int]:
        """Return how many cartons have a courier number, and how many there are."""
        counted = courier_numbers.counted(database(), [each.id for each in self.going])
        known, all_cartons = zip(*counted.values(), strict=True) if counted else ((), ())
        return sum(known), sum(all_cartons)

    @cached_property
    def totals(self) -> Totals:
        """Return what the cartons of all shipments add up to."""
        return plan_totals(self.plan)


def _distinct(held: Sequence[Held]) -> int:
    """Return how many cartons are in any of them; one in two counts once."""
    return len(
        {
            (load.shipment.id, number)
            for each in held
            for load in each.own
            for number in load.numbers
        }
    )
