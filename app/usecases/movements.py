"""Opening, changing and cancelling movements of any kind: sets of cartons with a number."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from app.domain.movement.kind_facts import KIND_FACTS
from app.domain.movement.kinds import MovementKind
from app.domain.problems import Problem
from app.persistence.movement_cartons import cartons_in
from app.persistence.movements import Movement, same_number
from app.usecases import container_numbers
from app.usecases.movement_cartons import called, put_in, wanted_cartons
from app.usecases.shipment_progress import settle
from app.usecases.undoing import undoable

__all__ = [
    "Details",
    "Done",
    "advice",
    "called",
    "cancel",
    "change",
    "open_movement",
    "subject_of",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a movement says of itself; a kind keeps only the entries it has."""

    number: str = ""
    party: str = ""
    master_bill: str = ""
    house_bill: str = ""
    vessel: str = ""
    voyage: str = ""
    seal: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What an act came to: the movement, how many cartons it touched, and how to take it back."""

    movement: Movement
    cartons: int
    step: int | None


def subject_of(movement: Movement) -> str:
    """Return how files name the movement they belong to."""
    return f"movement:{movement.id}"


def advice(movement: Movement) -> list[Problem]:
    """Return what to look at again in a movement; none of it stops anything."""
    if movement.kind is not MovementKind.CONTAINER or not movement.number:
        return []
    return container_numbers.advice_on(movement.number)


def open_movement(
    session: Session,
    details: Details,
    *,
    kind: MovementKind,
    wanted: Mapping[int, str],
    person_id: int | None,
) -> Done | list[Problem]:
    """Open a movement with the cartons named by shipment id, a blank meaning all free ones."""
    movement = Movement(kind=kind)
    _write(movement, details)
    ids, problems = wanted_cartons(session, wanted, kind=kind) if wanted else (set(), [])
    problems += _taken(session, movement)
    if not movement.number and not ids and not problems:
        problems.append(Problem("movement-empty", "number"))
    if problems:
        return problems
    with undoable(
        session, verb="movement-opened", subject=movement.number, person_id=person_id
    ) as act:
        problems = put_in(session, movement, ids)
        if problems:
            return problems
        settle(session, cartons_in(session, movement.id))
        session.commit()
    return Done(movement, len(ids), act.id)


def change(
    session: Session, movement: Movement, details: Details, *, person_id: int | None
) -> list[Problem]:
    """Save other entries of a movement, or return why not."""
    if movement.cancelled_at is not None:
        return [Problem("movement-cancelled", params={"movement": called(movement)})]
    draft = Movement(kind=movement.kind)
    _write(draft, details)
    problems = _taken(session, draft, but=movement)
    if problems:
        return problems
    subject = movement.number
    with undoable(session, verb="movement-changed", subject=subject, person_id=person_id):
        _write(movement, details)
        settle(session, cartons_in(session, movement.id))
        session.commit()
    return []


def cancel(session: Session, movement: Movement, *, person_id: int | None) -> Done | list[Problem]:
    """Cancel a movement: it stays readable, and its cartons are free for another."""
    if movement.cancelled_at is not None:
        return [Problem("movement-cancelled", params={"movement": called(movement)})]
    held = cartons_in(session, movement.id)
    subject = movement.number
    with undoable(session, verb="movement-cancelled", subject=subject, person_id=person_id) as act:
        movement.cancelled_at = datetime.now(UTC)
        settle(session, held)
        session.commit()
    return Done(movement, sum(len(numbered) for numbered in held.values()), act.id)


def _write(movement: Movement, details: Details) -> None:
    entries = KIND_FACTS[movement.kind].entries
    for name, value in asdict(details).items():
        setattr(movement, name, value if name in entries else "")
    if movement.kind is MovementKind.CONTAINER:
        movement.number = container_numbers.written(movement.number)


def _taken(session: Session, draft: Movement, but: Movement | None = None) -> list[Problem]:
    """Return a problem when another live movement bears the number, where it is used once."""
    if not (draft.number and KIND_FACTS[draft.kind].numbered_once):
        return []
    other = same_number(session, kind=draft.kind, number=draft.number, party=draft.party)
    if other is None or other is but:
        return []
    return [Problem("movement-number-taken", "number", {"movement": called(other)})]
