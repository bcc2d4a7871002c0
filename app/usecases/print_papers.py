"""Has a shipment's papers printed in the background, after they were checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.paperwork.document import Due, PaperLanguage
from app.domain.paperwork.revision import Revision
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.jobs import Order, Work, enqueue, handles
from app.jobs.ledger import UNFINISHED
from app.persistence.files import FileFolder
from app.persistence.papers import Job, last_job
from app.persistence.plans import plan_by_reference
from app.persistence.tables.plans import Shipment
from app.usecases.arrange_shipments import find
from app.usecases.check_print import check_address, new_token
from app.usecases.freeze_papers import Printed, freeze_papers
from app.usecases.paper_checks import check_papers, examine
from app.usecases.paper_printing import engine_problems, mark_of, print_paper
from app.usecases.paper_revisions import next_revisions
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
    if job is None or job.state not in UNFINISHED:
        kinds = order.only or _wanted(record, optional=order.optional)
        enqueue(session, _job_order(shipment, order, kinds=kinds))
        session.commit()
    return []


def _wanted(record: ShipmentRecord, *, optional: bool) -> tuple[str, ...]:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """What is to be printed: the record, and the next revision of each paper that needs one."""

    shipment_id: int
    record: ShipmentRecord
    revisions: Mapping[str, Revision]


@handles(_KIND, title=msg("Making documents"))
def print_papers(work: Work) -> Mapping[str, Any]:
    """Print each paper, then freeze them in one transaction; whatever blocks one makes none."""
    payload = work.payload
    with work.session(writes=False) as session:
        task = _task(session, payload)
    if task is not None:
        tokens = {kind: new_token() for kind in task.revisions} if work.config.published else {}
        printed = Printed(
            shipment_id=task.shipment_id,
            record=task.record,
            language=payload["language"],
            papers=_print(work, task, tokens=tokens),
            person_id=work.claim.person_id,
            revisions=task.revisions,
            tokens=tokens,
        )
        with work.session() as session:
            freeze_papers(session, printed, folder=FileFolder.of(work.config))
    return {"page": payload["page"]}


def _task(session: Session, payload: Mapping[str, Any]) -> _Task | None:
    """Return what to print, None when the shipment or what its record is made of is gone."""
    plan = plan_by_reference(session, payload["plan"])
    shipment = find(plan, payload["shipment"]) if plan else None
    day = date.fromisoformat(payload["day"])
    record = record_of(shipment, day=day)[0] if shipment else None
    if shipment is None or record is None:
        return None
    revisions = next_revisions(
        session,
        record,
        shipment_id=shipment.id,
        language=payload["language"],
        kinds=payload["kinds"],
    )
    return _Task(shipment_id=shipment.id, record=record, revisions=revisions)


def _print(work: Work, task: _Task, *, tokens: Mapping[str, str]) -> dict[str, bytes]:
    """Return the papers by kind; none when the record is blocked by now."""
    language, total = PaperLanguage(work.payload["language"]), len(work.payload["kinds"])
    examined = examine(task.record, language=language)
    papers: dict[str, bytes] = {}
    if examined.blocked:
        return papers
    wanted = [due for due in examined.papers if due.document.code in task.revisions]
    for done, due in enumerate(wanted, start=1 + total - len(wanted)):
        kind = due.document.code
        url = check_address(work.config.public_url, tokens[kind]) if kind in tokens else None
        mark = mark_of(task.record, revision=task.revisions[kind], check_url=url)
        papers[kind] = print_paper(due, language=language, mark=mark)
        work.progress(done, total)
    return papers
