"""Plans how a sample shipment is loaded, and loads it by that plan."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from app.persistence.load_plans import LoadPlan
from app.persistence.tables.accounts import Person
from app.persistence.tables.plans import Plan
from app.usecases.demo_refusal import done
from app.usecases.stowing.accepting import accept
from app.usecases.stowing.offered import usual_wish
from app.usecases.stowing.planning import plan_load
from app.usecases.stowing.wishes import Manner


def load_shipment(
    session: Session, plan: Plan, *, manner: Manner, person: Person, today: date
) -> None:
    """Plan the first shipment's loading in a manner whose best is found at once, and accept it."""
    shipment = plan.shipments[0]
    kept = plan_load(
        session,
        shipment=shipment,
        wish=replace(usual_wish(shipment, day=today), manner=manner),
        page=f"/p/{plan.reference}/loading/{shipment.number}",
        person_id=person.id,
    )
    done(kept)
    if isinstance(kept, LoadPlan):
        done(accept(session, kept, shipment=shipment))
