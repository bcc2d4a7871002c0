"""Questions asked of what was said about goods on their way, for many shipments at once."""

from collections.abc import Collection
from dataclasses import dataclass, field

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.orm.util import identity_key

from app.domain.movement.kinds import MovementKind
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Shipment
from app.persistence.tables.receiving import Receipt
from app.persistence.tables.tracking import MilestoneDate, Observation, ObservationCarton

__all__ = ["MilestoneDate", "Observation"]


@dataclass(slots=True)
class Cartons:
    """The cartons of some shipments, and which of them lie in which movement now."""

    of_shipment: dict[int, set[int]] = field(default_factory=dict)
    of_movement: dict[int, set[int]] = field(default_factory=dict)
    handed_over: set[int] = field(default_factory=set)


def cartons_of(session: Session, shipment_ids: Collection[int]) -> Cartons:
    """Return the cartons of the shipments in one query; cancelled movements hold none.

    Handed over are those in a forwarder order 运单 that has its number.
    """
    found = Cartons(of_shipment={number: set() for number in shipment_ids})
    live = and_(Movement.id == MovementCarton.movement_id, Movement.cancelled_at.is_(None))
    wanted = (
        select(Carton.id, Carton.shipment_id, Movement.id, Movement.kind, Movement.number)
        .outerjoin(MovementCarton, MovementCarton.carton_id == Carton.id)
        .outerjoin(Movement, live)
        .where(Carton.shipment_id.in_(shipment_ids))
    )
    for carton, shipment, movement, kind, number in session.execute(wanted):
        found.of_shipment[shipment].add(carton)
        if movement is not None:
            found.of_movement.setdefault(movement, set()).add(carton)
        if kind is MovementKind.FORWARDER_ORDER and number:
            found.handed_over.add(carton)
    return found


def observations_about(
    session: Session, shipment_ids: Collection[int], movement_ids: Collection[int]
) -> list[Observation]:
    """Return all statements, retracted ones too, about these shipments and movements.

    One limited to cartons is found by its cartons, wherever they went since.
    """
    limited = (
        select(ObservationCarton.observation_id)
        .join(Carton, Carton.id == ObservationCarton.carton_id)
        .where(Carton.shipment_id.in_(shipment_ids))
    )
    return list(
        session.scalars(
            _observations()
            .where(
                or_(
                    Observation.shipment_id.in_(shipment_ids),
                    Observation.movement_id.in_(movement_ids),
                    Observation.id.in_(limited),
                )
            )
            .order_by(Observation.id)
        )
    )


def _observations() -> Select[Observation]:
    return select(Observation).options(
        joinedload(Observation.person), selectinload(Observation.cartons)
    )


def observation(session: Session, observation_id: int) -> Observation | None:
    """Return one statement with its author and cartons."""
    return session.scalar(_observations().where(Observation.id == observation_id))


def shipments_in(session: Session, movement_ids: Collection[int]) -> set[int]:
    """Return the shipments that have cartons in any of the movements."""
    if not movement_ids:
        return set()
    lying = (
        select(Carton.shipment_id)
        .join(MovementCarton, MovementCarton.carton_id == Carton.id)
        .where(MovementCarton.movement_id.in_(movement_ids))
    )
    return set(session.scalars(lying))


def shipments(session: Session, shipment_ids: Collection[int]) -> list[Shipment]:
    """Return the shipments themselves; those the session holds already are not read again."""
    keys = {each: identity_key(Shipment, each) for each in shipment_ids}
    held = {each: session.identity_map.get(key) for each, key in keys.items()}
    missing = [each for each, found in held.items() if found is None]
    if missing:
        read = session.scalars(select(Shipment).where(Shipment.id.in_(missing)))
        held |= {each.id: each for each in read}
    return [found for found in held.values() if found is not None]


def received(session: Session, shipment_ids: Collection[int]) -> set[int]:
    """Return those of the shipments of which the warehouse has counted anything."""
    counted = select(Receipt.shipment_id).where(Receipt.shipment_id.in_(shipment_ids))
    return set(session.scalars(counted.distinct()))


def milestone_dates(session: Session, shipment_ids: Collection[int]) -> list[MilestoneDate]:
    """Return the kept dates of the shipments."""
    kept = select(MilestoneDate).where(MilestoneDate.shipment_id.in_(shipment_ids))
    return list(session.scalars(kept))
