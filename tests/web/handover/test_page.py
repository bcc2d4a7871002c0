"""The hand-over page leads to the compliance files that hold goods back."""

from datetime import date

import pytest
from sqlalchemy import delete, select

from app.persistence.tables.compliance import ComplianceFile
from app.persistence.tables.plans import Plan
from app.usecases import paper_standing
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock, name_cartons
from tests.web.visitor import Visitor


def test_what_stops_booking_is_named_with_its_page(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        address = f"/p/{plan.reference}"
    lock(member)
    assert "compliance files are complete" not in owner.get(f"{address}/handover").text
    with member.session() as session:
        session.execute(delete(ComplianceFile))
        session.commit()
    page = owner.get(f"{address}/handover")
    assert "LC-EB20: UN38.3 test summary is missing" in page.text
    link = page.soup.select_one('a[href*="/compliance?to=US"]')
    assert link is not None
    owner.get(str(link["href"]))
    order = {"number": "YT1", "forwarder": "示例", "cartons-1": "1-17"}
    refused = owner.post(f"{address}/handover", order, status=422)
    assert any("UN38.3 test summary is missing" in line for line in refused.problems)


def test_the_check_before_the_lock_leads_there_too(
    owner: Visitor, member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    with member.session() as session:
        plan = a_plan(session, rate_line="lcl", entry_date=date(2027, 1, 4))
        name_cartons(session, plan.shipments)
        session.execute(delete(ComplianceFile))
        session.commit()
        reference = session.scalars(select(Plan.reference)).one()
    monkeypatch.setattr(
        paper_standing,
        "standing",
        lambda _session, plan, **_: {each.id: (2, 2) for each in plan.shipments},
    )
    page = owner.get(f"/p/{reference}/check")
    link = page.soup.select_one('.banner.act a[href*="/compliance?to=US"]')
    assert link is not None
    assert "UN38.3 test summary is missing" in link.get_text()
