"""The platform's own carton ids: entered or pasted, never invented here."""

from operator import attrgetter

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.programme.carton_ids import pasted_ids
from app.persistence.tables.plans import Carton, Shipment
from app.usecases import plan_numbers


def cartons_of(shipment: Shipment) -> list[Carton]:
    """Return all cartons of a shipment by number."""
    cartons = (carton for row in shipment.rows for carton in row.cartons)
    return sorted(cartons, key=attrgetter("number"))


def enter_ids(
    session: Session, *, shipment: Shipment, shipment_id: str, text: str
) -> list[Problem]:
    """Give every carton the platform's id read from pasted `text`, all of them or none.

    Ids may still come after locking: they name cartons and change nothing in them.
    """
    programme = plan_numbers.programme_of(shipment.plan)
    if programme is None or not programme.numbering.by_platform:
        return [Problem("carton-ids-own-numbering")]
    cartons = cartons_of(shipment)
    ids, problems = pasted_ids(
        text, programme=programme, shipment_id=shipment_id, count=len(cartons)
    )
    if problems:
        return problems
    for carton, external_id in zip(cartons, ids, strict=True):
        carton.external_id = external_id
    shipment.programme_number = shipment_id.strip().upper()
    session.commit()
    return []
