"""What accepted loading plans propose at hand-over, shipment by shipment."""

from app.persistence.tables.stowage import LoadPlan
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment, lock
from tests.web.visitor import Visitor

HANDOVER = "/p/IP-2026-0001/handover"


def test_each_shipment_has_its_own_proposal_in_few_questions(
    owner: Visitor, member: Member
) -> None:
    with member.session() as session:
        plan = a_plan(session)
        for _ in range(3):
            a_shipment(session, plan, cartons=4)
        for shipment in plan.shipments:
            a_load_plan(session, shipment, accepted=True)
    lock(member)
    page = owner.get(HANDOVER)
    assert page.text.count("Loading plan of shipment") == 4
    assert "1 · 20GP (20 ft): cartons 1-4" in page.text


def test_a_plan_that_is_stale_proposes_nothing(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        kept = a_load_plan(session, a_plan(session).shipments[0], accepted=True)
        kept = session.get_one(LoadPlan, kept.id)
        kept.cartons = kept.cartons[1:]
        session.commit()
    lock(member)
    assert "Loading plan of shipment" not in owner.get(HANDOVER).text
