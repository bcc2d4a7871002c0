"""The packing-out checklist: ticked off on the page, printed, signed and attached."""

import io
from typing import Any

import pytest
from sqlalchemy import select

from app.domain.naming import Language
from app.persistence.tables.packing_out import PackingTick
from app.persistence.tables.plans import Plan
from app.usecases import paper_printing
from app.web.packing_out import routes
from tests.factories.papers import blank_pdf
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.web.visitor import Visitor

PLAN = "/p/IP-2026-0001"
PAGE = f"{PLAN}/packing-out/1"


@pytest.fixture
def plan(member: Member) -> None:
    with member.session() as session:
        a_plan(session)


def ticked(member: Member) -> set[str]:
    with member.session() as session:
        return set(session.scalars(select(PackingTick.item)))


def change(member: Member, **facts: object) -> None:
    with member.session() as session:
        for name, value in facts.items():
            setattr(session.scalars(select(Plan)).one(), name, value)
        session.commit()


@pytest.mark.usefixtures("plan")
class TestChecklist:
    def test_labels_and_hub_lead_to_it(self, owner: Visitor) -> None:
        assert owner.get(f"{PLAN}/labels/1").soup.select_one(f'a[href="{PAGE}"]') is not None
        link = owner.get(PLAN).soup.select_one(f'a[href="{PLAN}/packing-out"]')
        assert link is not None
        assert owner.get(f"{PLAN}/packing-out", status=302).location == PAGE

    def test_every_line_says_where_it_comes_from(self, owner: Visitor) -> None:
        page = owner.get(PAGE)
        lines = page.soup.select(".checks > li")
        assert len(lines) == 23
        assert all(line.select_one("details a[href^=https]") for line in lines)
        assert "0 of 23 ticked off" in page.text

    def test_ticks_are_kept_with_author_and_time_and_can_be_taken_back(
        self, owner: Visitor, member: Member
    ) -> None:
        owner.post(PAGE, {"tick": ["no-tying", "rigid"]})
        page = owner.get(PAGE)
        assert "2 of 23 ticked off" in page.text
        assert len(page.soup.select(".checks .who")) == 2
        assert "Chen Min" in page.soup.select(".checks .who")[0].get_text()
        owner.post(PAGE, {"tick": ["rigid"], "seen": ["no-tying", "rigid"]})
        assert ticked(member) == {"rigid"}
        undo = owner.get(PAGE).soup.select_one(".banner form")
        assert undo is not None
        owner.post(str(undo["action"]), {"page": PAGE})
        assert ticked(member) == {"no-tying", "rigid"}

    def test_a_line_that_is_gone_is_refused(self, owner: Visitor, member: Member) -> None:
        page = owner.post(PAGE, {"tick": ["made-up"]}, status=422)
        assert "The checklist has changed since this page was opened" in page.problems[0]
        assert ticked(member) == set()

    def test_a_signed_scan_is_kept_with_it(self, owner: Visitor) -> None:
        form = owner.get(PAGE).soup.select_one('form[enctype="multipart/form-data"]')
        assert form is not None
        hidden = form.select("[type=hidden]")
        fields = {str(field["name"]): str(field.get("value", "")) for field in hidden}
        sent: dict[str, Any] = {**fields, "file": (io.BytesIO(blank_pdf()), "signed.pdf")}
        owner.post(str(form["action"]), sent, content_type="multipart/form-data")
        assert "signed.pdf" in owner.get(PAGE).text

    def test_what_is_not_known_is_said(self, owner: Visitor, member: Member) -> None:
        change(member, destination="CA", programme="fba-ca")
        page = owner.get(PAGE)
        unknown = page.soup.select_one("section[aria-labelledby=unknown]")
        assert unknown is not None
        for topic in ("Cartons", "Cushioning", "Size and weight", "Pallets, if any"):
            assert topic in unknown.get_text()

    def test_a_receiver_nobody_has_reviewed_says_so(self, owner: Visitor, member: Member) -> None:
        change(member, programme="overseas-warehouse")
        page = owner.get(PAGE)
        assert "No requirement of this receiver has been reviewed" in page.text
        assert page.soup.select(".checks") == []

    def test_the_sheet_is_printed(self, owner: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(routes, "packing_out_pdf", lambda _paper, **_language: blank_pdf())
        answer = owner.get(f"{PAGE}.pdf").response
        assert answer.mimetype == "application/pdf"
        assert "IP-2026-0001-1_packing-out.pdf" in answer.headers["Content-Disposition"]

    def test_a_machine_that_cannot_print_says_what_it_lacks(
        self, owner: Visitor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(paper_printing, "weasyprint_missing", lambda: ("libpango-1.0-0",))
        assert owner.get(f"{PAGE}.pdf", status=302).location == PAGE
        assert "libpango-1.0-0" in owner.get(PAGE).text

    def test_the_page_speaks_chinese(self, app: object, member: Member) -> None:
        visitor = Visitor(app, token=member.token)  # type: ignore[arg-type]
        page = visitor.get(f"{PAGE}?lang={Language.ZH.value}")
        assert page.h1 == "装箱出货检查表"
        assert "不捆扎、不打包带、不套袋" in page.text


def test_a_plan_without_cartons_leads_to_them(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session, packed=False)
    for path in (PAGE, f"{PAGE}.pdf", f"{PLAN}/packing-out"):
        assert owner.get(path, status=302).location == f"{PLAN}/cartons"


def test_each_shipment_has_its_own(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_shipment(session, a_plan(session))
    assert "IND9" in owner.get(f"{PLAN}/packing-out/2").text
    owner.get(f"{PLAN}/packing-out/3", status=404)
