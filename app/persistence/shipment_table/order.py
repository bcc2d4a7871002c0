"""By what the shipment table can be sorted."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    Integer,
    case,
    cast,
    func,
    select,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.shipment_table.search import DUE, expected_on
from app.persistence.tables.parties import Store
from app.persistence.tables.plans import Carton, CartonRow, Plan, Shipment

#: The milestones that have a column of their own, each by the column's key.
MILESTONES: Final[Mapping[str, Milestone]] = {
    "ready": Milestone.CARGO_READY,
    "entered": Milestone.WAREHOUSE_IN,
    "sailed": Milestone.DEPARTED,
    "arrived": Milestone.ARRIVED,
    "collected": Milestone.OUT_GATE,
    "booked": Milestone.APPOINTED,
    "delivered": Milestone.DELIVERED,
    "shelved": Milestone.RECEIVING,
}
_STATES: Final = {state.value: place for place, state in enumerate(State)}


def _blank_last(column: InstrumentedAttribute[str]) -> ColumnElement[str]:
    return func.nullif(column, "")


def _cartons() -> Any:
    counted = select(func.count(Carton.id)).where(Carton.shipment_id == Shipment.id)
    return counted.correlate(Shipment).scalar_subquery()


def _grams() -> Any:
    grams = func.sum(cast(type_coerce(CartonRow.gross_weight, BigInteger), BigInteger))
    weighed = (
        select(grams)
        .join(Carton, Carton.row_id == CartonRow.id)
        .where(CartonRow.shipment_id == Shipment.id)
    )
    return weighed.correlate(Shipment).scalar_subquery()


def _ready() -> ColumnElement[date]:
    return func.coalesce(expected_on(Milestone.CARGO_READY), Plan.cargo_ready)


#: What each key sorts by; a shipment of which it is not known comes last.
KEYS: Final[Mapping[str, ColumnElement[Any]]] = {
    "latest": DUE,
    "shipment": Plan.reference.expression,
    "plan": _blank_last(Plan.name),
    "store": Store.name.expression,
    "fba": _blank_last(Shipment.programme_number),
    "reference": _blank_last(Shipment.programme_reference),
    "fc": _blank_last(Shipment.warehouse_code),
    "programme": _blank_last(Plan.programme),
    "channel": _blank_last(Plan.main_leg),
    "cartons": _cartons(),
    "weight": _grams(),
    "state": case(_STATES, value=type_coerce(Shipment.state, Shipment.external_status.type)),
    **{key: expected_on(milestone) for key, milestone in MILESTONES.items()},
    "ready": _ready(),
}


def ordering(sort: str, *, descending: bool) -> tuple[ColumnElement[Any], ...]:
    """Return what to order by: the column asked for, unknown ones last, then the newest first."""
    column = KEYS[sort]
    wanted = column.desc() if descending else column.asc()
    return (wanted.nulls_last(), Shipment.plan_id.desc(), Shipment.number.asc())


#: Keys that are text: only the database knows how its language sorts them.
TEXTUAL: Final = frozenset(
    key for key, column in KEYS.items() if not isinstance(column.type, Date | Integer)
)


class Placed(NamedTuple):
    """What one shipment is sorted by."""

    key: Any
    plan_id: int
    number: int


def in_order(places: Mapping[int, Placed], *, descending: bool) -> list[int]:
    """Return the ids as `ordering` would: unknown ones last, then the newest first."""
    turned = 1 if descending else -1
    known = [
        (place.key, turned * place.plan_id, -turned * place.number, each)
        for each, place in places.items()
        if place.key is not None
    ]
    unknown = [
        (-place.plan_id, place.number, each) for each, place in places.items() if place.key is None
    ]
    known.sort(reverse=descending)
    unknown.sort()
    return [each for *_place, each in (*known, *unknown)]
