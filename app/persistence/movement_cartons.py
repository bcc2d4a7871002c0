"""Questions asked of cartons on the way: which a shipment has, who holds them, which are free."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from app.domain.movement.kinds import MovementKind
from app.domain.shipment.states import State
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Plan, Shipment

__all__ = [
    "ON_THE_WAY",
    "MovementCarton",
    "Numbered",
    "Place",
    "Shipment",
    "cartons_and_free",
    "cartons_in",
    "free_cartons",
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


class Place(NamedTuple):
    """Where a carton lies: its shipment, whose plan is loaded, its number, and who holds it."""

    shipment: Shipment
    number: int
    holder: Movement | None


def cartons_and_free(
    session: Session, shipment_ids: Iterable[int], *, kind: MovementKind
) -> tuple[dict[int, Numbered], dict[int, Numbered]]:
    """Return every carton of each shipment, and those in no live movement of `kind`."""
    known: dict[int, dict[int, int]] = {each: {} for each in shipment_ids}
    free: dict[int, dict[int, int]] = {each: {} for each in known}
    wanted = select(Carton.shipment_id, Carton.number, Carton.id, _taken(kind))
    wanted = wanted.where(Carton.shipment_id.in_(known)).order_by(Carton.number)
    for shipment_id, number, carton_id, taken in session.execute(wanted):
        known[shipment_id][number] = carton_id
        if not taken:
            free[shipment_id][number] = carton_id
    return dict(known), dict(free)


def free_cartons(
    session: Session, shipment_ids: Iterable[int], *, kind: MovementKind
) -> dict[int, Numbered]:
    """Return the cartons of each shipment that are in no live movement of `kind`."""
    return cartons_and_free(session, shipment_ids, kind=kind)[1]


def places_of(
    session: Session, carton_ids: Iterable[int], *, kind: MovementKind
) -> dict[int, Place]:
    """Return where each carton lies by its id, and the last live movement of `kind` it is in."""
    alive = select(Movement.id).where(Movement.kind == kind, Movement.cancelled_at.is_(None))
    held = and_(MovementCarton.carton_id == Carton.id, MovementCarton.movement_id.in_(alive))
    wanted = (
        select(Carton.id, Carton.number, Shipment, Movement)
        .join(Shipment, Shipment.id == Carton.shipment_id)
        .outerjoin(MovementCarton, held)
        .outerjoin(Movement, Movement.id == MovementCarton.movement_id)
        .where(Carton.id.in_(list(carton_ids)))
        .options(joinedload(Shipment.plan))
        .order_by(Movement.id)
    )
    found = session.execute(wanted)
    return {row[0]: Place(shipment=row[2], number=row[1], holder=row[3]) for row in found}


def cartons_in(session: Session, movement_id: int) -> dict[int, Numbered]:
    """Return the cartons in a movement, by shipment."""
    found: dict[int, dict[int, int]] = {}
    wanted = (
        select(Carton.shipment_id, Carton.number, Carton.id)
        .join(MovementCarton, MovementCarton.carton_id == Carton.id)
        .where(MovementCarton.movement_id == movement_id)
        .order_by(Carton.shipment_id, Carton.number)
    )
    for shipment_id, number, carton_id in session.execute(wanted):
        found.setdefault(shipment_id, {})[number] = carton_id
    return dict(found)


def rows_of(session: Session, movement_id: int) -> list[MovementCarton]:
    """Return every carton's place in the movement."""
    wanted = select(MovementCarton).where(MovementCarton.movement_id == movement_id)
    return list(session.scalars(wanted))


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


def _taken(kind: MovementKind) -> ColumnElement[bool]:
    """Return the condition that a carton is in a live movement of `kind`."""
    return exists().where(
        MovementCarton.carton_id == Carton.id,
        Movement.id == MovementCarton.movement_id,
        Movement.kind == kind,
        Movement.cancelled_at.is_(None),
    )
