"""Questions asked of cartons on the way: which a shipment has, who holds them, which are free."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from app.domain.movement.kinds import MovementKind
from app.domain.shipment.states import State
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Plan, Shipment

__all__ = [
    "ON_THE_WAY",
    "MovementCarton",
    "Numbered",
    "Shipment",
    "cartons_of",
    "free_cartons",
    "holders",
    "mentions",
    "names_shipment",
    "open_shipments",
    "places_of",
    "rows_of",
    "shipments_by_id",
]

#: The ids of a shipment's cartons by their numbers.
Numbered: TypeAlias = Mapping[int, int]
#: The states in which the cartons of a shipment may enter or leave a movement.
ON_THE_WAY: Final = tuple(
    state for state in State if state.reached(State.LOCKED) and state is not State.CLOSED
)
_MOST: Final = 50
_ESCAPE: Final = "\\"


def cartons_of(session: Session, shipment_ids: Iterable[int]) -> dict[int, Numbered]:
    """Return every carton of each shipment: its id by its number."""
    return _numbered(session, list(shipment_ids))


def places_of(session: Session, carton_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return the shipment and the number of each carton, by its id."""
    wanted = select(Carton.id, Carton.shipment_id, Carton.number)
    found = session.execute(wanted.where(Carton.id.in_(list(carton_ids))))
    return {row[0]: (row[1], row[2]) for row in found}


def rows_of(session: Session, movement_id: int) -> list[MovementCarton]:
    """Return every carton's place in the movement."""
    wanted = select(MovementCarton).where(MovementCarton.movement_id == movement_id)
    return list(session.scalars(wanted))


def free_cartons(
    session: Session, shipment_ids: Iterable[int], *, kind: MovementKind
) -> dict[int, Numbered]:
    """Return the cartons of each shipment that are in no live movement of `kind`."""
    return _numbered(session, list(shipment_ids), ~_taken(kind))


def holders(
    session: Session, shipment_ids: Iterable[int], *, kind: MovementKind
) -> dict[int, Movement]:
    """Return the live movement of `kind` that each carton of the shipments is in, by carton id."""
    held = session.execute(
        select(Carton.id, Movement)
        .join(MovementCarton, MovementCarton.carton_id == Carton.id)
        .join(Movement, Movement.id == MovementCarton.movement_id)
        .where(
            Carton.shipment_id.in_(list(shipment_ids)),
            Movement.kind == kind,
            Movement.cancelled_at.is_(None),
        )
    )
    return {row[0]: row[1] for row in held}


def open_shipments(session: Session, *, kind: MovementKind, words: str = "") -> list[Shipment]:
    """Return shipments on the way with cartons in no live movement of `kind`, newest first.

    At most 50; `words` are looked for in the plan's reference and name and the platform's number.
    """
    free = exists().where(Carton.shipment_id == Shipment.id, ~_taken(kind))
    wanted = (
        select(Shipment)
        .join(Plan, Plan.id == Shipment.plan_id)
        .where(Shipment.state.in_(ON_THE_WAY), free)
        .order_by(Shipment.plan_id.desc(), Shipment.number)
        .options(joinedload(Shipment.plan))
        .limit(_MOST)
    )
    for word in words.split():
        wanted = wanted.where(names_shipment(word))
    return list(session.scalars(wanted))


def shipments_by_id(session: Session, shipment_ids: Iterable[int]) -> dict[int, Shipment]:
    """Return the shipments, each with its plan, by id."""
    wanted = select(Shipment).where(Shipment.id.in_(list(shipment_ids)))
    found = session.scalars(wanted.options(joinedload(Shipment.plan)))
    return {shipment.id: shipment for shipment in found}


def names_shipment(word: str) -> ColumnElement[bool]:
    """Return the condition that a word names a shipment, as the plan or the platform does."""
    return mentions((Plan.reference, Plan.name, Shipment.programme_number), word)


def mentions(columns: Iterable[InstrumentedAttribute[str]], word: str) -> ColumnElement[bool]:
    """Return the condition that a word stands in one of the columns, its signs taken as typed."""
    bare = word.replace(_ESCAPE, _ESCAPE * 2).replace("%", r"\%").replace("_", r"\_")
    return or_(*(column.ilike(f"%{bare}%", escape=_ESCAPE) for column in columns))


def _numbered(
    session: Session, shipment_ids: list[int], *condition: ColumnElement[bool]
) -> dict[int, Numbered]:
    found: dict[int, dict[int, int]] = {each: {} for each in shipment_ids}
    wanted = select(Carton.shipment_id, Carton.number, Carton.id)
    wanted = wanted.where(Carton.shipment_id.in_(shipment_ids), *condition)
    for shipment_id, number, carton_id in session.execute(wanted.order_by(Carton.number)):
        found[shipment_id][number] = carton_id
    return dict(found)


def _taken(kind: MovementKind) -> ColumnElement[bool]:
    """Return the condition that a carton is in a live movement of `kind`."""
    return exists().where(
        MovementCarton.carton_id == Carton.id,
        Movement.id == MovementCarton.movement_id,
        Movement.kind == kind,
        Movement.cancelled_at.is_(None),
    )
