"""Check the answers, lock, reopen: every answer has its way back, and nothing locks too early."""

from datetime import date

import pytest
from sqlalchemy import select

from app.persistence.tables.plans import Plan
from app.usecases import paper_standing
from tests.factories.people import Member
from tests.factories.plans import a_plan, name_cartons
from tests.web.visitor import Visitor

CHECK = "/p/IP-2026-0001/check"


@pytest.fixture
def ready(member: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a plan that only waits to be locked; its papers count as printed."""
    with member.session() as session:
        plan = a_plan(session, rate_line="lcl", entry_date=date(2027, 1, 4))
        plan.shipments[0].items[0].quantity += 6
        name_cartons(session, plan.shipments)
    monkeypatch.setattr(
        paper_standing,
        "standing",
        lambda _session, plan, **_: {each.id: (2, 2) for each in plan.shipments},
    )


def test_an_unfinished_plan_leads_to_what_is_left(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        a_plan(session)
    assert owner.get(CHECK, status=302).location.endswith("/labels")


@pytest.mark.usefixtures("ready")
class TestReady:
    def test_the_page_belongs_to_the_plans(self, owner: Visitor) -> None:
        current = owner.get(CHECK).soup.select_one("nav [aria-current]")
        assert current is not None
        assert current.text == "Plans"

    def test_every_answer_stands_there_with_its_way_back(self, owner: Visitor) -> None:
        page = owner.get(CHECK)
        targets = {str(link["href"]) for link in page.soup.select("dl.answers a")}
        for slug in ("destination", "departure", "channel", "terms", "parties", "shipments"):
            assert f"/p/IP-2026-0001/{slug}" in targets
        for expected in ("FOB Ningbo", "17 cartons", "Carried over to a later plan", "6 units"):
            assert expected in page.text

    def test_locking_and_reopening_are_told_with_name_and_reason(self, owner: Visitor) -> None:
        assert owner.post(CHECK).location == CHECK
        page = owner.get(CHECK)
        assert "IP-2026-0001 is locked" in page.text
        assert "Locked by Chen Min" in page.text
        refused = owner.post("/p/IP-2026-0001/reopen", {"reason": " "}, status=422)
        assert "Say in a few words why" in refused.error("reason")
        owner.post("/p/IP-2026-0001/reopen", {"reason": "6 units found"})
        assert "Reopened by Chen Min: 6 units found" in owner.get(CHECK).text

    def test_a_locked_plan_refuses_every_change_and_says_how_to_reopen(
        self, owner: Visitor
    ) -> None:
        owner.post(CHECK)
        terms = owner.get("/p/IP-2026-0001/terms")
        assert "Reopen the plan first" in terms.text
        answers = {"incoterm": "DDP", "incoterm_place": "Chino", "currency": "USD"}
        page = owner.post(
            "/p/IP-2026-0001/terms",
            {**answers, "version": terms.value("version")},
            status=422,
        )
        assert "This plan is locked. Reopen it first, then change it." in page.problems

    def test_a_finding_that_blocks_is_shown_and_keeps_it_open(
        self, owner: Visitor, member: Member
    ) -> None:
        with member.session() as session:
            plan = session.scalars(select(Plan)).one()
            plan.shipments[0].items[0].product.name_en = ""
            session.commit()
        assert "stops the lock" in owner.get(CHECK).text
        owner.post(CHECK, status=422)
        assert "Locked by" not in owner.get(CHECK).text

    def test_locking_twice_changes_nothing(self, owner: Visitor) -> None:
        owner.post(CHECK)
        page = owner.post(CHECK, status=422)
        assert "Nothing was changed" in page.text

    def test_what_somebody_changed_meanwhile_is_read_before_it_is_locked(
        self, owner: Visitor, member: Member
    ) -> None:
        seen = owner.get(CHECK).value("version")
        with member.session() as session:
            session.scalars(select(Plan)).one().incoterm_place = "Shanghai"
            session.commit()
        page = owner.post(CHECK, {"version": seen}, status=422)
        assert "Somebody changed the plan while you were reading" in page.text
        assert "FOB Shanghai" in page.text
        assert owner.post(CHECK, {"version": page.value("version")}).location == CHECK
