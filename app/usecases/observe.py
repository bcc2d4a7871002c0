"""Recording what somebody says about cartons on their way, and taking it back."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.shipment.states import State
from app.domain.tracking.statements import Statement, check_statement
from app.persistence import tracking
from app.persistence.tables.movements import MovementCarton
from app.persistence.tables.plans import Carton
from app.persistence.tables.tracking import Observation, ObservationCarton
from app.usecases.shipment_progress import settle

__all__ = ["Statement", "Subjects", "observe", "observe_all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subjects:
    """What a statement is about: whole shipments, whole movements, or some cartons of one."""

    shipment_ids: tuple[int, ...] = ()
    movement_ids: tuple[int, ...] = ()
    carton_ids: tuple[int, ...] = ()


def observe(  # noqa: PLR0913 - the meeting point of several rooms, all by name
    session: Session,
    statement: Statement,
    *,
    shipment_id: int | None = None,
    movement_id: int | None = None,
    carton_ids: Iterable[int] = (),
    person_id: int | None,
    source: str = "hand",
) -> list[Problem]:
    """Record one statement about a shipment or a movement, or some of its cartons.

    Nothing is recorded when a problem returned is blocking. Settles; the caller commits.
    """
    subjects = Subjects(
        shipment_ids=() if shipment_id is None else (shipment_id,),
        movement_ids=() if movement_id is None else (movement_id,),
        carton_ids=tuple(carton_ids),
    )
    return observe_all(session, [statement], about=subjects, person_id=person_id, source=source)


def observe_all(
    session: Session,
    statements: Collection[Statement],
    *,
    about: Subjects,
    person_id: int | None,
    source: str = "hand",
) -> list[Problem]:
    """Record several statements about several shipments and movements, all or none of them."""
    now = datetime.now(UTC)
    touched = {*about.shipment_ids, *tracking.shipments_in(session, about.movement_ids)}
    refused = [
        *(each for statement in statements for each in check_statement(statement, now=now)),
        *_check_subjects(session, about, touched),
    ]
    if refused:
        return refused
    for statement in statements:
        for shipment_id in about.shipment_ids:
            row = _row(statement, about.carton_ids, person_id=person_id, source=source)
            row.shipment_id = shipment_id
            session.add(row)
        for movement_id in about.movement_ids:
            row = _row(statement, about.carton_ids, person_id=person_id, source=source)
            row.movement_id = movement_id
            session.add(row)
    settle(session, touched)
    return []


def _check_subjects(session: Session, about: Subjects, touched: set[int]) -> Iterable[Problem]:
    shipments = tracking.shipments(session, list(touched))
    if any(each.state is State.CANCELLED for each in shipments if each.id in about.shipment_ids):
        yield Problem("tracking-shipment-cancelled")
    if about.carton_ids:
        missing = set(about.carton_ids) - _own_cartons(session, about)
        if missing:
            yield Problem("tracking-cartons-unknown", "cartons", {"count": len(missing)})


def _own_cartons(session: Session, about: Subjects) -> set[int]:
    """Return the cartons of the shipments and movements spoken of."""
    of_shipments = select(Carton.id).where(Carton.shipment_id.in_(about.shipment_ids))
    of_movements = select(MovementCarton.carton_id).where(
        MovementCarton.movement_id.in_(about.movement_ids)
    )
    return {*session.scalars(of_shipments), *session.scalars(of_movements)}


def _row(
    statement: Statement, carton_ids: Iterable[int], *, person_id: int | None, source: str
) -> Observation:
    occurred = statement.occurred
    cartons = [ObservationCarton(carton_id=each) for each in sorted(set(carton_ids))]
    return Observation(
        milestone=statement.milestone,
        classifier=statement.classifier,
        occurred_at=occurred.at,
        zone=occurred.zone,
        timed=occurred.timed,
        place=statement.place,
        unlocode=statement.unlocode,
        note=statement.note,
        source=source,
        person_id=person_id,
        limited=bool(cartons),
        cartons=cartons,
    )
