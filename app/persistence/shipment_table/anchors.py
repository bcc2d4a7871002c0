"""From which day each matter of a shipment is reckoned, as parts of a statement about it."""

from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, bindparam, exists, func, or_, select, union
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.catalogue.channels import main_legs
from app.domain.attention.matters import BILLED
from app.domain.movement.kinds import MovementKind
from app.domain.tracking.milestones import Milestone
from app.persistence.shipment_table.search import expected_on
from app.persistence.tables.movements import ChangeOrder, Movement, MovementCarton
from app.persistence.tables.papers import Paper
from app.persistence.tables.plans import CarryOver, Carton, CartonContent, Plan, Shipment
from app.persistence.tables.receiving import Receipt
from app.persistence.tables.tracking import MilestoneDate, Observation


def _day(moment: InstrumentedAttribute[Any]) -> ColumnElement[date]:
    """Return the day of an instant in UTC."""
    return func.date(moment, type_=Date)


def _of_shipment(statement: Any) -> Any:
    return statement.correlate(Shipment).scalar_subquery()


def _actual(milestone: Milestone) -> Any:
    return _of_shipment(
        select(MilestoneDate.actual_on).where(
            MilestoneDate.shipment_id == Shipment.id, MilestoneDate.milestone == milestone
        )
    )


CARGO_READY: Final = func.coalesce(expected_on(Milestone.CARGO_READY), Plan.cargo_ready)

DELIVERED: Final = _actual(Milestone.DELIVERED)

#: The last day something was said of the shipment itself, or else the day it was locked.
LAST_NEWS: Final = func.coalesce(
    _of_shipment(
        select(func.max(_day(Observation.created_at))).where(Observation.shipment_id == Shipment.id)
    ),
    _day(Shipment.locked_at),
)
_RECENT: Final = Observation.created_at >= bindparam("news_since")
_MOVEMENTS_SPOKEN_OF: Final = select(Observation.movement_id).where(
    _RECENT, Observation.movement_id.is_not(None)
)
#: Whether anything was said of late of the shipment, or of a movement its cartons lie in.
SPOKEN_OF: Final = Shipment.id.in_(
    union(
        select(Observation.shipment_id).where(_RECENT, Observation.shipment_id.is_not(None)),
        select(Carton.shipment_id)
        .join(MovementCarton, MovementCarton.carton_id == Carton.id)
        .where(MovementCarton.movement_id.in_(_MOVEMENTS_SPOKEN_OF)),
    )
)


#: The day the goods came into the forwarder's warehouse, or else were locked.
WITH_FORWARDER: Final = func.coalesce(_actual(Milestone.WAREHOUSE_IN), _day(Shipment.locked_at))
HAS_CONTAINER: Final = exists().where(
    Carton.shipment_id == Shipment.id,
    MovementCarton.carton_id == Carton.id,
    Movement.id == MovementCarton.movement_id,
    Movement.kind == MovementKind.CONTAINER,
    Movement.cancelled_at.is_(None),
    or_(Movement.number != "", Movement.master_bill != "", Movement.house_bill != ""),
)
BILLED_LEG: Final = Plan.main_leg.in_(
    sorted(leg.code for leg in main_legs().values() if leg.mode in BILLED)
)

_NEWER_PAPER: Final = aliased(Paper)
_WITHDRAWN: Final = (
    Paper.shipment_id == Shipment.id,
    Paper.withdrawn_by_id.is_not(None),
    ~exists().where(
        _NEWER_PAPER.shipment_id == Paper.shipment_id,
        _NEWER_PAPER.kind == Paper.kind,
        _NEWER_PAPER.id > Paper.id,
    ),
)
WITHDRAWN_ON: Final = _of_shipment(
    select(func.min(_day(ChangeOrder.created_at)))
    .join(Paper, Paper.withdrawn_by_id == ChangeOrder.id)
    .where(*_WITHDRAWN)
)
PAPERS_WITHDRAWN: Final = _of_shipment(select(func.count(Paper.id)).where(*_WITHDRAWN))

_NEWER_COUNT: Final = aliased(Receipt)
COUNTED_ON: Final = _of_shipment(
    select(func.max(Receipt.counted_on)).where(Receipt.shipment_id == Shipment.id)
)
_SHIPPED: Final = _of_shipment(
    select(func.coalesce(func.sum(CartonContent.quantity), 0))
    .join(Carton, Carton.row_id == CartonContent.row_id)
    .where(Carton.shipment_id == Shipment.id)
)
_COUNTED: Final = _of_shipment(
    select(func.sum(Receipt.received + Receipt.damaged)).where(
        Receipt.shipment_id == Shipment.id,
        ~exists().where(
            _NEWER_COUNT.shipment_id == Receipt.shipment_id,
            _NEWER_COUNT.product_id == Receipt.product_id,
            _NEWER_COUNT.id > Receipt.id,
        ),
    )
)
LACKING: Final = _SHIPPED - _COUNTED

_WAITS: Final = (CarryOver.shipment_id == Shipment.id, CarryOver.taken_by_id.is_(None))
CARRIED_OVER_ON: Final = _of_shipment(select(func.min(_day(CarryOver.created_at))).where(*_WAITS))
UNITS_CARRIED_OVER: Final = _of_shipment(
    select(func.coalesce(func.sum(CarryOver.quantity), 0)).where(*_WAITS)
)
