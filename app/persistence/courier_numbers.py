"""Questions asked of couriers' numbers: which cartons have one, and who has one already."""

from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.tables.plans import Carton, Plan, Shipment

__all__ = [
    "Bearer",
    "Carton",
    "Numbering",
    "bearers",
    "cartons_by_id",
    "counted",
    "labels_at",
    "numbered",
]

#: Couriers use a number again after a year or two: goods that arrived long ago do not count.
_PAST: Final = (State.CLOSED, State.CANCELLED)


class Numbering(NamedTuple):
    """One carton as far as couriers are concerned."""

    id: int
    shipment_id: int
    number: int
    external_id: str
    courier: str
    courier_number: str


class Bearer(NamedTuple):
    """The carton that bears a courier number."""

    carton_id: int
    reference: str
    shipment: int
    carton: int


def numbered(session: Session, shipment_ids: Iterable[int]) -> list[Numbering]:
    """Return the cartons of the shipments with what their couriers call them, in order."""
    columns = (
        Carton.id,
        Carton.shipment_id,
        Carton.number,
        Carton.external_id,
        Carton.courier,
        Carton.courier_number,
    )
    wanted = select(*columns).where(Carton.shipment_id.in_(list(shipment_ids)))
    found = session.execute(wanted.order_by(Carton.shipment_id, Carton.number))
    return [Numbering(*row) for row in found]


def counted(session: Session, shipment_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return for each shipment how many cartons have a courier number, and how many it has."""
    ids = list(shipment_ids)
    known = func.sum(case((Carton.courier_number != "", 1), else_=0))
    wanted = select(Carton.shipment_id, known, func.count()).where(Carton.shipment_id.in_(ids))
    found = session.execute(wanted.group_by(Carton.shipment_id))
    return dict.fromkeys(ids, (0, 0)) | {row[0]: (row[1], row[2]) for row in found}


def cartons_by_id(session: Session, carton_ids: Iterable[int]) -> dict[int, Carton]:
    """Return the cartons themselves, to be changed."""
    found = session.scalars(select(Carton).where(Carton.id.in_(list(carton_ids))))
    return {carton.id: carton for carton in found}


def labels_at(session: Session, labels: Collection[str]) -> dict[str, str]:
    """Return the reference of the shipment that each label id lies in, of those that exist."""
    wanted = (
        select(Carton.external_id, Plan.reference, Shipment.number)
        .join(Shipment, Shipment.id == Carton.shipment_id)
        .join(Plan, Plan.id == Shipment.plan_id)
        .where(Carton.external_id.in_(labels), Carton.external_id != "")
    )
    return {row[0]: f"{row[1]}-{row[2]}" for row in session.execute(wanted)}


def bearers(session: Session, numbers: Collection[str]) -> dict[str, list[Bearer]]:
    """Return the cartons under way that bear these courier numbers, in capitals, by number."""
    bare = func.upper(Carton.courier_number)
    wanted = (
        select(bare, Carton.id, Plan.reference, Shipment.number, Carton.number)
        .join(Shipment, Shipment.id == Carton.shipment_id)
        .join(Plan, Plan.id == Shipment.plan_id)
        .where(bare.in_(numbers), Shipment.state.not_in(_PAST))
    )
    found: dict[str, list[Bearer]] = {}
    for row in session.execute(wanted):
        found.setdefault(row[0], []).append(Bearer(*row[1:]))
    return found
