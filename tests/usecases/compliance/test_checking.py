"""What stops a shipment: evidence missing or ended on the day it departs."""

from datetime import date

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.persistence.tables.compliance import ComplianceFile
from app.persistence.tables.paper_details import PaperDetails
from app.persistence.tables.plans import Plan
from app.persistence.tables.products import Product
from app.usecases import lock_plan
from app.usecases.compliance.checking import noted, stopping
from app.usecases.hand_over import HandOver, hand_over
from tests.factories.compliance import a_compliance_file
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock

DAY = date(2026, 11, 22)
LAST = date(2026, 12, 10)


@pytest.fixture
def plan(member: Member) -> Plan:
    """Return a plan whose earphones lack their test summary."""
    with member.session() as session:
        made = a_plan(session)
        earphones = session.scalars(select(Product).filter_by(sku="LC-EB20")).one()
        session.execute(delete(ComplianceFile).filter_by(product_id=earphones.id))
        session.commit()
        return made


def ids(plan: Plan) -> list[int]:
    return [shipment.id for shipment in plan.shipments]


def an_appraisal(session: Session) -> None:
    product = session.scalars(select(Product).filter_by(sku="LC-TW07")).one()
    a_compliance_file(session, product, kind="transport-appraisal", expires_on=LAST)
    session.commit()


def test_a_battery_without_its_test_summary_stops_and_names_product_and_page(
    member: Member, plan: Plan
) -> None:
    with member.session() as session:
        [stopped] = [each for each in noted(session, ids(plan), day=DAY) if each.problem.blocking]
    assert stopped.problem.code == "compliance-missing"
    assert stopped.problem.params["sku"] == "LC-EB20"
    assert stopped.destination == "US"


def test_what_ends_before_the_departure_stops(member: Member, plan: Plan) -> None:
    with member.session() as session:
        an_appraisal(session)
        codes = [each.code for each in stopping(session, ids(plan), day=LAST)]
        assert "compliance-expired" not in codes
        details = PaperDetails(shipment_id=ids(plan)[0], departure=date(2026, 12, 11))
        session.add(details)
        session.commit()
        codes = [each.code for each in stopping(session, ids(plan), day=DAY)]
        assert "compliance-expired" in codes


def test_what_nobody_answered_is_advice_only(member: Member, plan: Plan) -> None:
    with member.session() as session:
        found = noted(session, ids(plan), day=DAY)
    advice = [each.problem.code for each in found if not each.problem.blocking]
    assert advice == ["compliance-unanswered"] * 3


def test_nothing_is_locked_or_handed_over_while_it_is_missing(member: Member, plan: Plan) -> None:
    with member.session() as session:
        kept = session.scalars(select(Plan)).one()
        found = lock_plan.findings(session, kept, day=DAY)
        [against] = [each for each in found if each.product and each.problem.blocking]
        assert (against.step, against.destination) == ("items", "US")
    lock(member)
    order = HandOver(
        number="YT1",
        forwarder="示例货代",
        day=None,
        zone="Asia/Shanghai",
        cartons=dict.fromkeys(ids(plan), ""),
    )
    with member.session() as session:
        refused = hand_over(session, order, person_id=None)
        assert isinstance(refused, list)
        assert [each.code for each in refused] == ["compliance-missing"]
