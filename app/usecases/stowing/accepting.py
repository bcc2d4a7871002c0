"""Accepting a loading plan, and opening the containers it loads at hand-over."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from app.catalogue.equipment import equipment
from app.domain.movement.kinds import MovementKind
from app.domain.problems import Problem
from app.domain.stowage.equipment.kinds import EquipmentKind
from app.persistence import load_plans
from app.persistence.load_plans import LoadPlan
from app.persistence.movement_cartons import ON_THE_WAY, MovementCarton, Numbered, free_cartons
from app.persistence.movements import Movement
from app.persistence.tables.foundation import now
from app.persistence.tables.plans import Shipment
from app.usecases.shipment_progress import settle
from app.usecases.stowing.cargo import CargoRow, cargo_of, changes
from app.usecases.stowing.loads import Load
from app.usecases.stowing.planning import job_in_hand, plannable
from app.usecases.stowing.units import Unit, units_of


def accept(session: Session, kept: LoadPlan, *, shipment: Shipment) -> list[Problem]:
    """Make a plan the one its shipment is loaded by, or return why not; another gives way."""
    problems = plannable(shipment) or _stale(kept, shipment)
    if not kept.levels:
        problems.append(Problem("load-empty"))
    if problems:
        return problems
    for other in load_plans.accepted(session, [shipment.id]):
        other.accepted_at = None
    kept.accepted_at = now()
    session.commit()
    return []


def drop(session: Session, kept: LoadPlan, *, shipment: Shipment) -> list[Problem]:
    """Accept a plan no longer, or return why not."""
    problems = plannable(shipment)
    if not problems:
        kept.accepted_at = None
        session.commit()
    return problems


def remove(session: Session, kept: LoadPlan) -> list[Problem]:
    """Remove a plan that is neither accepted nor in the making, or return why not."""
    if kept.accepted_at is not None:
        return [Problem("load-accepted")]
    if job_in_hand(session, kept) is not None:
        return [Problem("load-unfinished")]
    session.delete(kept)
    session.commit()
    return []


def containers_to_open(
    session: Session, accepted: Mapping[Shipment, LoadPlan]
) -> dict[Shipment, list[Unit]]:
    """Return the containers of accepted plans, as long as none of their cartons is in any yet."""
    free = _free(session, accepted)
    loaded = {each: _openable(kept, each, free[each.id]) for each, kept in accepted.items()}
    return {shipment: list(units) for shipment, units in loaded.items() if units}


def open_containers(
    session: Session, kept: LoadPlan, *, shipment: Shipment, notes: Sequence[str]
) -> list[Movement] | list[Problem]:
    """Open a container for each that the plan loads, its number to come, or return why not.

    `notes` say of each which one of the plan it is. The caller records the act.
    """
    if kept.accepted_at is None:
        return [Problem("load-not-accepted")]
    loaded = _openable(kept, shipment, _free(session, [shipment])[shipment.id])
    if not loaded:
        return _stale(kept, shipment) or [Problem("load-no-containers")]
    movements = [Movement(kind=MovementKind.CONTAINER, note=note) for note in notes]
    session.add_all(movements)
    session.flush()
    session.add_all(
        MovementCarton(movement_id=movement.id, carton_id=each)
        for movement, ids in zip(movements, loaded.values(), strict=True)
        for each in ids
    )
    settle(session, [shipment.id])
    session.commit()
    return movements


def _free(session: Session, shipments: Iterable[Shipment]) -> Mapping[int, Numbered]:
    """Return the cartons of each shipment that are in no container."""
    ids = [shipment.id for shipment in shipments]
    return free_cartons(session, ids, kind=MovementKind.CONTAINER)


def _openable(kept: LoadPlan, shipment: Shipment, free: Numbered) -> dict[Unit, list[int]]:
    """Return the plan's containers with the ids of their cartons, none unless all are free."""
    if shipment.state not in ON_THE_WAY or _stale(kept, shipment):
        return {}
    wanted = {
        unit: [number for numbers in unit.numbers.values() for number in numbers]
        for unit in _containers(kept)
    }
    if any(number not in free for numbers in wanted.values() for number in numbers):
        return {}
    return {unit: [free[number] for number in numbers] for unit, numbers in wanted.items()}


def _containers(kept: LoadPlan) -> list[Unit]:
    """Return what goes to sea in a plan, with the carton numbers in each."""
    rows = [CargoRow.load(each) for each in kept.cartons]
    return [
        unit
        for unit in units_of(Load.load(kept.levels), rows)
        if unit.code in equipment() and equipment()[unit.code].kind is EquipmentKind.CONTAINER
    ]


def _stale(kept: LoadPlan, shipment: Shipment) -> list[Problem]:
    before = [CargoRow.load(each) for each in kept.cartons]
    return [Problem("load-stale")] if changes(before, cargo_of(shipment)) else []
