"""Papers made in the background: ordered once, printed by a worker, refused before and after."""

from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import jobs
from app.domain.paperwork.document import Due, PaperLanguage
from app.jobs.worker import Worker, name_of_this_process
from app.persistence.files import FileFolder
from app.persistence.papers import Job, papers_of
from app.persistence.plans import Plan, plan_by_reference
from app.persistence.session import make_session
from app.persistence.tables.jobs import JobState
from app.printing.papers.mark import Mark
from app.usecases import issue_papers, paper_printing
from app.usecases.check_print import checked_print
from app.usecases.paper_standing import needed
from app.usecases.plan_record import record_of
from app.usecases.print_papers import PaperOrder, order_papers, printing_job
from config import Config
from tests.factories.papers import PAPERS, TODAY, blank_pdf
from tests.factories.people import Member
from tests.factories.plans import a_plan


@pytest.fixture
def reference(member: Member) -> str:
    """Return the reference of a packed plan."""
    with member.session() as session:
        return a_plan(session).reference


@pytest.fixture
def worker(member: Member, config: Config) -> Worker:
    return Worker(engine=member.engine, config=config, owner=name_of_this_process())


@pytest.fixture
def blank_papers(monkeypatch: pytest.MonkeyPatch) -> list[Mark]:
    """Let papers be printed as blank pages, at once; return the mark of each."""
    marks: list[Mark] = []

    def blank(_due: object, *, language: PaperLanguage, mark: Mark) -> bytes:
        del language
        marks.append(mark)
        return blank_pdf()

    monkeypatch.setattr(issue_papers, "print_paper", blank)
    return marks


def loaded(session: Session, reference: str) -> Plan:
    plan = plan_by_reference(session, reference)
    assert plan is not None
    return plan


def paper_order(member: Member, **choices: Any) -> PaperOrder:
    given: dict[str, Any] = {
        "language": PaperLanguage.ZH_EN,
        "day": TODAY,
        "page": "/p/IP-2026-0001/papers/1",
        "person_id": member.person_id,
    }
    return PaperOrder(**(given | choices))


def ordered(member: Member, reference: str, **choices: Any) -> int:
    """Order papers of the plan's first shipment and return the job's id."""
    with member.session() as session:
        shipment = loaded(session, reference).shipments[0]
        assert order_papers(session, shipment=shipment, order=paper_order(member, **choices)) == []
        job = printing_job(session, shipment=shipment)
        assert job is not None
        return job.id


def finished(member: Member, job_id: int) -> Job:
    with member.session(writes=False) as session:
        job = jobs.find(session, job_id)
        assert job is not None
        return job


def test_the_ordered_papers_are_printed_and_kept(
    member: Member, reference: str, worker: Worker, config: Config
) -> None:
    job_id = ordered(member, reference, only=PAPERS)
    worker.do(job_id)
    job = finished(member, job_id)
    assert (job.state, job.done_steps, job.all_steps) == (JobState.DONE, 2, 2)
    assert job.result == {"page": "/p/IP-2026-0001/papers/1"}
    with member.session(writes=False) as session:
        packing, invoice = papers_of(session, [loaded(session, reference).shipments[0].id])
        assert (invoice.kind, packing.kind) == PAPERS
        content = FileFolder(config.files).read(invoice.file.sha256)
    with pypdfium2.PdfDocument(content) as document:
        assert "宁波示例贸易有限公司" in document[0].get_textpage().get_text_range()


@pytest.mark.usefixtures("blank_papers")
def test_a_job_done_twice_keeps_one_version(member: Member, reference: str, worker: Worker) -> None:
    for _attempt in range(2):
        worker.do(ordered(member, reference, only=PAPERS[:1]))
    with member.session(writes=False) as session:
        [paper] = papers_of(session, [loaded(session, reference).shipments[0].id])
    assert (paper.kind, paper.revision) == (PAPERS[0], 1)


def test_all_but_the_optional_papers_are_made_unless_those_are_asked_for(
    member: Member, reference: str, worker: Worker, blank_papers: list[Mark]
) -> None:
    worker.do(ordered(member, reference))
    needful = len(blank_papers)
    worker.do(ordered(member, reference, optional=True))
    with member.session(writes=False) as session:
        shipment = loaded(session, reference).shipments[0]
        record, _ = record_of(shipment, day=TODAY)
        kept = {paper.kind for paper in papers_of(session, [shipment.id])}
    assert record is not None
    due = needed(record)
    assert needful == sum(need.due is not Due.OPTIONAL for _, need in due)
    assert kept == {kind.code for kind, _ in due}
    assert len(blank_papers) == len(due)


def test_each_paper_bears_its_revision_and_what_is_new_in_it(
    member: Member, reference: str, worker: Worker, blank_papers: list[Mark]
) -> None:
    worker.do(ordered(member, reference, only=PAPERS[:1]))
    with member.session() as session:
        loaded(session, reference).incoterm_place = "Beilun"
        session.commit()
    worker.do(ordered(member, reference, only=PAPERS[:1]))
    first, second = blank_papers
    assert (first.revision, first.changes, first.check_url) == (1, (), None)
    assert second.revision == 2
    assert [change.zh for change in second.changes] == ["贸易术语地点：Ningbo → Beilun"]
    with member.session(writes=False) as session:
        newest, _oldest = papers_of(session, [loaded(session, reference).shipments[0].id])
        assert newest.changes[0]["en"] == "Trade term, place: Ningbo → Beilun"


def test_a_published_site_prints_the_way_to_the_check_of_each_paper(
    member: Member, reference: str, config: Config, blank_papers: list[Mark]
) -> None:
    published = replace(config, public_url="https://sampan.example.com/")
    worker = Worker(engine=member.engine, config=published, owner=name_of_this_process())
    worker.do(ordered(member, reference, only=PAPERS))
    addresses = [mark.check_url or "" for mark in blank_papers]
    assert len(set(addresses)) == len(PAPERS)
    start, _, token = addresses[0].rpartition("/")
    assert start == "https://sampan.example.com/check"
    with make_session(member.engine) as session:
        found = checked_print(session, token=token)
    assert found is not None
    assert (found.reference, found.revision) == ("IP-2026-0001-1", 1)


def test_papers_in_the_making_are_not_ordered_again(member: Member, reference: str) -> None:
    assert ordered(member, reference) == ordered(member, reference)
    with member.session(writes=False) as session:
        assert len(list(session.scalars(select(Job)))) == 1


def test_what_blocks_the_papers_is_said_before_anything_is_ordered(
    member: Member, reference: str
) -> None:
    with member.session() as session:
        shipment = loaded(session, reference).shipments[0]
        shipment.items[0].product.name_en = "Goods"
        [problem] = order_papers(session, shipment=shipment, order=paper_order(member))
        assert problem.code == "paper-goods-name-vague"
        assert printing_job(session, shipment=shipment) is None


def test_a_plan_without_its_parties_is_refused(member: Member, reference: str) -> None:
    with member.session() as session:
        shipment = loaded(session, reference).shipments[0]
        shipment.plan.exporter = None
        [problem] = order_papers(session, shipment=shipment, order=paper_order(member))
        assert problem.code == "record-plan-unfinished"


def test_missing_system_libraries_are_named(
    member: Member, reference: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_printing, "weasyprint_missing", lambda: ("libpango-1.0-0",))
    with member.session() as session:
        shipment = loaded(session, reference).shipments[0]
        [problem] = order_papers(session, shipment=shipment, order=paper_order(member))
    assert problem.params["packages"] == ("libpango-1.0-0",)


def test_a_plan_that_was_blocked_meanwhile_gets_no_papers(
    member: Member, reference: str, worker: Worker
) -> None:
    job_id = ordered(member, reference)
    with member.session() as session:
        shipment = loaded(session, reference).shipments[0]
        shipment.items[0].product.name_en = "Goods"
        session.commit()
        shipment_id = shipment.id
    worker.do(job_id)
    assert finished(member, job_id).state is JobState.DONE
    with member.session(writes=False) as session:
        assert papers_of(session, [shipment_id]) == []


def test_a_plan_that_lost_its_parties_meanwhile_gets_no_papers(
    member: Member, reference: str, worker: Worker
) -> None:
    job_id = ordered(member, reference)
    with member.session() as session:
        plan = loaded(session, reference)
        plan.importer = None
        session.commit()
    worker.do(job_id)
    assert finished(member, job_id).result == {"page": "/p/IP-2026-0001/papers/1"}
