"""All materials in one click: checked, made in the background, kept with what was in them."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import pikepdf
import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from app.domain.paperwork.document import PaperLanguage
from app.domain.problems import Problem
from app.jobs.worker import Worker
from app.persistence.materials import MaterialSet, sets_of
from app.persistence.tables.jobs import Job
from app.persistence.tables.papers import Paper
from app.persistence.tables.plans import Plan
from app.printing.papers.mark import Mark
from app.usecases import issue_papers, paper_checks
from app.usecases.materials import files
from config import Config
from tests.factories.papers import blank_pdf
from tests.factories.partners import a_forwarder
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons
from tests.factories.workbooks import workbook
from tests.web.visitor import Page, Visitor

PAGE = "/p/IP-2026-0001/papers/1/materials"
ORDER = {"recipient": "深圳示例货代", "language": "zh-en", "papers": "y", "labels": "y"}


@pytest.fixture(autouse=True)
def _blank_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let papers be printed as blank pages, at once."""

    def blank(_due: object, *, language: PaperLanguage, mark: Mark) -> bytes:
        del language, mark
        return blank_pdf()

    for module in (issue_papers, files):
        monkeypatch.setattr(module, "print_paper", blank)


@pytest.fixture
def _plan(member: Member) -> None:
    """Keep a packed plan whose cartons have the platform's ids."""
    with member.session() as session:
        name_cartons(session, a_plan(session).shipments)


def make(owner: Visitor, member: Member, config: Config, **changes: str) -> Page:
    """Order a set, let it be made, and return the page."""
    owner.post(PAGE, {**ORDER, **changes})
    with member.session(writes=False) as session:
        waiting = list(session.scalars(select(Job.id)))
    for job_id in waiting:
        Worker(engine=member.engine, config=config, owner="test").do(job_id)
    return owner.get(PAGE)


def kept(member: Member) -> list[MaterialSet]:
    with member.session(writes=False) as session:
        plan = session.scalars(select(Plan)).one()
        return list(sets_of(session, plan.shipments[0].id))


def sent(owner: Visitor, kind: str) -> bytes:
    """Return the latest set's ZIP or PDF, as the page links to it."""
    links = owner.get(PAGE).soup.select("td a[href^='/files/']")
    address = next(str(link["href"]) for link in links if kind in link.get_text())
    return bytes(owner.client.get(address).data)


def archive(owner: Visitor) -> Mapping[str, bytes]:
    content = sent(owner, "ZIP")
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.usefixtures("_plan")
class TestASet:
    def test_the_page_says_what_it_will_check_and_that_nothing_was_handed_out(
        self, owner: Visitor
    ) -> None:
        page = owner.get(PAGE)
        lights = [each.get_text() for each in page.soup.select(".lights .tag")]
        assert len(lights) >= 4
        assert "Nothing yet" in page.text

    def test_papers_of_all_cartons_are_revisions_of_the_shipment(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        page = make(owner, member, config)
        (found,) = kept(member)
        with member.session(writes=False) as session:
            papers = {paper.kind: paper for paper in session.scalars(select(Paper))}
        told = [each for each in found.contents if each["kind"] == files.PAPER]
        assert {each["revision"] for each in told} == {1}
        assert {each["sha256"] for each in told} == {p.file.sha256 for p in papers.values()}
        assert "Says what the plan says" in page.text
        assert "深圳示例货代" in page.text

    def test_the_archive_holds_every_file_and_the_record(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        make(owner, member, config)
        (found,) = kept(member)
        names = {each["name"] for each in found.contents}
        assert set(archive(owner)) == names | {"shipment.json"}

    def test_the_papers_are_bound_with_a_bookmark_each(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        make(owner, member, config)
        (found,) = kept(member)
        papers = [each for each in found.contents if each["kind"] == files.PAPER]
        content = io.BytesIO(sent(owner, "PDF"))
        with pikepdf.open(content) as bound, bound.open_outline() as outline:
            assert [each.title for each in outline.root] == [p["title"] for p in papers]

    def test_a_part_of_the_cartons_is_a_print_of_its_own_and_no_revision(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        make(owner, member, config, cartons="1-2")
        (found,) = kept(member)
        assert (found.cartons, found.carton_count) == ("1-2", 2)
        assert {each["revision"] for each in found.contents} == {None}
        with member.session(writes=False) as session:
            assert not list(session.scalars(select(Paper)))

    def test_a_set_whose_plan_changed_is_said_to_be_out_of_date(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        make(owner, member, config)
        with member.session() as session:
            session.scalars(select(Plan)).one().incoterm_place = "elsewhere"
            session.commit()
        assert "Out of date, the plan changed" in owner.get(PAGE).text

    def test_the_forwarders_sheet_is_filled_for_the_cartons_chosen(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        with member.session() as session:
            partner = str(a_forwarder(session).id)
        sheet = workbook(["FBA号", None], ["箱序号", "长", "宽", "高"], [None], ["签字"])
        upload = {"name": "下单表", "partner_id": partner, "file": (io.BytesIO(sheet), "t.xlsx")}
        owner.post("/sheet-templates/new", upload)
        make(owner, member, config, partner_id=partner, recipient="", templates="1", cartons="1-2")
        (found,) = kept(member)
        assert found.partner_id == int(partner)
        (name,) = [each["name"] for each in found.contents if each["kind"] == files.SHEET]
        page = load_workbook(io.BytesIO(archive(owner)[name])).worksheets[0]
        assert page["B1"].value == "FBA17QK3M8XZ"
        assert page["A3"].value == "1-2"

    def test_sets_are_numbered_and_the_latest_stands_first(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        make(owner, member, config)
        make(owner, member, config, recipient="B")
        assert [(each.number, each.recipient) for each in kept(member)] == [
            (2, "B"),
            (1, "深圳示例货代"),
        ]

    @pytest.mark.parametrize(
        ("entries", "field", "told"),
        [
            ({"recipient": ""}, "recipient", "Choose a partner"),
            ({"cartons": "900"}, "cartons", "The shipment has no carton 900"),
            ({"cartons": "one"}, "cartons", "one"),
        ],
    )
    def test_what_cannot_be_made_is_said_at_its_field(
        self, owner: Visitor, entries: dict[str, str], field: str, told: str
    ) -> None:
        page = owner.post(PAGE, ORDER | entries, status=422)
        assert told in page.error(field)

    def test_an_empty_set_is_refused(self, owner: Visitor) -> None:
        entries: dict[str, Any] = {"recipient": "A", "language": "en"}
        page = owner.post(PAGE, entries, status=422)
        assert page.problems == ["Choose documents, labels or a sheet; the set would be empty."]

    def test_a_red_check_stops_it_and_leads_to_where_it_is_mended(
        self, owner: Visitor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        problem = Problem("paper-importer-is-amazon", "importer_of_record.name_en")
        monkeypatch.setattr(paper_checks, "missing_facts", lambda *_, **__: [problem])
        page = owner.post(PAGE, ORDER, status=422)
        assert "Stops it" in page.text
        assert page.soup.select_one(".lights a[href*='parties']")
