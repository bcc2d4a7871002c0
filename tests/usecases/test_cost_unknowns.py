"""What is not known is named, each thing once, with the place to mend it."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.persistence.tables.plans import Plan
from app.usecases.cost_unknowns import unknowns
from app.usecases.deals import deal_of
from app.usecases.plan_cost import Choice, work_out
from app.usecases.plan_known import gather
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member


def named(session: Session, plan: Plan, service: str = "") -> list[tuple[str, str]]:
    deal = deal_of(plan, day=TODAY)
    known = gather(session, deal, today=TODAY)
    cost = work_out(deal, choice=Choice(service=service), known=known)
    return [(problem.code, problem.field) for problem in unknowns(cost)]


@pytest.fixture(autouse=True)
def _no_placement_fee(member: Member) -> None:
    a_programme_fee(member)


def test_a_fee_that_nobody_entered_is_named_once(stranger: Member) -> None:
    a_rate_of_exchange(stranger)
    with stranger.session() as session:
        found = named(session, factory.a_plan(session))
    assert found == [("cost-programme-fee-unknown", "programme-fees")]


def test_a_fee_in_a_currency_without_a_rate_leads_to_it(stranger: Member) -> None:
    a_rate_of_exchange(stranger)
    a_programme_fee(stranger, "0.30", currency="EUR")
    with stranger.session() as session:
        found = named(session, factory.a_plan(session))
    assert set(found) == {("cost-programme-fee-exchange", "exchange")}


def test_a_whole_cost_names_nothing(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        assert named(session, factory.a_plan(session)) == []


def test_nothing_is_named_before_an_offer_is_chosen(member: Member) -> None:
    with member.session() as session:
        assert named(session, factory.a_plan(session), "example/rail-courier") == []


def test_freight_without_a_rate_of_exchange_leads_to_it(member: Member) -> None:
    with member.session() as session:
        assert named(session, factory.a_plan(session)) == [("cost-freight-unknown", "exchange")]


def test_a_duty_without_a_rate_leads_to_its_line(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.shipments[0].items[1].product.customs[1].hs_code = "9999999999"
        assert named(session, plan) == [("customs-code-unheard-of", "line-2")]
        assert named(session, plan, "example/slow-ship-truck") == []


def test_a_duty_that_waits_for_an_answer_leads_to_its_line(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.shipments[0].items[1].product.customs[1].hs_code = "9403200075"
        found = named(session, plan)
    assert set(found) == {("cost-duty-waiting", "line-2"), ("cost-duty-unknown", "line-2")}


def test_a_day_before_the_data_and_a_missing_valuation_are_named(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.valuation_method = ""
        deal = deal_of(plan, day=TODAY)
        known = gather(session, deal, today=TODAY)
        choice = Choice(entry_date=date(2019, 1, 1))
        found = {
            (each.code, each.field) for each in unknowns(work_out(deal, choice=choice, known=known))
        }
    assert ("customs-before-data", "duty") in found
    assert ("cost-valuation-missing", "terms") in found


def test_tax_without_data_and_a_missing_rate_lead_to_their_sections(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        plan = factory.a_plan(session, destination="GB")
        for item in plan.shipments[0].items:
            item.product.customs[1].country = "GB"
        factory.place(plan.shipments[0], postal_code="CV5 9PF", country="GB")
        session.commit()
        assert named(session, plan) == [("rate-missing", "exchange")]
        reference = plan.id
    a_rate_of_exchange(member, "0.75", quote="GBP")
    with member.session() as session:
        found = named(session, session.get_one(Plan, reference))
    assert "customs-code-unknown" in {code for code, _ in found}
