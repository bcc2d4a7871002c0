"""The shipments that wait for a person, in one statement, and the most urgent of each kind."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, func, literal, select, union_all
from sqlalchemy.orm import Session

from app.domain.attention.matters import Kind, Matter, anchored_by, by_urgency
from app.domain.shipment.states import State
from app.persistence.shipment_table import anchors
from app.persistence.shipment_table.lines import AMONG, named
from app.persistence.shipment_table.search import DUE, GROUPS, UNDELIVERED, Group
from app.persistence.tables.drafts import Draft
from app.persistence.tables.plans import Plan, Shipment


@dataclass(frozen=True, slots=True)
class Waiting:
    """The most urgent matters of each kind, and how many of the kind there are."""

    matters: tuple[Matter, ...] = ()
    counts: Mapping[Kind, int] = field(default_factory=dict)

    def __add__(self, other: "Waiting") -> "Waiting":
        return Waiting(self.matters + other.matters, {**self.counts, **other.counts})

    @property
    def count(self) -> int:
        """Return how many matters wait in all."""
        return sum(self.counts.values())


def matters_of(
    session: Session, *, today: date, among: Collection[int] | None = None
) -> Mapping[int, tuple[Matter, ...]]:
    """Return what waits on `today` of the workspace's shipments, or only of those `among` them."""
    asked: dict[str, Any] = {_until(kind): anchored_by(kind, today=today) for kind in Kind}
    asked["news_since"] = _start_of(anchored_by(Kind.NEWS, today=today))
    statement = _ALL if among is None else _SOME
    found: dict[int, tuple[Matter, ...]] = {}
    for row in session.execute(statement, asked | named(among)):
        found[row.id] = (*found.get(row.id, ()), _matter(row))
    return found


def foremost_of(matters: Iterable[Matter], *, most: int) -> Waiting:
    """Return the most urgent of the matters, at most `most` of each kind, and count them all."""
    counts: dict[Kind, int] = {}
    shown = []
    for matter in by_urgency(matters):
        counts[matter.kind] = counts.get(matter.kind, 0) + 1
        if counts[matter.kind] <= most:
            shown.append(matter)
    return Waiting(tuple(shown), counts)


def waiting_drafts(session: Session, *, person_id: int, today: date, most: int) -> Waiting:
    """Return the person's oldest unfinished entries, at most `most`."""
    before = _start_of(anchored_by(Kind.DRAFT, today=today))
    rows = session.execute(
        select(Draft.page, Draft.saved_at, func.count(Draft.id).over().label("total"))
        .where(Draft.person_id == person_id, Draft.saved_at < before)
        .order_by(Draft.saved_at)
        .limit(most)
    ).all()
    found = [Matter(kind=Kind.DRAFT, anchor=row.saved_at.date(), page=row.page) for row in rows]
    return Waiting(tuple(found), {Kind.DRAFT: rows[0].total} if rows else {})


def _until(kind: Kind) -> str:
    return f"{kind.name.lower()}_until"


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)


def _leg(kind: Kind, anchor: Any, *conditions: ColumnElement[bool], figure: Any = None) -> Any:
    """Return the statement for the shipments of one kind, by their anchor."""
    return (
        select(
            literal(kind.value).label("kind"),
            anchor.label("anchor"),
            (literal(0) if figure is None else figure).label("figure"),
            Shipment.id,
            Plan.reference,
            Shipment.number,
            Shipment.programme_number,
            Shipment.state,
        )
        .join(Plan, Plan.id == Shipment.plan_id)
        .where(Plan.archived.is_(False), anchor <= bindparam(_until(kind)), *conditions)
    )


def _in(states: frozenset[State]) -> ColumnElement[bool]:
    return Shipment.state.in_(sorted(states))


_LEGS: Final = (
    _leg(Kind.ARRIVAL, DUE, _in(UNDELIVERED)),
    _leg(Kind.HAND_OVER, anchors.CARGO_READY, _in(GROUPS[Group.PREPARING])),
    _leg(Kind.NEWS, anchors.LAST_NEWS, _in(GROUPS[Group.ON_THE_WAY]), ~anchors.SPOKEN_OF),
    _leg(
        Kind.CONTAINER,
        anchors.WITH_FORWARDER,
        _in(frozenset({State.HANDED_OVER, State.DEPARTED, State.ARRIVED})),
        anchors.BILLED_LEG,
        ~anchors.HAS_CONTAINER,
    ),
    _leg(Kind.PAPERS, anchors.WITHDRAWN_ON, figure=anchors.PAPERS_WITHDRAWN),
    _leg(Kind.COUNT, anchors.COUNTED_ON, _in(frozenset({State.RECEIVING})), figure=anchors.LACKING),
    _leg(Kind.RECEIPT, anchors.DELIVERED, _in(frozenset({State.DELIVERED}))),
    _leg(Kind.CARRY_OVER, anchors.CARRIED_OVER_ON, figure=anchors.UNITS_CARRIED_OVER),
)
_ALL: Final = union_all(*_LEGS)
_SOME: Final = union_all(*(leg.where(AMONG) for leg in _LEGS))


def _matter(row: Any) -> Matter:
    return Matter(
        kind=Kind(row.kind),
        anchor=row.anchor,
        plan=row.reference,
        number=row.number,
        called=row.programme_number,
        state=row.state,
        figure=row.figure,
    )
