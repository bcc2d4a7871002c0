"""What a plan's cost rests on holds its accepted loading plans, and says which is still wanted."""

from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.domain.quantities.money import Money
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_in
from app.usecases.plan_cost import Choice, PlanCost, work_out
from app.usecases.plan_known import gather
from app.usecases.quotes.deal_document import read_deal, write_deal
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_rate_of_exchange
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.rate_cards import a_container_card


def worked_out(session: Session, plan: Plan) -> PlanCost:
    deal = deal_in(session, plan, day=TODAY)
    return work_out(deal, choice=Choice(), known=gather(session, deal, today=TODAY))


def test_a_price_per_container_is_offered_once_the_loading_is_planned(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        a_container_card(session)
        plan = factory.a_plan(session, main_leg="slow-ship", final_delivery="courier")
        (refusal,) = worked_out(session, plan).comparison.refusals
        assert [each.code for each in refusal.problems] == ["freight-loads-unknown"]
        a_load_plan(session, plan.shipments[0], accepted=True, equipment=("40HQ",))
        cost = worked_out(session, plan)
    assert cost.chosen
    assert cost.chosen.total == Money(Decimal("20000.00"), "CNY")
    assert cost.table


def test_every_shipment_has_to_be_planned(member: Member) -> None:
    with member.session() as session:
        a_container_card(session)
        plan = factory.a_plan(session)
        other = factory.a_shipment(session, plan)
        assert deal_in(session, plan, day=TODAY).to_load == plan.shipments[0].number
        a_load_plan(session, plan.shipments[0], accepted=True, equipment=("40HQ",))
        assert deal_in(session, plan, day=TODAY).to_load == other.number
        assert len(worked_out(session, plan).comparison.refusals) == 1
        a_load_plan(session, other, accepted=True, equipment=("40HQ",))
        (offer,) = worked_out(session, plan).comparison.offers
        assert deal_in(session, plan, day=TODAY).to_load == plan.shipments[0].number
    assert offer.total == Money(Decimal("40000.00"), "CNY")


def test_a_kept_quote_remembers_what_is_loaded(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        a_load_plan(session, plan.shipments[0], accepted=True, equipment=("40HQ",))
        deal = deal_in(session, plan, day=TODAY)
        assert deal.consignments[0].loads
        assert read_deal(write_deal(deal)) == deal


def test_a_quote_kept_before_loads_were_told_apart_is_read(member: Member) -> None:
    with member.session() as session:
        deal = deal_in(session, factory.a_plan(session), day=TODAY)
    document = write_deal(deal)
    document["consignments"][0]["loads"] = {}
    assert read_deal(document) == deal


def test_without_a_day_nothing_is_asked_of_the_loading(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, cargo_ready=None)
        with pytest.raises(ValueError, match="cargo-ready"):
            deal_in(session, plan, day=TODAY)
