"""What a change order is about, as asked and as found: its cartons, the movements they leave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.movement.carton_numbers import written
from app.domain.movement.changes import CHANGE_FACTS, ChangeFact, Remainder, total
from app.domain.movement.kinds import ChangeKind
from app.domain.problems import Problem
from app.persistence.movement_cartons import ON_THE_WAY
from app.persistence.movements import Laden, movements_of
from app.persistence.tables.plans import Shipment
from app.usecases.changed_cartons import (
    Placed,
    Shortage,
    facts_of,
    missing_units,
    placed,
    shortage_problems,
)
from app.usecases.move_cartons import choose_cartons
from app.usecases.movement_cartons import called


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a person says of a change: which cartons by number, why, and where they go instead.

    `shortage` tells of units missing inside the cartons, which then stay. `movement_id` is the
    container that left them behind, or the declaration that was cancelled.
    """

    kind: ChangeKind
    reason: str
    remainder: Remainder
    cartons: str = ""
    shortage: Shortage | None = None
    movement_id: int | None = None

    @property
    def fact(self) -> ChangeFact:
        """Return what the kind asks and does."""
        return CHANGE_FACTS[self.kind]

    @property
    def stay(self) -> bool:
        """Return whether the cartons stay in their shipment."""
        return self.remainder is Remainder.NEXT or self.shortage is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A change that can be made: its cartons, and the live movements that it is about."""

    change: Change
    cartons: tuple[Placed, ...]
    movements: tuple[Laden, ...]

    @property
    def units(self) -> dict[str, int]:
        """Return the units that make the difference, by SKU."""
        if self.change.shortage is not None:
            return missing_units(self.cartons, self.change.shortage)
        return total(facts_of(self.cartons))


def leavable(session: Session, shipment: Shipment, fact: ChangeFact) -> list[Laden]:
    """Return the live movements of the shipment's cartons that a change of this kind is about."""
    live = movements_of(session, [shipment.id]) if fact.leaves else []
    return [each for each in live if each.movement.kind in fact.leaves]


def scope_of(session: Session, shipment: Shipment, change: Change) -> Scope | list[Problem]:
    """Return what the change is about, or every reason why it cannot be made."""
    if shipment.state not in ON_THE_WAY:
        return [Problem("change-not-on-the-way")]
    fact = change.fact
    movements = leavable(session, shipment, fact)
    if fact.of_one_movement:
        movements = [each for each in movements if each.movement.id == change.movement_id]
    if fact.of_one_movement and not movements:
        return [Problem("change-no-movement", "movement")]
    cartons, problems = _cartons(shipment, change, movements)
    if not problems and change.shortage is not None:
        problems = list(shortage_problems(cartons, change.shortage))
    if not problems:
        problems = list(_refusals(shipment, change, cartons, movements))
    if problems:
        return problems
    left = _holding(shipment, cartons, movements)
    return Scope(change=change, cartons=tuple(cartons), movements=left)


def held(shipment: Shipment, laden: Laden) -> set[int]:
    """Return the numbers of the shipment's cartons in a movement."""
    loads = (load for load in laden.loads if load.shipment.id == shipment.id)
    return {number for load in loads for number in load.numbers}


def _cartons(
    shipment: Shipment, change: Change, movements: Sequence[Laden]
) -> tuple[list[Placed], list[Problem]]:
    """Return the cartons named; a cancelled declaration is about all in it unless it names some."""
    if change.fact.cancels and not change.cartons.strip():
        return placed(shipment, held(shipment, movements[0])), []
    chosen, problems = choose_cartons(shipment, change.cartons)
    return placed(shipment, [carton.number for carton in chosen]), problems


def _refusals(
    shipment: Shipment, change: Change, cartons: Sequence[Placed], movements: Sequence[Laden]
) -> Iterator[Problem]:
    if change.remainder not in change.fact.remainders:
        yield Problem("change-remainder", "remainder")
    if change.fact.of_one_movement:
        outside = {each.carton.number for each in cartons} - held(shipment, movements[0])
        if outside:
            params = {"cartons": written(outside), "movement": called(movements[0].movement)}
            yield Problem("change-cartons-outside", "cartons", params)
    elif change.remainder is Remainder.NEXT and not _holding(shipment, cartons, movements):
        yield Problem("change-cartons-free", "cartons")
    if not change.stay and len(cartons) == len(placed(shipment)):
        yield Problem("change-all-cartons", "cartons")


def _holding(
    shipment: Shipment, cartons: Sequence[Placed], movements: Sequence[Laden]
) -> tuple[Laden, ...]:
    """Return the movements that hold any of the cartons."""
    numbers = {each.carton.number for each in cartons}
    return tuple(each for each in movements if held(shipment, each) & numbers)
