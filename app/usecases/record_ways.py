"""The way of a shipment as its record says it: vessel, bills, containers, forwarder and dates."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final

from sqlalchemy.orm import Session, object_session

from app.domain.movement.kinds import MovementKind
from app.domain.tracking.milestones import Milestone
from app.persistence.tables.partners import Partner
from app.persistence.tables.plans import Shipment
from app.persistence.ways import Travelled, travelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What papers say of a shipment's way, as far as it is known.

    A shipment in several containers names them all, joined by commas. A date that has come about
    stands before an estimate, and an estimate before a plan.
    """

    vessel: str | None = None
    voyage: str | None = None
    container: str | None = None
    seal: str | None = None
    master_bill: str | None = None
    house_bill: str | None = None
    warehouse_entry_no: str | None = None
    forwarder: Partner | None = None
    departure: date | None = None
    arrival: date | None = None


NO_WAY: Final = Way()


def way_of(shipment: Shipment) -> Way:
    """Return the way of one shipment."""
    session = object_session(shipment)
    return ways_of(session, [shipment.id]).get(shipment.id, NO_WAY) if session else NO_WAY


def ways_of(session: Session, shipment_ids: Collection[int]) -> dict[int, Way]:
    """Return the ways of all these shipments, in as many queries as that of one."""
    found = travelled(session, shipment_ids)
    return {each: _way(found[each]) if each in found else NO_WAY for each in shipment_ids}


def _way(found: Travelled) -> Way:
    containers = found.of(MovementKind.CONTAINER)
    return Way(
        vessel=_joined(map(attrgetter("vessel"), containers)),
        voyage=_joined(map(attrgetter("voyage"), containers)),
        container=_joined(map(attrgetter("number"), containers)),
        seal=_joined(map(attrgetter("seal"), containers)),
        master_bill=_joined(map(attrgetter("master_bill"), containers)),
        house_bill=_joined(map(attrgetter("house_bill"), containers)),
        warehouse_entry_no=_joined(
            movement.number for movement in found.of(MovementKind.WAREHOUSE_ENTRY)
        ),
        forwarder=found.forwarders[0] if found.forwarders else None,
        departure=_best(found, Milestone.DEPARTED),
        arrival=_best(found, Milestone.ARRIVED),
    )


def _joined(values: Iterable[str]) -> str | None:
    return ", ".join(dict.fromkeys(value for value in values if value)) or None


def _best(found: Travelled, milestone: Milestone) -> date | None:
    known = next((each for each in found.dates if each.milestone is milestone), None)
    return (known.actual_on or known.estimated_on or known.planned_on) if known else None
