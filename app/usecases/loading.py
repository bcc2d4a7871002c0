"""Loading movements: cartons put in, taken out, and moved to another of the kind."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence.movement_cartons import cartons_in
from app.persistence.movements import Movement
from app.usecases.movement_cartons import (
    called,
    named_cartons,
    put_in,
    take_out,
    wanted_cartons,
)
from app.usecases.movements import Done
from app.usecases.shipment_progress import settle
from app.usecases.undoing import undoable


@dataclass(frozen=True, slots=True, kw_only=True)
class _Going:
    """Cartons, with the shipments they are of, that enter a movement, leave one, or both."""

    ids: set[int]
    shipments: Collection[int]
    entering: Movement | None = None
    leaving: Movement | None = None


def add_cartons(
    session: Session, movement: Movement, wanted: Mapping[int, str], *, person_id: int | None
) -> Done | list[Problem]:
    """Put cartons of any shipments and plans into a movement, all of them or none."""
    ids, problems = wanted_cartons(session, wanted, kind=movement.kind)
    if problems:
        return problems
    going = _Going(ids=ids, shipments=wanted, entering=movement)
    return _carry_out(session, going, verb="cartons-added", of=movement, person_id=person_id)


def remove_cartons(
    session: Session, movement: Movement, wanted: Mapping[int, str], *, person_id: int | None
) -> Done | list[Problem]:
    """Take cartons named by shipment id out of a movement; a blank means all of the shipment."""
    ids, problems = _within(session, movement, wanted)
    if problems:
        return problems
    going = _Going(ids=ids, shipments=wanted, leaving=movement)
    return _carry_out(session, going, verb="cartons-taken-out", of=movement, person_id=person_id)


def move_cartons(
    session: Session,
    movement: Movement,
    wanted: Mapping[int, str],
    *,
    to: Movement | None,
    person_id: int | None,
) -> Done | list[Problem]:
    """Move cartons into another movement of the kind, a new one whose number is to come if None."""
    ids, problems = _within(session, movement, wanted)
    target = to or Movement(kind=movement.kind, party=movement.party)
    if target.kind is not movement.kind or target is movement:
        problems.append(Problem("movement-other-kind", "to"))
    if problems:
        return problems
    going = _Going(ids=ids, shipments=wanted, entering=target, leaving=movement)
    return _carry_out(session, going, verb="cartons-moved", of=movement, person_id=person_id)


def _carry_out(
    session: Session, going: _Going, *, verb: str, of: Movement, person_id: int | None
) -> Done | list[Problem]:
    """Save what becomes of the cartons as one act on the movement `of`, or return why not."""
    with undoable(session, verb=verb, subject=of.number, person_id=person_id) as act:
        problems = _write(session, going)
        if problems:
            return problems
        settle(session, going.shipments)
        session.commit()
    return Done(going.entering or of, len(going.ids), act.id)


def _write(session: Session, going: _Going) -> list[Problem]:
    problems: list[Problem] = []
    if going.entering is not None:
        problems = put_in(session, going.entering, going.ids, leaving=going.leaving)
    if going.leaving is not None and not problems:
        problems = take_out(session, going.leaving, going.ids)
    return problems


def _within(
    session: Session, movement: Movement, wanted: Mapping[int, str]
) -> tuple[set[int], list[Problem]]:
    """Return the ids of the movement's own cartons that are named by shipment id."""
    if movement.cancelled_at is not None:
        return set(), [Problem("movement-cancelled", params={"movement": called(movement)})]
    held = cartons_in(session, movement.id)
    own = {each: held.get(each, {}) for each in wanted}
    return named_cartons(wanted, known=own, free=own)
