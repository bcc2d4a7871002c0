"""The list of all movements: searched, a page at a time, with how much of what is in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.persistence.movement_cartons import mentions, names_shipment
from app.persistence.paging import Sheet, sheet
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Plan, Shipment

__all__ = ["Search", "Tally", "movements_page", "tallies"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a list of movements is asked for; `kind` None is any."""

    words: str = ""
    kind: MovementKind | None = None
    cancelled: bool = False
    number: int = 1


class Tally(NamedTuple):
    """How many cartons of one shipment are in one movement."""

    movement_id: int
    reference: str
    shipment: int
    programme_number: str
    cartons: int


def movements_page(session: Session, search: Search) -> Sheet[Movement]:
    """Return one page of all movements, newest first.

    The words are looked for in numbers, bills, party and vessel, and in the plans' references and
    the platforms' shipment numbers.
    """
    cancelled = Movement.cancelled_at.is_not(None)
    shown = cancelled if search.cancelled else ~cancelled
    wanted = select(Movement).where(shown).order_by(Movement.id.desc())
    if search.kind is not None:
        wanted = wanted.where(Movement.kind == search.kind)
    for word in search.words.split():
        wanted = wanted.where(_mentions(word))
    return sheet(session, wanted, number=search.number)


def tallies(session: Session, movements: Sequence[Movement]) -> dict[int, list[Tally]]:
    """Return how many cartons of which shipments are in each movement, in one query."""
    ids = [movement.id for movement in movements]
    counted = session.execute(
        select(
            MovementCarton.movement_id,
            Plan.reference,
            Shipment.number,
            Shipment.programme_number,
            func.count(),
        )
        .join(Carton, Carton.id == MovementCarton.carton_id)
        .join(Shipment, Shipment.id == Carton.shipment_id)
        .join(Plan, Plan.id == Shipment.plan_id)
        .where(MovementCarton.movement_id.in_(ids))
        .group_by(MovementCarton.movement_id, Plan.reference, Shipment.number)
        .group_by(Shipment.programme_number)
        .order_by(Plan.reference, Shipment.number)
    )
    found: dict[int, list[Tally]] = {number: [] for number in ids}
    for row in counted:
        found[row[0]].append(Tally(*row))
    return found


def _mentions(word: str) -> ColumnElement[bool]:
    columns = (
        Movement.number,
        Movement.party,
        Movement.master_bill,
        Movement.house_bill,
        Movement.vessel,
    )
    carried = exists().where(
        MovementCarton.movement_id == Movement.id,
        Carton.id == MovementCarton.carton_id,
        Shipment.id == Carton.shipment_id,
        Plan.id == Shipment.plan_id,
        names_shipment(word),
    )
    return or_(mentions(columns, word), carried)
