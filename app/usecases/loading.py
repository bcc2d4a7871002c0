"""Loading movements: cartons put in, taken out, and moved to another of the kind."""

from collections.abc import Mapping

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


def add_cartons(
    session: Session, movement: Movement, wanted: Mapping[int, str], *, person_id: int | None
) -> Done | list[Problem]:
    """Put cartons of any shipments and plans into a movement, all of them or none."""
    ids, problems = wanted_cartons(session, wanted, kind=movement.kind)
    if problems:
        return problems
    subject = movement.number
    with undoable(session, verb="cartons-added", subject=subject, person_id=person_id) as act:
        problems = put_in(session, movement, ids)
        if problems:
            return problems
        settle(session, wanted)
        session.commit()
    return Done(movement, len(ids), act.id)


def remove_cartons(
    session: Session, movement: Movement, wanted: Mapping[int, str], *, person_id: int | None
) -> Done | list[Problem]:
    """Take cartons named by shipment id out of a movement; a blank means all of the shipment."""
    ids, problems = _within(session, movement, wanted)
    if problems:
        return problems
    subject = movement.number
    with undoable(session, verb="cartons-taken-out", subject=subject, person_id=person_id) as act:
        problems = take_out(session, movement, ids)
        if problems:
            return problems
        settle(session, wanted)
        session.commit()
    return Done(movement, len(ids), act.id)


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
    subject = movement.number
    with undoable(session, verb="cartons-moved", subject=subject, person_id=person_id) as act:
        problems = put_in(session, target, ids, leaving=movement)
        problems = problems or take_out(session, movement, ids)
        if problems:
            return problems
        settle(session, wanted)
        session.commit()
    return Done(target, len(ids), act.id)


def _within(
    session: Session, movement: Movement, wanted: Mapping[int, str]
) -> tuple[set[int], list[Problem]]:
    """Return the ids of the movement's own cartons that are named by shipment id."""
    if movement.cancelled_at is not None:
        return set(), [Problem("movement-cancelled", params={"movement": called(movement)})]
    held = cartons_in(session, movement.id)
    own = {each: held.get(each, {}) for each in wanted}
    return named_cartons(wanted, known=own, free=own)
