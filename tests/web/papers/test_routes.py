"""The papers page: checks first, then what is due; made in the background, every version kept."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import select

from app.catalogue.documents import documents
from app.domain.movement.kinds import MovementKind
from app.domain.paperwork.document import PaperLanguage
from app.domain.paperwork.packing_list import PackingList, packing_list
from app.domain.shipment.states import State
from app.jobs.worker import Worker
from app.persistence.files import FileFolder
from app.persistence.tables.jobs import Job, JobState
from app.persistence.tables.movements import Movement, MovementCarton
from app.persistence.tables.plans import Carton, Plan, Shipment
from app.persistence.tables.products import Product
from app.printing.papers.mark import Mark
from app.usecases import issue_papers, paper_checks, paper_printing
from config import Config
from tests.factories.papers import PAPERS, blank_pdf, keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.web.visitor import Page, Visitor

PLAN = "/p/IP-2026-0001"
PAGE = f"{PLAN}/papers/1"


@pytest.fixture(autouse=True)
def _blank_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let papers be printed as blank pages, at once."""

    def blank(_due: object, *, language: PaperLanguage, mark: Mark) -> bytes:
        del language, mark
        return blank_pdf()

    monkeypatch.setattr(issue_papers, "print_paper", blank)


@pytest.fixture
def plan(member: Member) -> None:
    """Keep a packed plan."""
    with member.session() as session:
        a_plan(session)


@pytest.fixture
def made(member: Member, config: Config) -> None:
    """Keep a packed plan whose papers are made."""
    with member.session() as session:
        keep_papers(session, a_plan(session).shipments[0], folder=FileFolder(config.files))


def one_carton_less(listed: PackingList) -> PackingList:
    return replace(listed, totals=replace(listed.totals, cartons=listed.totals.cartons - 1))


def work(member: Member, config: Config) -> None:
    """Do all jobs."""
    with member.session(writes=False) as session:
        waiting = list(session.scalars(select(Job.id)))
    for job_id in waiting:
        Worker(engine=member.engine, config=config, owner="test").do(job_id)


def change(member: Member, **facts: object) -> None:
    """Change answers of the plan."""
    with member.session() as session:
        plan = session.scalars(select(Plan)).one()
        for name, value in facts.items():
            setattr(plan, name, value)
        session.commit()


def states(page: Page, *, optional: bool = True) -> list[str]:
    """Return how the listed papers stand, those in the fold of optional ones as well."""
    tags = page.soup.select("table.papers td > .tag")
    folded = page.soup.select("details table.papers td > .tag")
    return [tag.get_text() for tag in tags if optional or tag not in folded]


def test_the_step_leads_to_the_first_shipment_or_the_one_asked_for(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        a_shipment(session, a_plan(session))
    assert owner.get(f"{PLAN}/papers", status=302).location == PAGE
    second = owner.get(f"{PLAN}/papers?shipment=2", status=302).location
    assert second == f"{PLAN}/papers/2"
    assert "IND9" in owner.get(second).text
    owner.get(f"{PLAN}/papers/3", status=404)


def test_a_plan_that_is_not_packed_leads_to_its_cartons(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session, packed=False)
    for address in ("papers", "papers/1", "papers/1/pack.pdf", "papers/1/shipment.json"):
        assert owner.get(f"{PLAN}/{address}", status=302).location.endswith("/cartons")


@pytest.mark.usefixtures("plan")
class TestMaking:
    def test_due_papers_are_listed_with_their_reason(self, owner: Visitor) -> None:
        page = owner.get(PAGE)
        assert "Every check passes" in page.text
        assert "Customs on both sides take the value" in page.text
        assert set(states(page)) == {"Not made yet"}
        assert page.soup.find("a", href=f"{PAGE}/pack.pdf") is None

    def test_papers_are_made_in_the_background_and_the_plan_counts_them(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        assert owner.post(PAGE, {"language": "zh-en"}).location == PAGE
        page = owner.get(PAGE)
        assert "The documents are being made" in page.text
        assert page.soup.select_one("[hx-trigger]") is not None
        assert page.soup.select_one("form#print") is None
        work(member, config)
        page = owner.get(PAGE)
        assert set(states(page, optional=False)) == {"Made"}
        assert page.soup.select_one("[hx-trigger]") is None
        hub = owner.get(PLAN)
        task = hub.soup.find("a", href=f"{PLAN}/papers")
        assert task is not None
        assert "Completed" in task.find_parent("li").get_text()  # type: ignore[union-attr]

    def test_one_paper_in_one_language(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        owner.post(PAGE, {"language": "en", "only": PAPERS[1]})
        work(member, config)
        page = owner.get(PAGE)
        made = [
            row for row in page.soup.select("table.papers tbody tr") if "English only" in row.text
        ]
        assert ["Packing list" in row.text for row in made] == [True]
        assert states(page).count("Made") == 1

    def test_a_failure_is_told_with_its_reference_and_can_be_tried_again(
        self, owner: Visitor, member: Member, config: Config, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(issue_papers, "freeze_papers", None)
        owner.post(PAGE, {"language": "en"})
        work(member, config)
        with member.session(writes=False) as session:
            job = session.scalars(select(Job)).one()
        assert job.state is JobState.FAILED
        page = owner.get(PAGE)
        assert "The documents could not be made" in page.text
        assert job.result["reference"] in page.text
        assert page.soup.select_one("form#print") is not None

    def test_choices_that_are_not_offered_are_refused(self, owner: Visitor) -> None:
        page = owner.post(PAGE, {"language": "fr"}, status=422)
        assert "Choose one of the answers" in page.error("language")
        page = owner.post(PAGE, {"language": "en", "only": "passport"}, status=422)
        assert any("Choose one of the answers" in problem for problem in page.problems)

    def test_what_blocks_is_shown_first_with_the_way_to_mend_it(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            product = session.scalars(select(Product).where(Product.sku == "LC-TW07")).one()
            product.name_en = "Goods"
            session.commit()
            product_id = product.id
        page = owner.get(PAGE)
        assert "1 thing stops the documents" in page.text
        assert page.soup.select_one(f'.banner.act a[href^="/products/{product_id}?"]') is not None
        refused = owner.post(PAGE, {"language": "en"}, status=422)
        assert any("“Goods” is too vague" in problem for problem in refused.problems)

    def test_a_product_without_a_value_stops_papers_and_record(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            session.scalars(select(Product).where(Product.sku == "LC-TW07")).one().value = None
            session.commit()
        page = owner.get(PAGE)
        assert "LC-TW07 has no value" in page.text
        assert page.soup.select_one('.banner.act a[href^="/products/"]') is not None
        owner.post(PAGE, {"language": "en"}, status=422)
        assert owner.get(f"{PAGE}/shipment.json", status=303).location == PAGE

    def test_advice_does_not_stop_the_papers(self, owner: Visitor, member: Member) -> None:
        with member.session() as session:
            plan = session.scalars(select(Plan)).one()
            assert plan.importer is not None
            plan.importer.kind = "forwarder"
            session.commit()
        page = owner.get(PAGE)
        assert "1 thing to look at" in page.text
        assert page.soup.select_one(f'.banner a[href="{PLAN}/parties"]') is not None
        owner.post(PAGE, {"language": "en"})

    def test_missing_libraries_are_named_and_the_rest_works(
        self, owner: Visitor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(paper_printing, "weasyprint_missing", lambda: ("libpango-1.0-0",))
        page = owner.get(PAGE)
        assert "libpango-1.0-0" in page.text
        assert owner.get(f"{PAGE}/shipment.json").response.mimetype == "application/json"
        owner.post(PAGE, {"language": "en"}, status=422)

    def test_optional_papers_are_made_when_they_are_ticked(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        owner.post(PAGE, {"language": "zh-en", "optional": "y"})
        work(member, config)
        assert set(states(owner.get(PAGE))) == {"Made"}

    def test_what_papers_lack_leads_to_where_it_is_filled_in(self, owner: Visitor) -> None:
        page = owner.get(PAGE)
        assert "still to be filled in" in page.text
        assert page.soup.select("table.papers td li a[href]")

    def test_all_papers_stand_side_by_side_folded_while_they_agree(self, owner: Visitor) -> None:
        table = owner.get(PAGE).soup.select_one("#side-by-side")
        assert table is not None
        assert not table.has_attr("open")
        assert "Commercial invoice, Packing list" in " ".join(table.get_text(" ").split())

    def test_papers_that_differ_stand_open_with_both_cells(
        self, owner: Visitor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        listed = documents()["packing-list"]
        short = replace(listed, content=lambda record: one_carton_less(packing_list(record)))
        kinds = {**documents(), "packing-list": short}
        monkeypatch.setattr(paper_checks, "documents", lambda: kinds)
        page = owner.get(PAGE)
        table = page.soup.select_one("#side-by-side")
        assert table is not None
        assert table.has_attr("open")
        assert [tag.get_text() for tag in table.select(".tag")] == ["Differs", "Differs"]
        assert "1 thing stops the documents" in page.text

    def test_a_declaration_without_all_cartons_is_to_be_looked_at(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            cartons = list(session.scalars(select(Carton)))
            declaration = Movement(kind=MovementKind.DECLARATION, number="310420260000000001")
            session.add(declaration)
            session.flush()
            session.add(MovementCarton(movement_id=declaration.id, carton_id=cartons[0].id))
            session.commit()
        assert "are in no declaration" in owner.get(PAGE).text

    def test_papers_that_do_not_apply_are_named_in_one_line(self, owner: Visitor) -> None:
        assert "not apply to this shipment" in owner.get(PAGE).text

    def test_a_forwarders_title_is_explained(self, owner: Visitor, member: Member) -> None:
        assert "Declared under the forwarder's title" not in owner.get(PAGE).text
        change(member, declaration_route="forwarder-title")
        assert "No sales contract and no declaration draft" in owner.get(PAGE).text


@pytest.mark.usefixtures("made")
class TestMade:
    def test_a_changed_plan_makes_them_out_of_date_and_older_versions_stay(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        change(member, incoterm_place="Beilun")
        page = owner.get(PAGE)
        assert set(states(page, optional=False)) == {"Out of date, the plan changed"}
        again = page.soup.find("button", attrs={"value": PAPERS[0], "name": "only"})
        assert again is not None
        assert "Make again" in again.get_text()
        owner.post(PAGE, {"language": "zh-en", "only": PAPERS[0]})
        work(member, config)
        page = owner.get(PAGE)
        assert states(page).count("Made") == 1
        assert "Trade term, place: Ningbo → Beilun" in page.text
        older = page.soup.select_one('table.papers details a[href*="files"]')
        assert older is not None
        file = owner.get(str(older["href"])).response
        assert "commercial-invoice_zh-en_v1.pdf" in file.headers["Content-Disposition"]

    def test_all_current_papers_come_as_pdf_and_as_zip(self, owner: Visitor) -> None:
        for ending, kind in (("pdf", "application/pdf"), ("zip", "application/zip")):
            file = owner.get(f"{PAGE}/pack.{ending}").response
            assert file.mimetype == kind
            name = f"IP-2026-0001-1_papers.{ending}"
            assert file.headers["Content-Disposition"] == f"attachment; filename={name}"
            assert file.headers["X-Content-Type-Options"] == "nosniff"

    def test_a_pack_of_nothing_current_leads_back(self, owner: Visitor, member: Member) -> None:
        change(member, incoterm_place="Beilun")
        assert owner.get(f"{PAGE}/pack.zip", status=303).location == PAGE
        assert "No document is up to date" in owner.get(PAGE).text

    def test_the_record_is_downloaded_as_the_command_writes_it(self, owner: Visitor) -> None:
        file = owner.get(f"{PAGE}/shipment.json").response
        assert file.get_json()["reference"] == "IP-2026-0001-1"
        assert "IP-2026-0001-1_shipment.json" in file.headers["Content-Disposition"]

    def test_a_locked_plan_still_prints(
        self, owner: Visitor, member: Member, config: Config
    ) -> None:
        with member.session() as session:
            session.scalars(select(Shipment)).one().state = State.LOCKED
            session.commit()
        assert "Locked; documents can still be made" in owner.get(PAGE).text
        owner.post(PAGE, {"language": "en"})
        work(member, config)
        assert set(states(owner.get(PAGE), optional=False)) == {"Made"}

    def test_the_page_speaks_chinese(self, app: Flask, member: Member) -> None:
        page = Visitor(app, token=member.token).get(f"{PAGE}?lang=zh")
        assert page.h1 == "单证"
        assert set(states(page, optional=False)) == {"已生成"}
