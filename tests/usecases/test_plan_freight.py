"""Freight for a whole plan: each service once, its shipments summed."""

from dataclasses import replace
from decimal import Decimal

from sqlalchemy.orm import Session

from app.catalogue.rate_cards import rate_cards
from app.domain.freight.quotes import Badge
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import total
from app.domain.quantities.weight import Weight
from app.domain.shipment.states import State
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_of
from app.usecases.plan_freight import FreightComparison, ServiceOffer, compare
from app.usecases.plan_standing import alive
from tests.factories import plans as factory
from tests.factories.costs import TODAY
from tests.factories.people import Member

CARD = rate_cards()["example"]


def comparison(plan: Plan) -> FreightComparison:
    return compare(deal_of(plan, day=TODAY), cards=[CARD], rates={})


def offer(plan: Plan, service: str) -> ServiceOffer:
    found = comparison(plan).offer(f"example/{service}")
    assert found is not None
    return found


def refusal(plan: Plan, service: str) -> tuple[Problem, ...]:
    found = comparison(plan).refusals
    return next(each.problems for each in found if each.line.service == service)


def two_shipments(session: Session) -> Plan:
    plan = factory.a_plan(session)
    factory.a_shipment(session, plan)
    return plan


def test_every_service_of_the_card_answers_once(member: Member) -> None:
    with member.session() as session:
        found = comparison(factory.a_plan(session))
    answered = [each.line.service for each in found.offers]
    answered += [each.line.service for each in found.refusals]
    assert sorted(answered) == sorted({line.service for line in CARD.lines})


def test_offers_stand_cheapest_first_and_only_the_plans_channel_is_suggested(
    member: Member,
) -> None:
    with member.session() as session:
        found = comparison(factory.a_plan(session))
    totals = [each.total.amount for each in found.offers]
    assert totals == sorted(totals)
    assert found.suggested
    assert found.suggested.line.service == "lcl-truck"
    assert [each.line.service for each in found.offers if each.planned] == ["lcl-truck"]


def test_a_plan_whose_channel_is_not_on_the_card_has_no_suggestion(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, main_leg="fcl", final_delivery="container-direct")
        assert comparison(plan).suggested is None


def test_a_second_shipment_is_added_at_its_own_areas_price(member: Member) -> None:
    with member.session() as session:
        plan = two_shipments(session)
        found = offer(plan, "lcl-truck")
    assert [each.line.area.code for each in found.offers] == ["us-west", "us-central"]
    assert found.total == total((each.total for each in found.offers), currency="CNY")
    assert found.arrival.earliest == min(each.arrival.earliest for each in found.offers)
    assert found.arrival.latest == max(each.arrival.latest for each in found.offers)


def test_lateness_is_told_once_for_the_shipment_that_arrives_last(member: Member) -> None:
    with member.session() as session:
        plan = two_shipments(session)
        found = offer(plan, "lcl-truck")
    (late,) = found.problems
    assert late.code == "freight-late"
    assert late.params["latest"] == found.arrival.latest


def test_one_shipment_without_a_postcode_keeps_the_service_from_all(member: Member) -> None:
    with member.session() as session:
        plan = two_shipments(session)
        plan.shipments[1].postal_code = ""
        assert [each.code for each in refusal(plan, "lcl-truck")] == ["freight-postcode-needed"]
        assert comparison(plan).offer("example/lcl-truck") is None


def test_a_cancelled_shipment_does_not_travel(member: Member) -> None:
    with member.session() as session:
        plan = two_shipments(session)
        plan.shipments[1].state = State.CANCELLED
        assert alive(plan) == plan.shipments[:1]
        assert len(offer(plan, "lcl-truck").offers) == 1


def test_a_service_that_does_not_take_the_goods_says_which(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        plan.shipments[0].items[0].product.liquid = True
        (why,) = refusal(plan, "air-courier")
    assert why.code == "freight-cargo-refused"


def test_a_country_without_a_route_is_named_in_both_languages(member: Member) -> None:
    with member.session() as session:
        (why,) = refusal(factory.a_plan(session), "rail-courier")
    country = why.params["country"]
    assert (country.en, country.zh) == ("United States", "美国")  # type: ignore[attr-defined]


def test_badges_compare_whole_plans_and_tax_modes_apart(member: Member) -> None:
    with member.session() as session:
        found = comparison(two_shipments(session))
    cheapest = [each for each in found.offers if Badge.CHEAPEST in each.badges]
    assert {each.included for each in cheapest} == {True, False}
    (fastest,) = [each for each in found.offers if Badge.FASTEST in each.badges]
    assert fastest.line.service == "express-courier"


def test_nothing_weighed_has_no_price_a_kilogram(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        for row in plan.shipments[0].rows:
            row.gross_weight = Weight(0)
        assert offer(plan, "lcl-truck").per_kilogram is None


def test_goods_without_any_flag_are_general_cargo(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        before = offer(plan, "air-courier").total
        plan.shipments[0].items[0].product.battery = "none"
        assert offer(plan, "air-courier").total < before


def test_the_services_are_those_of_the_card_given(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        lines = tuple(line for line in CARD.lines if line.service == "lcl-truck")
        cards = [replace(CARD, lines=lines)]
        found = compare(deal_of(plan, day=TODAY), cards=cards, rates={})
    assert (len(found.offers), len(found.refusals)) == (1, 0)


DOLLARS = ExchangeRate("USD", "CNY", Decimal(7), TODAY, "Bank of China")


def two_cards(plan: Plan, **rates: ExchangeRate) -> FreightComparison:
    dollars = replace(CARD, code="other", currency="USD")
    return compare(deal_of(plan, day=TODAY), cards=[CARD, dollars], rates=rates)


def test_every_card_in_use_is_compared_in_the_plans_currency(member: Member) -> None:
    with member.session() as session:
        found = two_cards(factory.a_plan(session), CNY=DOLLARS)
    yuan, dollars = found.offer("example/lcl-truck"), found.offer("other/lcl-truck")
    assert yuan
    assert dollars
    assert yuan.freight == DOLLARS.convert(yuan.total).rounded()
    assert dollars.freight == dollars.total
    freights = [each.freight.amount for each in found.offers if each.freight]
    assert freights == sorted(freights)
    assert found.currencies == ("CNY", "USD")


def test_prices_that_cannot_be_converted_come_last_and_win_nothing(member: Member) -> None:
    with member.session() as session:
        found = two_cards(factory.a_plan(session))
    known = [each.freight is not None for each in found.offers]
    assert known == sorted(known, reverse=True)
    assert not any(Badge.CHEAPEST in each.badges for each in found.offers if each.freight is None)


def test_an_offer_that_may_come_late_says_so(member: Member) -> None:
    with member.session() as session:
        found = comparison(factory.a_plan(session))
    assert {each.late for each in found.offers} == {True, False}
