"""Movements of a plan's cartons, for tests."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.movements import Details, Done, open_movement
from app.usecases.start_plan import start_plan
from tests.factories.plans import IND9, pack, place, want

ORDER = "YT2026112201"


def a_movement(
    session: Session,
    wanted: Mapping[int, str],
    *,
    kind: MovementKind = MovementKind.FORWARDER_ORDER,
    **entries: str,
) -> Movement:
    """Keep a movement with cartons named by shipment id; a forwarder order unless `kind` says."""
    given = {"number": ORDER, "party": "深圳示例货代"} | entries
    made = open_movement(session, Details(**given), kind=kind, wanted=wanted, person_id=None)
    assert isinstance(made, Done), made
    return made.movement


def whole(*shipments: Shipment) -> dict[int, str]:
    """Return the choice of all free cartons of the shipments."""
    return {shipment.id: "" for shipment in shipments}


def another_plan(session: Session, like: Plan, *, cartons: int = 3) -> Plan:
    """Keep a further plan of one shipment: `cartons` of the first product of `like`, to Indiana."""
    plan = start_plan(session)
    plan.destination, plan.programme = like.destination, like.programme
    [shipment] = plan.shipments
    place(shipment, **IND9)
    product = like.shipments[0].items[0].product
    want(shipment, product, quantity=cartons * product.specs[0].units)
    pack(shipment, product, cartons=cartons)
    session.commit()
    return plan
