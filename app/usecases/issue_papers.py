"""Issues papers of a shipment within a job: the next revision of each that needs one, frozen."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.paperwork.document import PaperLanguage
from app.domain.paperwork.revision import Revision
from app.domain.shipment.record import ShipmentRecord
from app.jobs import Work
from app.persistence.files import FileFolder
from app.persistence.plans import plan_by_reference
from app.usecases.arrange_shipments import find
from app.usecases.check_print import check_address, new_token
from app.usecases.freeze_papers import Printed, freeze_papers
from app.usecases.paper_checks import examine
from app.usecases.paper_printing import mark_of, print_paper
from app.usecases.paper_revisions import next_revisions
from app.usecases.plan_record import record_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Which papers of which shipment are issued, in which language, and the day they bear."""

    plan: str
    shipment: int
    kinds: Collection[str]
    language: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """What is to be printed: the record, and the next revision of each paper that needs one."""

    shipment_id: int
    record: ShipmentRecord
    revisions: Mapping[str, Revision]


def issue_papers(work: Work, issue: Issue) -> None:
    """Print each paper, then freeze them in one transaction; whatever blocks one makes none."""
    with work.session(writes=False) as session:
        task = _task(session, issue)
    if task is None:
        return
    tokens = {kind: new_token() for kind in task.revisions} if work.config.published else {}
    printed = Printed(
        shipment_id=task.shipment_id,
        record=task.record,
        language=issue.language,
        papers=_print(work, issue, task, tokens=tokens),
        person_id=work.claim.person_id,
        revisions=task.revisions,
        tokens=tokens,
    )
    with work.session() as session:
        freeze_papers(session, printed, folder=FileFolder.of(work.config))


def _task(session: Session, issue: Issue) -> _Task | None:
    """Return what to print, None when the shipment or what its record is made of is gone."""
    plan = plan_by_reference(session, issue.plan)
    shipment = find(plan, issue.shipment) if plan else None
    record = record_of(shipment, day=issue.day)[0] if shipment else None
    if shipment is None or record is None:
        return None
    revisions = next_revisions(
        session,
        record,
        shipment_id=shipment.id,
        language=issue.language,
        kinds=issue.kinds,
    )
    return _Task(shipment_id=shipment.id, record=record, revisions=revisions)


def _print(work: Work, issue: Issue, task: _Task, *, tokens: Mapping[str, str]) -> dict[str, bytes]:
    """Return the papers by kind; none when the record is blocked by now."""
    language, total = PaperLanguage(issue.language), len(issue.kinds)
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
