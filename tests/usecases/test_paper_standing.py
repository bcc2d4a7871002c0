"""Which papers are due and current: told by the facts they were made from, not by the clock."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.persistence.files import FileFolder
from app.persistence.plans import Plan, plan_at_a_glance, plan_by_reference
from app.usecases.paper_standing import standing
from app.usecases.plan_record import record_of
from tests.factories.papers import PAPERS, TODAY, keep_papers
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.web.visitor import counted

pytestmark = pytest.mark.usefixtures("two_papers")

TOMORROW = date(2026, 11, 23)


def loaded(session: Session, reference: str) -> Plan:
    plan = plan_by_reference(session, reference)
    assert plan is not None
    return plan


def test_a_plan_without_papers_is_not_counted(member: Member) -> None:
    with member.session() as session:
        assert standing(session, a_plan(session), day=TODAY) == {}


def test_papers_made_from_the_facts_of_now_are_current(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        plan = a_plan(session)
        shipment = plan.shipments[0]
        keep_papers(session, shipment, folder=files)
        assert standing(session, plan, day=TOMORROW) == {shipment.id: (2, 2)}


def test_one_language_is_enough(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        plan = a_plan(session)
        shipment = plan.shipments[0]
        keep_papers(session, shipment, folder=files, kinds=PAPERS[:1], language="en")
        keep_papers(session, shipment, folder=files, kinds=PAPERS[1:], language="zh")
        assert standing(session, plan, day=TODAY) == {shipment.id: (2, 2)}


def test_a_changed_fact_makes_them_out_of_date_until_they_are_made_again(
    member: Member, files: FileFolder
) -> None:
    with member.session() as session:
        plan = a_plan(session)
        shipment = plan.shipments[0]
        keep_papers(session, shipment, folder=files)
        shipment.items[0].product.value = Decimal("12.50")
        session.commit()
        assert standing(session, plan, day=TODAY) == {shipment.id: (2, 0)}
        keep_papers(session, shipment, folder=files, kinds=PAPERS[:1])
        assert standing(session, plan, day=TODAY) == {shipment.id: (2, 1)}


def test_each_shipment_is_counted_by_itself(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan)
        keep_papers(session, plan.shipments[1], folder=files)
        assert standing(session, plan, day=TODAY) == {plan.shipments[1].id: (2, 2)}


def test_a_plan_that_lost_an_answer_is_not_counted(member: Member, files: FileFolder) -> None:
    with member.session() as session:
        plan = a_plan(session)
        keep_papers(session, plan.shipments[0], folder=files)
        plan.importer = None
        session.commit()
        assert record_of(plan.shipments[0], day=TODAY)[0] is None
        assert standing(session, plan, day=TODAY) == {}


@pytest.mark.parametrize("made", [False, True])
def test_a_glance_gives_the_same_answer_as_a_whole_plan(
    member: Member, files: FileFolder, *, made: bool
) -> None:
    with member.session() as session:
        reference = a_plan(session).reference
        if made:
            keep_papers(session, loaded(session, reference).shipments[0], folder=files)
    with member.session(writes=False) as session:
        expected = standing(session, loaded(session, reference), day=TODAY)
    with member.session(writes=False) as session:
        plan = plan_at_a_glance(session, reference)
        assert plan is not None
        assert standing(session, plan, day=TODAY) == expected


def test_counting_takes_as_many_queries_for_many_shipments_as_for_one(
    member: Member, files: FileFolder
) -> None:
    """One for the papers, two for the ways of the shipments."""
    with member.session() as session:
        plan = a_plan(session)
        a_shipment(session, plan)
        for shipment in plan.shipments:
            keep_papers(session, shipment, folder=files)
        reference = plan.reference
    with member.session(writes=False) as session:
        plan = loaded(session, reference)
        with counted(member.engine) as queries:
            standing(session, plan, day=TODAY)
    assert len(queries) == 3
