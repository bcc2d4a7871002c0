"""Has a set of materials made in the background, and keeps what was made for whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.jobs import Order, Result, Work, enqueue, handles
from app.persistence.files import FileFolder, store
from app.persistence.materials import TEMPLATES, MaterialSet, SheetTemplate, next_number
from app.persistence.plans import plan_by_reference
from app.printing.papers.binding import bind, pack
from app.usecases.arrange_shipments import find
from app.usecases.issue_papers import Issue, issue_papers
from app.usecases.materials import files
from app.usecases.materials.files import MaterialFile
from app.usecases.materials.lights import Light, lights_of, stopping
from app.usecases.materials.order import MaterialOrder, Wanted, chosen_of, with_all_cartons
from app.usecases.paper_facts import facts_hash, facts_of
from app.usecases.paper_printing import RECORD_FILE, engine_problems, record_text
from app.usecases.plan_record import record_of, shipment_reference
from app.usecases.platform_labels.comparing import numbering_of
from app.usecases.platform_labels.writing import write_labels
from app.usecases.print_papers import wanted_kinds
from app.wording.translations import msg

#: The job that makes a set.
KIND: Final = "make-materials"
_ZIP: Final = "application/zip"
_PDF: Final = "application/pdf"


def order_materials(
    session: Session, wanted: Wanted, *, lights: Sequence[Light]
) -> int | list[Problem]:
    """Have the set made and return the job, or say what stops it; `lights` are its checks."""
    order, shipment = wanted.order, wanted.shipment
    if not (order.papers or order.labels or order.templates):
        return [Problem("materials-nothing-chosen")]
    stopped = stopping(lights)
    if stopped or (order.papers and engine_problems()):
        return stopped or engine_problems()
    job_id = enqueue(
        session,
        Order(
            kind=KIND,
            subject=shipment_reference(shipment),
            payload={
                "plan": shipment.plan.reference,
                "shipment": shipment.number,
                **with_all_cartons(order, wanted.chosen).dump(),
            },
            person_id=order.person_id,
        ),
    )
    session.commit()
    return job_id


def templates_of(session: Session, order: MaterialOrder) -> list[SheetTemplate]:
    """Return the workbooks that are to be filled."""
    found = (TEMPLATES.find(session, template_id) for template_id in order.templates)
    return [template for template in found if template is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """What is made: of which shipment and cartons, with which workbooks, checked how."""

    wanted: Wanted
    templates: Sequence[SheetTemplate]
    lights: Sequence[Light]


@handles(KIND, title=msg("Making a set of materials"))
def make_materials(work: Work) -> Mapping[str, Any]:
    """Issue the papers, write labels and sheets, and keep all of it as one set; or say why not."""
    own = dict(work.payload)
    plan, number = own.pop("plan"), own.pop("shipment")
    order = MaterialOrder.load(own)
    if order.papers and not order.cartons:
        _issue(work, order, plan=plan, number=number)
    with work.session(writes=False) as session:
        task = _task(session, order, plan=plan, number=number)
        made = _made(work, session, task) if task else []
    if task is None:
        return Result(page=order.page).dump()
    if isinstance(made, Problem):
        return Result(problem=made).dump()
    with work.session() as session:
        _keep(session, task, made, work=work)
    return Result(page=order.page, onward=True).dump()


def _issue(work: Work, order: MaterialOrder, *, plan: str, number: int) -> None:
    """Issue what the shipment cannot go without, so that the set holds revisions."""
    with work.session(writes=False) as session:
        found = plan_by_reference(session, plan)
        shipment = find(found, number) if found else None
        record = record_of(shipment, day=order.day)[0] if shipment else None
    if record is not None:
        kinds = wanted_kinds(record, optional=order.optional)
        language = order.language.value
        issue = Issue(plan=plan, shipment=number, kinds=kinds, language=language, day=order.day)
        issue_papers(work, issue)


def _task(session: Session, order: MaterialOrder, *, plan: str, number: int) -> _Task | None:
    found = plan_by_reference(session, plan)
    shipment = find(found, number) if found else None
    record = record_of(shipment, day=order.day)[0] if shipment else None
    chosen = chosen_of(record, order.cartons) if record else None
    if shipment is None or chosen is None or isinstance(chosen, Problem):
        return None
    wanted = Wanted(shipment=shipment, chosen=chosen, order=order)
    templates = templates_of(session, order)
    return _Task(
        wanted=wanted,
        templates=templates,
        lights=lights_of(session, wanted, templates=templates),
    )


def _made(work: Work, session: Session, task: _Task) -> list[MaterialFile] | Problem:
    """Return every file of the set, or the first thing that keeps it from being made."""
    stopped = stopping(task.lights)
    if stopped:
        return stopped[0]
    folder = FileFolder.of(work.config)
    papers = files.papers(session, task.wanted, folder=folder)
    if isinstance(papers, Problem):
        return papers
    labels = _labels(work, session, task.wanted)
    if isinstance(labels, Problem):
        return labels
    sheets = files.filled_sheets(task.wanted.chosen, task.templates, folder=folder)
    return sheets if isinstance(sheets, Problem) else [*papers, *labels, *sheets]


def _labels(work: Work, session: Session, wanted: Wanted) -> list[MaterialFile] | Problem:
    """Return the labels: the platform's own where it numbers the cartons, else ours."""
    if not wanted.order.labels:
        return []
    if numbering_of(wanted.shipment) is None:
        return files.own_labels(wanted.chosen, wanted.order)
    source = files.platform_source(session, wanted, folder=FileFolder.of(work.config))
    written = write_labels(source, split=False, told=work.progress) if source else {}
    if isinstance(written, Problem):
        return written
    return [files.labels_file(wanted.chosen, content) for content in written.values()]


def _keep(session: Session, task: _Task, contents: Sequence[MaterialFile], *, work: Work) -> None:
    """Keep the set as a zip and its papers bound, and what is in it."""
    record, order, folder = (
        task.wanted.chosen.record,
        task.wanted.order,
        FileFolder.of(work.config),
    )
    shipment_id = task.wanted.shipment.id
    number = next_number(session, shipment_id)
    name = f"{record.reference}_materials_{number}"
    told = {RECORD_FILE: record_text(record).encode()}
    archive = pack({each.name: each.content for each in contents} | told, made_on=order.day)
    papers = [(each.title, each.content) for each in contents if each.kind == files.PAPER]
    bound = bind(papers, title=record.reference) if papers else None
    kept = MaterialSet(
        shipment_id=shipment_id,
        partner_id=order.partner_id,
        number=number,
        recipient=order.recipient,
        cartons=order.cartons,
        carton_count=record.carton_count,
        language=order.language.value,
        facts_hash=facts_hash(facts_of(record)),
        contents=[each.told() for each in contents],
        checks=[light.told() for light in task.lights],
        archive=store(session, folder, content=archive, name=f"{name}.zip", media_type=_ZIP),
        channel=order.channel,
        note=order.note,
        person_id=order.person_id,
    )
    if bound is not None:
        kept.bound = store(session, folder, content=bound, name=f"{name}.pdf", media_type=_PDF)
    session.add(kept)
    session.commit()
