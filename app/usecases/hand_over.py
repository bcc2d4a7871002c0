"""Handing a plan's cartons over to the forwarder 交货代: only a forwarder order 运单 is needed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.problems import Problem
from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.statements import check_statement
from app.persistence.movement_cartons import ON_THE_WAY, Numbered, cartons_in, free_cartons
from app.persistence.movements import Movement, same_number
from app.persistence.tables.plans import Plan
from app.usecases.compliance.checking import stopping
from app.usecases.movement_cartons import put_in, wanted_cartons
from app.usecases.movements import Done
from app.usecases.observe import Statement, observe
from app.usecases.shipment_progress import settle
from app.usecases.undoing import undoable

_KIND = MovementKind.FORWARDER_ORDER


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """The forwarder's order, the day the goods went in if known, and which cartons, by shipment id.

    `zone` is the time zone of the day; a shipment with blank text goes with all that is left of it.
    """

    number: str
    forwarder: str
    day: date | None
    zone: str
    cartons: Mapping[int, str]


def waiting(session: Session, plan: Plan) -> dict[int, Numbered]:
    """Return the cartons in no forwarder order yet, by id of each shipment on the way."""
    going = [shipment.id for shipment in plan.shipments if shipment.state in ON_THE_WAY]
    return free_cartons(session, going, kind=_KIND)


def hand_over(session: Session, order: HandOver, *, person_id: int | None) -> Done | list[Problem]:
    """Put cartons into the forwarder's order, or return why not; nothing is handed over by halves.

    An order the forwarder has under this number already takes them in as well. Goods whose
    compliance files stop booking stay.
    """
    ids, problems = wanted_cartons(session, order.cartons, kind=_KIND)
    said = _arrived(order)
    if said is not None:
        problems += check_statement(said, now=datetime.now(UTC))
    problems += stopping(session, order.cartons, day=order.day or datetime.now(UTC).date())
    if problems:
        return problems
    known = same_number(session, kind=_KIND, number=order.number, party=order.forwarder)
    movement = known or Movement(kind=_KIND, number=order.number, party=order.forwarder)
    with undoable(session, verb="handed-over", subject=order.number, person_id=person_id) as act:
        problems = put_in(session, movement, ids)
        if problems:
            return problems
        _tell(session, movement, said, joined=ids if known else (), person_id=person_id)
        session.commit()
    return Done(movement, len(ids), act.id)


def _arrived(order: HandOver) -> Statement | None:
    """Return the statement that the goods reached the forwarder's warehouse, if a day is known."""
    if order.day is None:
        return None
    return Statement(
        milestone=Milestone.WAREHOUSE_IN,
        classifier=Classifier.ACTUAL,
        occurred_at=datetime.combine(order.day, time(), tzinfo=ZoneInfo(order.zone)),
        zone=order.zone,
    )


def _tell(
    session: Session,
    movement: Movement,
    said: Statement | None,
    *,
    joined: Collection[int],
    person_id: int | None,
) -> None:
    """Bring the shipments up to date; say it of the movement, or of those that joined it only."""
    if said is None:
        settle(session, cartons_in(session, movement.id))
    else:
        observe(session, said, movement_id=movement.id, carton_ids=joined, person_id=person_id)
