"""What the shipment table is asked for, and the conditions that come of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from sqlalchemy import ColumnElement, ScalarSelect, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from app.domain.attention.thresholds import arrival_watched_until
from app.domain.movement.kinds import MovementKind
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Plan, Shipment
from app.persistence.tables.tracking import MilestoneDate


class Group(StrEnum):
    """States that people look at together."""

    OPEN = "open"
    PREPARING = "preparing"
    ON_THE_WAY = "on-the-way"
    AT_WAREHOUSE = "at-warehouse"
    ENDED = "ended"
    ALL = "all"


class Risk(StrEnum):
    """How an undelivered shipment stands to its latest arrival."""

    ANY = ""
    LATE = "late"
    AT_RISK = "at-risk"


GROUPS: Final[Mapping[Group, frozenset[State]]] = {
    Group.OPEN: frozenset(State) - {State.CLOSED, State.CANCELLED},
    Group.PREPARING: frozenset({State.DRAFT, State.CHECKED, State.PACKED, State.LOCKED}),
    Group.ON_THE_WAY: frozenset({State.HANDED_OVER, State.DEPARTED, State.ARRIVED, State.RELEASED}),
    Group.AT_WAREHOUSE: frozenset({State.DELIVERED, State.RECEIVING}),
    Group.ENDED: frozenset({State.CLOSED, State.CANCELLED}),
    Group.ALL: frozenset(State),
}
UNDELIVERED: Final = GROUPS[Group.PREPARING] | GROUPS[Group.ON_THE_WAY]
_ESCAPE: Final = "\\"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What the table is asked for. `states` is a `Group` or a `State`; empty text asks nothing.

    `channel` is a main leg and a final delivery joined by a plus sign, as in "lcl+truck".
    """

    words: str = ""
    states: Group | State = Group.OPEN
    destination: str = ""
    store: int = 0
    warehouse: str = ""
    forwarder: str = ""
    channel: str = ""
    risk: Risk = Risk.ANY
    sort: str = "latest"
    descending: bool = False
    number: int = 1


#: The latest arrival of a shipment: its own, or else the day its plan is needed by.
DUE: Final = func.coalesce(Shipment.latest_arrival, Plan.need_by)


def states_asked(states: Group | State) -> frozenset[State]:
    """Return the states that a group, or a state by itself, stands for."""
    return GROUPS[states] if isinstance(states, Group) else frozenset({states})


def conditions(search: Search, *, today: date) -> Iterator[ColumnElement[bool]]:
    """Yield what a shipment and its plan must fulfil; plans put away are left out."""
    yield Plan.archived.is_(False)
    if search.states is not Group.ALL:
        yield Shipment.state.in_(sorted(states_asked(search.states)))
    yield from _exact(search)
    if search.forwarder:
        yield Shipment.id.in_(_held(Movement.party == search.forwarder))
    if search.risk is not Risk.ANY:
        yield from _at_risk(search.risk, today=today)
    for word in search.words.split():
        yield _mentions(word)


def _exact(search: Search) -> Iterator[ColumnElement[bool]]:
    if search.destination:
        yield Plan.destination == search.destination
    if search.store:
        yield Shipment.store_id == search.store
    if search.warehouse:
        yield Shipment.warehouse_code == search.warehouse
    if search.channel:
        leg, _plus, delivery = search.channel.partition("+")
        yield Plan.main_leg == leg
        yield Plan.final_delivery == delivery


def _at_risk(risk: Risk, *, today: date) -> Iterator[ColumnElement[bool]]:
    yield Shipment.state.in_(sorted(UNDELIVERED))
    if risk is Risk.LATE:
        yield today > DUE
        return
    expected = expected_on(Milestone.DELIVERED)
    yield or_(
        arrival_watched_until(today) >= DUE,
        expected > DUE,
    )


def expected_on(milestone: Milestone) -> ScalarSelect[date]:
    """Return the day a shipment passed a milestone, or else is expected there, or else planned."""
    day = func.coalesce(
        MilestoneDate.actual_on, MilestoneDate.estimated_on, MilestoneDate.planned_on
    )
    return (
        select(day)
        .where(MilestoneDate.shipment_id == Shipment.id, MilestoneDate.milestone == milestone)
        .correlate(Shipment)
        .scalar_subquery()
    )


def _held(*condition: ColumnElement[bool]) -> ScalarSelect[int]:
    """Return the shipments with cartons in a live forwarder order that fulfils `condition`."""
    orders = select(Movement.id).where(
        Movement.kind == MovementKind.FORWARDER_ORDER, Movement.cancelled_at.is_(None), *condition
    )
    return _lying_in(orders.scalar_subquery())


def _lying_in(movements: ScalarSelect[int]) -> ScalarSelect[int]:
    return (
        select(Carton.shipment_id)
        .join(MovementCarton, MovementCarton.carton_id == Carton.id)
        .where(MovementCarton.movement_id.in_(movements))
        .distinct()
        .scalar_subquery()
    )


def _mentions(word: str) -> ColumnElement[bool]:
    """Return the condition that the shipment, its plan or a live movement of it names `word`."""
    own = (
        Shipment.programme_number,
        Shipment.programme_reference,
        Shipment.warehouse_code,
        Plan.reference,
        Plan.name,
    )
    numbers = (Movement.number, Movement.master_bill, Movement.house_bill)
    named = select(Movement.id).where(Movement.cancelled_at.is_(None), _like(numbers, word))
    return or_(_like(own, word), Shipment.id.in_(_lying_in(named.scalar_subquery())))


def _like(columns: tuple[InstrumentedAttribute[str], ...], word: str) -> ColumnElement[bool]:
    bare = word.replace(_ESCAPE, _ESCAPE * 2).replace("%", r"\%").replace("_", r"\_")
    return or_(*(column.ilike(f"%{bare}%", escape=_ESCAPE) for column in columns))
