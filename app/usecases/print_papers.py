"""Has a shipment's papers printed in the background, after they were checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.paperwork.document import PaperLanguage
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.jobs import Order, Work, enqueue, handles
from app.jobs.ledger import UNFINISHED
from app.persistence.files import FileFolder
from app.persistence.papers import Job, last_job
from app.persistence.plans import plan_by_reference
from app.persistence.tables.plans import Shipment
from app.printing.papers.engine import weasyprint_missing
from app.usecases.arrange_shipments import find
from app.usecases.freeze_papers import Printed, freeze_papers
from app.usecases.paper_standing import needed
from app.usecases.papers import Pack, check_papers, make_papers
from app.usecases.plan_record import record_of, shipment_reference
from app.wording.translations import msg

_KIND: Final = "print-papers"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """Which papers to make: those of `only`, or all that apply when it is empty.

    `day` is the date they bear, `page` the address the person goes on to.
    """

    language: PaperLanguage
    day: date
    page: str
    person_id: int
    only: tuple[str, ...] = ()


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
    if job is None or job.state not in UNFINISHED:
        kinds = order.only or tuple(document.code for document, _ in needed(record))
        enqueue(session, _job_order(shipment, order, kinds=kinds))
        session.commit()
    return []


def engine_problems() -> list[Problem]:
    """Return what this machine lacks to print papers at all."""
    packages = weasyprint_missing()
    return [Problem("papers-engine-missing", params={"packages": packages})] if packages else []


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
    """Print each paper, then freeze them in one transaction; whatever blocks one makes none."""
    payload = work.payload
    answer = {"page": payload["page"]}
    with work.session(writes=False) as session:
        plan = plan_by_reference(session, payload["plan"])
        shipment = find(plan, payload["shipment"]) if plan else None
        day = date.fromisoformat(payload["day"])
        record = record_of(shipment, day=day)[0] if shipment else None
    papers = _print(work, record) if record else None
    if shipment is None or record is None or papers is None:
        return answer
    printed = Printed(
        shipment_id=shipment.id,
        record=record,
        language=payload["language"],
        papers=papers,
        person_id=work.claim.person_id,
    )
    with work.session() as session:
        freeze_papers(session, printed, folder=FileFolder.of(work.config))
    return answer


def _print(work: Work, record: ShipmentRecord) -> dict[str, bytes] | None:
    """Return the ordered papers by kind, None when the record is blocked by now."""
    kinds = work.payload["kinds"]
    papers = {}
    for done, kind in enumerate(kinds, start=1):
        made = make_papers(record, only=[kind], language=work.payload["language"])
        if not isinstance(made, Pack):
            return None
        papers[kind] = made.files[f"{kind}.pdf"]
        work.progress(done, len(kinds))
    return papers
