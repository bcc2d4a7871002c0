"""One page of the shipment table, or all of it, as lines of facts and figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.paging import MOST, Sheet, pages
from app.persistence.shipment_table.figures import Figures, figures_of
from app.persistence.shipment_table.order import ordering
from app.persistence.shipment_table.search import Search, conditions
from app.persistence.tables.parties import Store
from app.persistence.tables.plans import Plan, Shipment


class Facts(NamedTuple):
    """What the shipment, its plan and its store say."""

    id: int
    version: int
    number: int
    state: State
    warehouse_code: str
    city: str
    programme_number: str
    programme_reference: str
    external_status: str
    latest_arrival: date | None
    need_by: date | None
    note: str
    own_route: str
    plan_id: int
    plan_reference: str
    plan_name: str
    destination: str
    programme: str
    main_leg: str
    final_delivery: str
    declaration_route: str
    cargo_ready: date | None
    store: str | None
    site: str | None

    @property
    def name(self) -> str:
        """Return how the shipment is called: its plan's reference and its number in it."""
        return f"{self.plan_reference}-{self.number}"

    @property
    def due(self) -> date | None:
        """Return the latest arrival: the shipment's own, or else the day the plan is needed by."""
        return self.latest_arrival or self.need_by

    @property
    def route(self) -> str:
        """Return the declaration route: the shipment's own, or else the plan's."""
        return self.own_route or self.declaration_route


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table."""

    facts: Facts
    figures: Figures


_COLUMNS: Final[tuple[Any, ...]] = (
    Shipment.id,
    Shipment.version,
    Shipment.number,
    Shipment.state,
    Shipment.warehouse_code,
    Shipment.city,
    Shipment.programme_number,
    Shipment.programme_reference,
    Shipment.external_status,
    Shipment.latest_arrival,
    Plan.need_by,
    Shipment.note,
    Shipment.declaration_route,
    Plan.id,
    Plan.reference,
    Plan.name,
    Plan.destination,
    Plan.programme,
    Plan.main_leg,
    Plan.final_delivery,
    Plan.declaration_route,
    Plan.cargo_ready,
    Store.name,
    Store.site,
)


def page(session: Session, search: Search, *, today: date, most: int = MOST) -> Sheet[Line]:
    """Return one page of the shipments searched for; a page past the end is the last."""
    found = count(session, search, today=today)
    number = min(max(search.number, 1), pages(found, most=most))
    wanted = _ordered(search, today=today).limit(most).offset((number - 1) * most)
    return Sheet(_lines(session, wanted), number, found, most)


def every(session: Session, search: Search, *, today: date) -> list[Line]:
    """Return all shipments searched for, in the table's order."""
    return _lines(session, _ordered(search, today=today))


def chosen(session: Session, shipment_ids: Sequence[int]) -> list[Line]:
    """Return the shipments of those ids, newest first; an unknown id is left out."""
    wanted = _selected().where(Shipment.id.in_(shipment_ids))
    return _lines(session, wanted.order_by(Shipment.plan_id.desc(), Shipment.number))


def ids(session: Session, search: Search, *, today: date) -> list[int]:
    """Return the ids of all shipments searched for."""
    return list(session.scalars(_joined(select(Shipment.id), search, today=today)))


def count(session: Session, search: Search, *, today: date) -> int:
    """Return how many shipments are searched for."""
    return session.scalar(counted(search, today=today)) or 0


def counted(search: Search, *, today: date) -> Select[int]:
    """Return the statement that counts the shipments searched for."""
    return _joined(select(func.count(Shipment.id)), search, today=today)


def any_shipment(session: Session) -> bool:
    """Return whether the workspace has a shipment at all, in a plan put away or not."""
    return session.scalar(select(Shipment.id).limit(1)) is not None


def _joined(statement: Select[Any], search: Search, *, today: date) -> Select[Any]:
    return statement.join(Plan, Plan.id == Shipment.plan_id).where(*conditions(search, today=today))


def _selected() -> Select[Any]:
    statement: Select[Any] = select(*_COLUMNS)
    return statement.join(Plan, Plan.id == Shipment.plan_id).outerjoin(
        Store, Store.id == Shipment.store_id
    )


def _ordered(search: Search, *, today: date) -> Select[Any]:
    asked = _selected().where(*conditions(search, today=today))
    return asked.order_by(*ordering(search.sort, descending=search.descending))


def _lines(session: Session, statement: Select[Any]) -> list[Line]:
    facts = [Facts(*row) for row in session.execute(statement)]
    figures = figures_of(session, [each.id for each in facts])
    return [Line(each, figures[each.id]) for each in facts]
