"""The whole job without a browser: from an empty account to goods on the shelf and closed."""

from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.paperwork.document import PaperLanguage
from app.domain.paperwork.revision import Revision
from app.domain.shipment.record import ShipmentRecord
from app.persistence.files import FileFolder
from app.persistence.tables.accounts import Person
from app.persistence.tables.plans import Plan
from app.printing.papers.engine import weasyprint_missing
from app.usecases import (
    demo_goods,
    demo_plan,
    demo_summary,
    demo_voyage,
    demo_workspace,
    lock_plan,
)
from app.usecases.demo_plan import Tell
from app.usecases.demo_refusal import DemoRefusedError
from app.usecases.freeze_papers import Printed, freeze_papers
from app.usecases.labels import LabelOrder, make_labels
from app.usecases.paper_standing import standing
from app.usecases.papers import Pack, make_papers
from app.usecases.plan_record import record_of
from app.usecases.plan_standing import facts_of

_LABELS: Final = {"cartons.pdf": "carton", "units.pdf": "fnsku"}


def run(session: Session, *, folder: Path, today: date, tell: Tell) -> None:
    """Do the whole job and leave labels, papers and a summary in `folder`; tell every step.

    It starts so long ago that the goods have arrived by `today`: nothing is said to have happened
    before it has.
    """
    start = today - demo_voyage.WHOLE_WAY
    tell("A company signs up", "公司注册账号")
    person = demo_workspace.open_account(session)
    parties = demo_plan.set_up(session, tell)
    plan = demo_plan.plan_shipment(
        session, parties=parties, goods=demo_goods.WINTER, today=start, tell=tell
    )
    record, problems = record_of(plan.shipments[0], day=start)
    if record is None:
        raise DemoRefusedError(", ".join(problem.code for problem in problems))
    _labels(record, folder=folder, tell=tell)
    pack = _papers(record, folder=folder, tell=tell)
    cost = demo_plan.price_shipment(session, plan=plan, person=person, today=start)
    tell("Freight compared, duty and fees worked out", "比较运费，算出关税和规费")
    if pack is not None:
        files = folder / "files"
        keep_papers(session, plan, made=(record, pack), person=person, folder=files)
        _lock(session, plan, person=person, today=start)
        tell(f"{plan.reference} is locked", f"{plan.reference} 已审核")
        demo_voyage.Voyage(
            plan=plan, goods=demo_goods.WINTER, person=person, start=start, tell=tell
        ).go_all_the_way(session)
    for language in Language:
        text = demo_summary.summary(record, cost, language=language)
        (folder / f"summary.{language.value}.txt").write_text(text, encoding="utf-8")
    tell(f"Summaries in {folder}", f"摘要在 {folder}")


def _labels(record: ShipmentRecord, *, folder: Path, tell: Tell) -> None:
    for name, kind in _LABELS.items():
        made = make_labels(record, LabelOrder(kind=kind))
        if not isinstance(made, bytes):
            raise DemoRefusedError(", ".join(problem.code for problem in made))
        (folder / name).write_bytes(made)
    tell("Carton labels and FNSKU sheets", "箱唛和商品标签")


def _papers(record: ShipmentRecord, *, folder: Path, tell: Tell) -> Pack | None:
    if packages := weasyprint_missing():
        tell(
            f"No papers: this machine lacks {' '.join(packages)}",
            f"没有单证：这台机器缺 {' '.join(packages)}",
        )
        return None
    made = make_papers(record, revision=Revision(number=1))
    if not isinstance(made, Pack):
        raise DemoRefusedError(", ".join(problem.code for problem in made))
    for name, content in made.files.items():
        (folder / name).write_bytes(content)
    count = len(_paper_files(made))
    tell(f"All {count} documents, checked against each other", f"{count} 份单证，已互相核对")
    return made


def keep_papers(
    session: Session, plan: Plan, *, made: tuple[ShipmentRecord, Pack], person: Person, folder: Path
) -> None:
    """Keep printed papers as the first shipment's newest versions, their files in `folder`."""
    record, pack = made
    printed = Printed(
        shipment_id=plan.shipments[0].id,
        record=record,
        language=PaperLanguage.ZH_EN.value,
        papers={kind: pack.files[file] for kind, file in _paper_files(pack)},
        person_id=person.id,
    )
    freeze_papers(session, printed, folder=FileFolder(folder))


def _lock(session: Session, plan: Plan, *, person: Person, today: date) -> None:
    facts = facts_of(plan, day=today, papers=standing(session, plan, day=today))
    refused = lock_plan.lock(session, plan=plan, facts=facts, person=person, day=today)
    if refused:
        raise DemoRefusedError(", ".join(problem.code for problem in refused))


def _paper_files(pack: Pack) -> list[tuple[str, str]]:
    listed = pack.report["documents"]
    documents = listed if isinstance(listed, list) else []
    return [(str(each["kind"]), str(each["file"])) for each in documents]
