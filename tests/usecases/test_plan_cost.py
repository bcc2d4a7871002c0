"""The landed cost of a plan: freight, duty and fees add up to what a unit costs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.domain.freight.allocation import AllocationBasis
from app.domain.quantities.money import Money, total
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_of
from app.usecases.plan_cost import Choice, PlanCost, work_out
from app.usecases.plan_known import gather
from app.usecases.unit_costs import CostTable, PartKind, Standing
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_duty_rate, a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def cost_of(session: Session, plan: Plan, **choice: Any) -> PlanCost:
    deal = deal_of(plan, day=TODAY)
    known = gather(session, deal, today=TODAY)
    return work_out(deal, choice=Choice(**choice), known=known)


def table_of(cost: PlanCost) -> CostTable:
    assert cost.table
    return cost.table


@pytest.fixture(autouse=True)
def _no_placement_fee(member: Member) -> None:
    a_programme_fee(member)


def test_freight_duty_and_fees_are_the_whole_cost(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        cost = cost_of(session, factory.a_plan(session))
    table = table_of(cost)
    assert cost.freight == usd("272.85")
    assert table.of(PartKind.GOODS) == usd("3868.00")
    assert table.of(PartKind.FREIGHT) == usd("272.85")
    assert table.of(PartKind.DUTY) == usd("609.49")
    assert table.of(PartKind.TAX_AND_FEES) == usd("39.42")
    assert table.amount == usd("4789.76")
    assert not table.open


def test_shares_sum_to_the_whole_over_two_shipments(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        plan = factory.a_plan(session)
        factory.a_shipment(session, plan, cartons=3)
        cost = cost_of(session, plan)
    table = table_of(cost)
    assert table.of(PartKind.FREIGHT) == cost.freight
    assert total((each.amount for each in table.products), currency="USD") == table.amount


@pytest.mark.parametrize("by", AllocationBasis)
def test_freight_is_shared_as_asked_and_stays_the_same(member: Member, by: AllocationBasis) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        cost = cost_of(session, factory.a_plan(session), by=by)
    assert table_of(cost).of(PartKind.FREIGHT) == usd("272.85")


def test_shares_by_value_follow_the_value(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        cost = cost_of(session, factory.a_plan(session), by=AllocationBasis.VALUE)
    freight = {each.sku: each.shares[PartKind.FREIGHT].amount for each in table_of(cost).products}
    assert freight == {
        "LC-EB20": usd("203.16"),
        "LC-TW07": usd("49.38"),
        "LC-CP11": usd("20.31"),
    }


def test_without_a_rate_of_exchange_freight_is_unknown_and_not_nothing(member: Member) -> None:
    with member.session() as session:
        cost = cost_of(session, factory.a_plan(session))
    table = table_of(cost)
    assert cost.freight is None
    assert all(each.shares[PartKind.FREIGHT].unknown for each in table.products)
    assert table.open


def test_an_invoice_in_the_cards_currency_needs_no_rate_for_freight(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, currency="CNY")
        for item in plan.shipments[0].items:
            item.product.currency = "CNY"
        cost = cost_of(session, plan)
    assert cost.freight == Money(Decimal("1945.00"), "CNY")
    assert cost.duty
    assert cost.duty.missing_pair == ("CNY", "USD")


def test_a_tax_included_offer_adds_no_duty_and_still_shows_the_estimate(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        cost = cost_of(session, factory.a_plan(session), service="example/slow-ship-truck")
    table = table_of(cost)
    assert cost.duty
    assert cost.duty.included
    assert cost.duty.assessment
    assert table.standing(PartKind.DUTY) is Standing.IN_FREIGHT
    assert cost.freight
    assert table.amount == usd("3868.00") + cost.freight


def test_what_the_price_holds_is_not_added_again(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        plan = factory.a_plan(session, incoterm="DDP", incoterm_place="Moreno Valley")
        table = table_of(cost_of(session, plan, insurance=Decimal("12.00")))
    assert {table.standing(kind) for kind in table.kinds if kind is not PartKind.GOODS} == {
        Standing.IN_PRICE
    }
    assert table.amount == usd("3868.00")


def test_insurance_is_shared_by_value(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        cost = cost_of(session, factory.a_plan(session), insurance=Decimal("38.68"))
    shares = [each.shares[PartKind.INSURANCE].amount for each in table_of(cost).products]
    assert shares == [usd("28.80"), usd("7.00"), usd("2.88")]


def test_a_code_without_a_rate_leaves_its_duty_open_until_it_is_entered(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.shipments[0].items[0].product.customs[1].hs_code = "9999.99.9999"
        session.commit()
        table = table_of(cost_of(session, plan))
        assert [each.shares[PartKind.DUTY].open for each in table.products] == [True, False, False]
    for programme in ("mfn", "additional"):
        a_duty_rate(member, code="9999999999", programme=programme)
    with member.session() as session:
        plan = session.get_one(Plan, plan.id)
        table = table_of(cost_of(session, plan))
    assert table.products[0].shares[PartKind.DUTY].amount == usd("230.40")
    assert not table.open_in(PartKind.DUTY)


def test_the_day_of_entry_is_the_earliest_arrival_unless_another_is_entered(
    member: Member,
) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        estimated = cost_of(session, plan)
        entered = cost_of(session, plan, entry_date=date(2027, 2, 1))
    assert estimated.passage
    assert estimated.passage.entry_date == estimated.estimated_entry == date(2027, 1, 9)
    assert estimated.passage.export_date == date(2026, 12, 10)
    assert entered.passage
    assert entered.passage.entry_date == date(2027, 2, 1)


def test_an_offer_that_is_gone_leaves_the_cost_open(member: Member) -> None:
    with member.session() as session:
        cost = cost_of(session, factory.a_plan(session), service="example/rail-courier")
    assert (cost.chosen, cost.table) == (None, None)


def test_what_papers_lack_is_told_beside_the_freight(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.shipments[0].items[0].product.value = None
        cost = cost_of(session, plan)
    assert [problem.code for problem in cost.record_problems] == ["record-value-missing"]
    assert cost.comparison.cards[0].example
    assert cost.comparison.offers


def test_freight_waits_for_the_cargo_ready_date(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, cargo_ready=None)
        with pytest.raises(ValueError, match="cargo-ready"):
            deal_of(plan, day=TODAY)


def test_only_rates_of_today_or_before_are_used(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        plan = factory.a_plan(session)
        known = gather(session, deal_of(plan, day=TODAY), today=TODAY)
    assert known.exchange("CNY", "USD")
    assert replace(known, today=date(2026, 11, 1)).exchange("CNY", "USD") is None
