"""Closing a shipment fixes its figures; reopening takes that back. Both are kept in the journal."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.receiving.tally import Tally, Units
from app.domain.shipment.states import State
from app.persistence import receiving
from app.persistence.receiving import JournalEntry, Lesson
from app.persistence.tables.accounts import Person
from app.persistence.tables.plans import Plan, Shipment
from app.usecases.receiving import held_by_product, refusal, tally_of
from app.usecases.shipment_progress import settle

CLOSED: Final = "shipment-closed"
REOPENED: Final = "shipment-reopened"
_LESSONS_SHOWN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Why a shipment is closed with a difference, and what to do differently next time."""

    reason: str = ""
    lesson: str = ""


def close(
    session: Session, *, shipment: Shipment, closing: Closing, person: Person
) -> list[Problem]:
    """Close the shipment, or return why not; a difference is closed only with its reason."""
    refused = refusal(shipment)
    if refused:
        return [refused]
    open_tally = tally_of(shipment, held_by_product(session, shipment).values())
    if not open_tally.counted:
        return [Problem("closing-nothing-counted")]
    fixed = open_tally.as_if_closed()
    if fixed.differing and not closing.reason:
        return [Problem("closing-reason-missing", "reason")]
    shipment.state = State.CLOSED
    _keep_lesson(session, shipment, text=closing.lesson, person=person)
    details = {**figures(fixed), "reason": closing.reason}
    session.add(_entry(shipment, person=person, verb=CLOSED, details=details))
    session.commit()
    return []


def reopen(session: Session, *, shipment: Shipment, reason: str, person: Person) -> list[Problem]:
    """Take a closed shipment back to receiving, with the reason for the journal."""
    if shipment.state is not State.CLOSED:
        return [Problem("closing-not-closed")]
    shipment.state = State.RECEIVING
    session.add(_entry(shipment, person=person, verb=REOPENED, details={"reason": reason}))
    settle(session, [shipment.id])
    session.commit()
    return []


def figures(counted: Tally) -> dict[str, Any]:
    """Return the figures a closing fixes, as the journal keeps them."""
    lines = [{"sku": line.sku, **_written(line.units)} for line in counted.lines]
    return {"total": _written(counted.units), "lines": lines}


def _written(units: Units) -> dict[str, int]:
    return {
        "shipped": units.shipped,
        "received": units.received,
        "damaged": units.damaged,
        "short": units.short,
        "over": units.over,
    }


def _entry(
    shipment: Shipment, *, person: Person, verb: str, details: dict[str, Any]
) -> JournalEntry:
    return JournalEntry(
        subject=subject_of(shipment), verb=verb, person_id=person.id, details=details
    )


def subject_of(shipment: Shipment) -> str:
    """Return how journal and attachments name the shipment."""
    return f"shipment:{shipment.id}"


def _keep_lesson(session: Session, shipment: Shipment, *, text: str, person: Person) -> None:
    kept = receiving.lesson_of(session, shipment.id)
    if kept is not None and not text:
        session.delete(kept)
    elif kept is not None:
        kept.text, kept.person_id = text, person.id
    elif text:
        session.add(Lesson(shipment_id=shipment.id, text=text, person_id=person.id))


def history(session: Session, *, shipment: Shipment) -> list[JournalEntry]:
    """Return who closed and reopened the shipment, newest first."""
    return receiving.journal_of(session, subject_of(shipment), (CLOSED, REOPENED))


def lesson_of(session: Session, *, shipment: Shipment) -> str:
    """Return what was noted when the shipment was closed last; nothing when nothing was."""
    kept = receiving.lesson_of(session, shipment.id)
    return kept.text if kept else ""


def lessons_for(session: Session, *, plan: Plan) -> list[Lesson]:
    """Return what earlier shipments teach a plan that has not left yet, the nearest first."""
    left = any(each.state.reached(State.HANDED_OVER) for each in plan.shipments)
    if left or not plan.programme:
        return []
    return receiving.lessons_about(session, plan, most=_LESSONS_SHOWN)
