"""Has a shipment's papers printed in the background, after they were checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.paperwork.document import Due, PaperLanguage
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.jobs import Order, Work, enqueue, handles
from app.jobs.ledger import unfinished
from app.persistence.papers import Job, last_job
from app.persistence.tables.plans import Shipment
from app.usecases.issue_papers import Issue, issue_papers
from app.usecases.paper_checks import check_papers
from app.usecases.paper_printing import engine_problems
from app.usecases.paper_standing import needed
from app.usecases.plan_record import record_of, shipment_reference
from app.wording.translations import msg

_KIND: Final = "print-papers"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """Which papers to make: those of `only`, or all that the shipment cannot go without.

    With `optional` the optional ones are made as well.
    `day` is the date they bear, `page` the address the person goes on to.
    """

    language: PaperLanguage
    day: date
    page: str
    person_id: int
    only: tuple[str, ...] = ()
    optional: bool = False


def order_papers(session: Session, *, shipment: Shipment, order: PaperOrder) -> list[Problem]:
    """Have the papers made, or return what blocks them; a set in the making is not made twice."""
    record, lacking = record_of(shipment, day=order.day)
    if record is None:
        return lacking
    found = [*engine_problems(), *check_papers(record, language=order.language)]
    blocking = [problem for problem in found if problem.blocking]
    if blocking:
        return blocking
    job = printing_job(session, shipment=shipment)
    if not unfinished(job):
        kinds = order.only or wanted_kinds(record, optional=order.optional)
        enqueue(session, _job_order(shipment, order, kinds=kinds))
        session.commit()
    return []


def wanted_kinds(record: ShipmentRecord, *, optional: bool = False) -> tuple[str, ...]:
    """Return the papers that a shipment cannot go without, and with `optional` all that apply."""
    due = needed(record)
    return tuple(kind.code for kind, need in due if optional or need.due is not Due.OPTIONAL)


def printing_job(session: Session, *, shipment: Shipment) -> Job | None:
    """Return the newest job that makes papers of the shipment, finished or not."""
    return last_job(session, kind=_KIND, subject=shipment_reference(shipment))


def _job_order(shipment: Shipment, order: PaperOrder, *, kinds: tuple[str, ...]) -> Order:
    return Order(
        kind=_KIND,
        subject=shipment_reference(shipment),
        payload={
            "plan": shipment.plan.reference,
            "shipment": shipment.number,
            "language": order.language.value,
            "kinds": list(kinds),
            "day": order.day.isoformat(),
            "page": order.page,
        },
        person_id=order.person_id,
    )


@handles(_KIND, title=msg("Making documents"))
def print_papers(work: Work) -> Mapping[str, Any]:
    """Issue the papers that were ordered, and lead back to their page."""
    payload = work.payload
    issue = Issue(
        plan=payload["plan"],
        shipment=payload["shipment"],
        kinds=payload["kinds"],
        language=payload["language"],
        day=date.fromisoformat(payload["day"]),
    )
    issue_papers(work, issue)
    return {"page": payload["page"]}
