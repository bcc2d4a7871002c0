"""One page of the shipment table, or all of it, as lines of facts and figures."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, NamedTuple

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.paging import MOST, Sheet, pages
from app.persistence.shipment_table.figures import Figures, figures_of
from app.persistence.shipment_table.order import KEYS, Placed, ordering
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


#: Narrows a statement to the shipments of the ids bound when it is asked.
AMONG: Final = Shipment.id.in_(bindparam("among", expanding=True))


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


def in_order(session: Session, search: Search, *, today: date) -> list[int]:
    """Return the ids of all shipments searched for, in the table's order."""
    wanted = _joined(_with_store(select(Shipment.id)), search, today=today)
    order = ordering(search.sort, descending=search.descending)
    return list(session.scalars(wanted.order_by(*order)))


def placed(
    session: Session, search: Search, *, today: date, among: Collection[int] | None = None
) -> Mapping[int, Placed]:
    """Return what the shipments searched for, or only those `among` them, are sorted by."""
    wanted = _places(search, today, narrowed=among is not None)
    rows = session.execute(wanted, named(among))
    return {each: Placed(key, plan_id, number) for each, key, plan_id, number in rows}


@lru_cache(maxsize=100)
def _places(search: Search, today: date, *, narrowed: bool) -> Select[Any]:
    columns = (Shipment.id, KEYS[search.sort], Shipment.plan_id, Shipment.number)
    wanted = _joined(select(*columns), search, today=today)
    return wanted.where(AMONG) if narrowed else wanted


def searched(search: Search, *, today: date) -> Select[int]:
    """Return the statement for the ids of what is searched for."""
    return _joined(select(Shipment.id), search, today=today)


def named(among: Collection[int] | None) -> dict[str, list[int]]:
    """Return what is bound in `AMONG`; nothing where a statement is about all shipments."""
    return {} if among is None else {"among": list(among)}


def of_ids(session: Session, shipment_ids: Collection[int]) -> Mapping[int, Line]:
    """Return the shipments of those ids by id; an unknown id is left out."""
    wanted = _selected().where(Shipment.id.in_(shipment_ids))
    return {line.facts.id: line for line in _lines(session, wanted)}


def count(session: Session, search: Search, *, today: date) -> int:
    """Return how many shipments are searched for."""
    return session.scalar(_joined(select(func.count(Shipment.id)), search, today=today)) or 0


def _joined(statement: Select[Any], search: Search, *, today: date) -> Select[Any]:
    return statement.join(Plan, Plan.id == Shipment.plan_id).where(*conditions(search, today=today))


def _with_store(statement: Select[Any]) -> Select[Any]:
    return statement.outerjoin(Store, Store.id == Shipment.store_id)


def _selected() -> Select[Any]:
    statement: Select[Any] = select(*_COLUMNS)
    return _with_store(statement.join(Plan, Plan.id == Shipment.plan_id))


def _ordered(search: Search, *, today: date) -> Select[Any]:
    asked = _selected().where(*conditions(search, today=today))
    return asked.order_by(*ordering(search.sort, descending=search.descending))


def _lines(session: Session, statement: Select[Any]) -> list[Line]:
    facts = [Facts(*row) for row in session.execute(statement)]
    figures = figures_of(session, [each.id for each in facts])
    return [Line(each, figures[each.id]) for each in facts]
