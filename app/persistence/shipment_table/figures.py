"""The figures of some shipments: goods, movements, dates and receipts, one statement each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import BigInteger, BindParameter, bindparam, cast, func, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.movement.kinds import MovementKind
from app.domain.quantities.length import Volume
from app.domain.quantities.weight import Weight
from app.domain.tracking.milestones import Milestone
from app.persistence.shipment_table.order import MILESTONES
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, CartonContent, CartonRow, Item
from app.persistence.tables.receiving import Receipt
from app.persistence.tables.tracking import MilestoneDate

#: Shipments asked about in one statement.
_MOST_ASKED: Final = 1000
_NOTHING: Final = Weight(0)
_EMPTY: Final = Volume(0)


class Dates(NamedTuple):
    """A milestone's days as planned, estimated and happened, and how many cartons passed it."""

    planned: date | None = None
    estimated: date | None = None
    actual: date | None = None
    reached: int = 0


class Held(NamedTuple):
    """A live movement and how many of the shipment's cartons lie in it."""

    id: int
    kind: MovementKind
    number: str
    party: str
    master_bill: str
    house_bill: str
    cartons: int


@dataclass(slots=True)
class Figures:
    """What the cartons, movements, statements and receipts of one shipment add up to.

    `units` are those in cartons, or those wanted while nothing is packed. `counted` are the units
    the warehouse has received, good or damaged; None before any receipt.
    """

    cartons: int = 0
    units: int = 0
    gross_weight: Weight = _NOTHING
    volume: Volume = _EMPTY
    movements: list[Held] = field(default_factory=list)
    dates: dict[Milestone, Dates] = field(default_factory=dict)
    counted: int | None = None

    @property
    def difference(self) -> int | None:
        """Return 入库差异: shipped less counted, once anything was counted."""
        return None if self.counted is None else self.units - self.counted


def figures_of(session: Session, shipment_ids: Sequence[int]) -> Mapping[int, Figures]:
    """Return the figures of each shipment."""
    found = {each: Figures() for each in shipment_ids}
    for start in range(0, len(shipment_ids), _MOST_ASKED):
        asked = {"shipments": shipment_ids[start : start + _MOST_ASKED]}
        for fill in (_goods, _wanted, _movements, _dates, _receipts):
            fill(session, asked, found)
    return found


_ASKED: Final[BindParameter[int]] = bindparam("shipments", expanding=True)
Asked = Mapping[str, Sequence[int]]
Found = dict[int, Figures]


def _whole(column: InstrumentedAttribute[Any]) -> Any:
    """Return a measure as a plain integer, wide enough to be multiplied."""
    return cast(type_coerce(column, BigInteger), BigInteger)


def _total(figure: Any) -> Any:
    return cast(func.sum(figure), BigInteger)


_ROWS: Final = (
    select(
        CartonRow.shipment_id,
        select(func.count(Carton.id))
        .where(Carton.row_id == CartonRow.id)
        .correlate(CartonRow)
        .scalar_subquery()
        .label("cartons"),
        select(func.coalesce(func.sum(CartonContent.quantity), 0))
        .where(CartonContent.row_id == CartonRow.id)
        .correlate(CartonRow)
        .scalar_subquery()
        .label("units"),
        _whole(CartonRow.gross_weight).label("grams"),
        (_whole(CartonRow.length) * _whole(CartonRow.width) * _whole(CartonRow.height)).label(
            "cube"
        ),
    )
    .where(CartonRow.shipment_id.in_(_ASKED))
    .subquery()
)
_GOODS: Final = select(
    _ROWS.c.shipment_id,
    _total(_ROWS.c.cartons),
    _total(_ROWS.c.cartons * _ROWS.c.units),
    _total(_ROWS.c.cartons * _ROWS.c.grams),
    _total(_ROWS.c.cartons * _ROWS.c.cube),
).group_by(_ROWS.c.shipment_id)
_WANTED: Final = (
    select(Item.shipment_id, func.sum(Item.quantity))
    .where(Item.shipment_id.in_(_ASKED))
    .group_by(Item.shipment_id)
)
_LYING: Final = (
    select(
        Carton.shipment_id,
        MovementCarton.movement_id,
        func.count(Carton.id).label("cartons"),
    )
    .join(MovementCarton, MovementCarton.carton_id == Carton.id)
    .where(Carton.shipment_id.in_(_ASKED))
    .group_by(Carton.shipment_id, MovementCarton.movement_id)
    .subquery()
)
_MOVEMENTS: Final = (
    select(
        _LYING.c.shipment_id,
        Movement.id,
        Movement.kind,
        Movement.number,
        Movement.party,
        Movement.master_bill,
        Movement.house_bill,
        _LYING.c.cartons,
    )
    .join(_LYING, _LYING.c.movement_id == Movement.id)
    .where(Movement.cancelled_at.is_(None))
    .order_by(Movement.id)
)
_DATES: Final = select(
    MilestoneDate.shipment_id,
    MilestoneDate.milestone,
    MilestoneDate.planned_on,
    MilestoneDate.estimated_on,
    MilestoneDate.actual_on,
    MilestoneDate.reached,
).where(
    MilestoneDate.shipment_id.in_(_ASKED),
    MilestoneDate.milestone.in_(sorted(MILESTONES.values())),
)
_NEWEST: Final = (
    select(func.max(Receipt.id))
    .where(Receipt.shipment_id.in_(_ASKED))
    .group_by(Receipt.shipment_id, Receipt.product_id)
    .scalar_subquery()
)
_COUNTED: Final = (
    select(Receipt.shipment_id, func.sum(Receipt.received + Receipt.damaged))
    .where(Receipt.id.in_(_NEWEST))
    .group_by(Receipt.shipment_id)
)


def _goods(session: Session, asked: Asked, found: Found) -> None:
    for shipment_id, cartons, units, grams, cube in session.execute(_GOODS, asked):
        figures = found[shipment_id]
        figures.cartons, figures.units = cartons, units
        figures.gross_weight, figures.volume = Weight(grams), Volume(cube)


def _wanted(session: Session, asked: Asked, found: Found) -> None:
    for shipment_id, units in session.execute(_WANTED, asked):
        if not found[shipment_id].cartons:
            found[shipment_id].units = units


def _movements(session: Session, asked: Asked, found: Found) -> None:
    for shipment_id, *movement in session.execute(_MOVEMENTS, asked):
        found[shipment_id].movements.append(Held(*movement))


def _dates(session: Session, asked: Asked, found: Found) -> None:
    for shipment_id, milestone, planned, estimated, actual, reached in session.execute(
        _DATES, asked
    ):
        found[shipment_id].dates[milestone] = Dates(planned, estimated, actual, reached)


def _receipts(session: Session, asked: Asked, found: Found) -> None:
    for shipment_id, units in session.execute(_COUNTED, asked):
        found[shipment_id].counted = units
