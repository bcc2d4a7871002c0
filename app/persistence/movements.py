"""Questions asked of movements: one, those of some shipments, those alike, and their cartons."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.persistence.movement_cartons import shipments_by_id
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Shipment

__all__ = [
    "Laden",
    "Load",
    "Movement",
    "MovementKind",
    "find",
    "laden",
    "movements_of",
    "others",
    "parties",
    "same_number",
]

_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Load:
    """The cartons of one shipment in one movement; the shipment's plan is loaded."""

    shipment: Shipment
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Laden:
    """A movement and all its cartons, by shipment."""

    movement: Movement
    loads: tuple[Load, ...]

    @property
    def cartons(self) -> int:
        """Return how many cartons are in it."""
        return sum(len(load.numbers) for load in self.loads)


def find(session: Session, movement_id: int) -> Movement | None:
    """Return the movement of that id, cancelled or not."""
    return session.scalar(select(Movement).where(Movement.id == movement_id))


def laden(session: Session, movements: Sequence[Movement]) -> list[Laden]:
    """Return the movements with their cartons, in two queries."""
    ids = [movement.id for movement in movements]
    numbers: defaultdict[int, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    placed = session.execute(
        select(MovementCarton.movement_id, Carton.shipment_id, Carton.number)
        .join(Carton, Carton.id == MovementCarton.carton_id)
        .where(MovementCarton.movement_id.in_(ids))
        .order_by(Carton.shipment_id, Carton.number)
    )
    for movement_id, shipment_id, number in placed:
        numbers[movement_id][shipment_id].append(number)
    known = shipments_by_id(session, {each for found in numbers.values() for each in found})
    return [
        Laden(
            movement,
            tuple(Load(known[each], tuple(held)) for each, held in numbers[movement.id].items()),
        )
        for movement in movements
    ]


def movements_of(session: Session, shipment_ids: Iterable[int]) -> list[Laden]:
    """Return the live movements that hold cartons of these shipments, with all their cartons."""
    within = (
        select(MovementCarton.movement_id)
        .join(Carton, Carton.id == MovementCarton.carton_id)
        .where(Carton.shipment_id.in_(list(shipment_ids)))
    )
    wanted = select(Movement).where(Movement.id.in_(within), Movement.cancelled_at.is_(None))
    found = session.scalars(wanted.order_by(Movement.id)).all()
    order = list(MovementKind)
    return laden(session, sorted(found, key=lambda each: order.index(each.kind)))


def others(session: Session, movement: Movement) -> list[Movement]:
    """Return the newest other live movements of the same kind, which cartons may be moved to."""
    wanted = select(Movement).where(Movement.kind == movement.kind, Movement.id != movement.id)
    return list(
        session.scalars(
            wanted.where(Movement.cancelled_at.is_(None)).order_by(Movement.id.desc()).limit(_MOST)
        )
    )


def same_number(
    session: Session, *, kind: MovementKind, number: str, party: str
) -> Movement | None:
    """Return the live movement of `kind` that has this number from this party."""
    wanted = select(Movement).where(
        Movement.kind == kind,
        func.lower(Movement.number) == number.lower(),
        func.lower(Movement.party) == party.lower(),
        Movement.cancelled_at.is_(None),
    )
    return session.scalar(wanted.order_by(Movement.id).limit(1))


def parties(session: Session, *, kind: MovementKind) -> list[str]:
    """Return whom earlier movements of `kind` went to, the latest first."""
    latest = (
        select(Movement.party)
        .where(Movement.kind == kind, Movement.party != "")
        .group_by(Movement.party)
        .order_by(func.max(Movement.id).desc())
        .limit(_MOST)
    )
    return list(session.scalars(latest))
