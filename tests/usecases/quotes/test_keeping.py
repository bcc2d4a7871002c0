"""A quote is kept whole, stays as it was, and is worked out again under today's rules."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.domain.programme.fees import Fee, FeeUnit
from app.persistence import choosing
from app.persistence.tables.choosing import SavedQuote
from app.persistence.tables.costs import ProductDutyFact
from app.persistence.tables.plans import Plan
from app.usecases.deals import deal_of
from app.usecases.plan_cost import Choice, work_out
from app.usecases.plan_known import gather
from app.usecases.quotes import keeping
from app.usecases.quotes.comparing import Why, differences
from app.usecases.quotes.deal_document import read_deal, write_deal
from app.usecases.quotes.document import write_quote
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_duty_rate, a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member


def keep(session: Session, plan: Plan, **choice: Any) -> SavedQuote | list[Problem]:
    deal = deal_of(plan, day=TODAY)
    known = gather(session, deal, today=TODAY)
    chosen = Choice(**choice)
    cost = work_out(deal, choice=chosen, known=known)
    return keeping.keep(
        session, plan, worked_out=(cost, chosen, known), name="First", person_id=plan_owner(session)
    )


def plan_owner(session: Session) -> int:
    del session
    return 1


@pytest.fixture
def quote_id(member: Member) -> int:
    a_rate_of_exchange(member)
    a_programme_fee(member, "0.27")
    with member.session() as session:
        kept = keep(session, factory.a_plan(session), insurance_rate=Decimal("0.3"))
        assert isinstance(kept, SavedQuote)
        return kept.id


def again(member: Member, quote_id: int, *, days: int = 0) -> list[tuple[str, Why]]:
    with member.session() as session:
        quote = session.get_one(SavedQuote, quote_id)
        answer = keeping.again(session, quote, today=TODAY + timedelta(days=days))
        assert isinstance(answer, dict), answer
        found = differences(quote.document, answer)
    return [(each.row["id"], each.why) for each in found]


def test_a_quote_holds_every_figure_of_its_cost(member: Member, quote_id: int) -> None:
    with member.session() as session:
        document = session.get_one(SavedQuote, quote_id).document
    total = keeping.total_of(document)
    rows = {row["id"]: row for row in document["rows"]}
    assert total == (Decimal(rows["total//sum"]["amount"]), "USD", False)
    parts = ("goods", "freight", "insurance", "duty", "tax-and-fees", "programme-fees")
    assert sum(Decimal(rows[f"total//{part}"]["amount"]) for part in parts) == total[0]
    assert document["choice"]["service"] == "example/lcl-truck"
    assert {each["key"] for each in document["offers"]} >= {"example/lcl-truck"}
    assert all(each["reasons"]["zh"] for each in document["refusals"])
    assert document["rules"]["exchanges"][0]["value"] == "7.12840000"


def test_a_quote_with_tax_in_the_freight_counts_no_duty(member: Member) -> None:
    a_rate_of_exchange(member)
    with member.session() as session:
        kept = keep(session, factory.a_plan(session), service="example/slow-ship-truck")
        assert isinstance(kept, SavedQuote)
        rows = {row["id"]: row for row in kept.document["rows"]}
    assert rows["units/LC-EB20/duty"]["status"] == "in-freight"
    assert rows["fees/LC-EB20/placement"]["status"] == "unknown"
    assert rows["units/LC-EB20/sum"]["status"] == "open"


def test_a_quote_in_the_cards_currency_converts_nothing(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session, currency="CNY")
        for item in plan.shipments[0].items:
            item.product.currency = "CNY"
        kept = keep(session, plan)
        assert isinstance(kept, SavedQuote)
        ids = {row["id"] for row in kept.document["rows"]}
    assert "freight//converted" not in ids
    assert "customs//sum" not in ids


def test_only_a_cost_that_is_worked_out_can_be_written(member: Member) -> None:
    with member.session() as session:
        deal = deal_of(factory.a_plan(session), day=TODAY)
        known = gather(session, deal, today=TODAY)
    choice = Choice(service="gone/lcl")
    cost = work_out(deal, choice=choice, known=known)
    with pytest.raises(ValueError, match="worked out"):
        write_quote(cost, choice=choice, known=known)


def test_the_fee_of_a_placement_option_is_kept_with_the_deal(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        fee = Fee(
            programme="fba-us",
            kind="placement",
            amount=Decimal(60),
            currency="USD",
            unit=FeeUnit.PLAN,
            source="partial splits",
        )
        deal = deal_of(plan, day=TODAY, placement_fee=fee)
    assert read_deal(write_deal(deal)) == deal


def test_on_the_same_day_nothing_differs(member: Member, quote_id: int) -> None:
    assert again(member, quote_id) == []


def test_a_newer_rate_of_exchange_changes_the_freight_and_what_follows(
    member: Member, quote_id: int
) -> None:
    a_rate_of_exchange(member, "7.05", as_of=TODAY)
    whys = dict(again(member, quote_id))
    assert whys["freight//converted"] is Why.EXCHANGE
    assert whys["total//sum"] is Why.FOLLOWS
    assert "freight/1/freight" not in whys


def test_an_entered_duty_rate_is_named_as_the_reason(member: Member, quote_id: int) -> None:
    a_duty_rate(member, "4%")
    whys = dict(again(member, quote_id))
    assert {why for row, why in whys.items() if row.startswith("customs/LC-EB20")} <= {
        Why.ENTERED, Why.RULE,
    }  # fmt: skip
    assert Why.ENTERED in whys.values()


def test_a_corrected_fee_is_named_as_the_reason(member: Member, quote_id: int) -> None:
    a_programme_fee(member, "0.50", valid_from=TODAY)
    whys = dict(again(member, quote_id))
    assert whys["fees/LC-EB20/placement"] is Why.FEE


def test_changes_of_the_plan_do_not_reach_a_kept_quote(member: Member, quote_id: int) -> None:
    with member.session() as session:
        plan = session.get_one(SavedQuote, quote_id).plan
        plan.shipments[0].rows[0].gross_weight *= 9
        plan.incoterm = "DDP"
        session.commit()
    assert again(member, quote_id) == []


def test_what_was_answered_of_a_product_stays_as_it_was(member: Member) -> None:
    a_rate_of_exchange(member)
    a_programme_fee(member)
    with member.session() as session:
        plan = factory.a_plan(session)
        product = plan.shipments[0].items[0].product
        fact = ProductDutyFact(
            product_id=product.id, destination="US", fact="producer_code", value="A-1"
        )
        session.add(fact)
        session.commit()
        kept = keep(session, plan)
        assert isinstance(kept, SavedQuote)
        fact.value = "B-2"
        session.commit()
        answer = keeping.again(session, kept, today=TODAY)
    assert isinstance(answer, dict)
    assert (
        kept.document["answers"]
        == answer["answers"]
        == [{"sku": "LC-EB20", "fact": "producer_code", "value": "A-1"}]
    )


def test_a_deal_is_read_back_as_it_was_written(member: Member) -> None:
    with member.session() as session:
        plan = factory.a_plan(session)
        factory.a_shipment(session, plan, cartons=2)
        deal = deal_of(plan, day=TODAY)
    assert read_deal(write_deal(deal)) == deal


def test_a_record_that_cannot_be_read_is_not_worked_out(member: Member) -> None:
    with member.session() as session:
        document = write_deal(deal_of(factory.a_plan(session), day=TODAY))
    document["records"][0]["currency"] = 7
    with pytest.raises(ValueError, match="cannot be read"):
        read_deal(document)


def test_another_form_of_document_is_left_alone(member: Member, quote_id: int) -> None:
    with member.session() as session:
        quote = session.get_one(SavedQuote, quote_id)
        quote.document = {**quote.document, "schema": 99}
        (problem,) = keeping.again(session, quote, today=TODAY)
    assert isinstance(problem, Problem)
    assert problem.code == "quote-other-schema"


def test_a_service_that_is_gone_cannot_be_priced_again(member: Member, quote_id: int) -> None:
    with member.session() as session:
        quote = session.get_one(SavedQuote, quote_id)
        choice = {**quote.document["choice"], "service": "gone/lcl"}
        quote.document = {**quote.document, "choice": choice}
        (problem,) = keeping.again(session, quote, today=TODAY)
    assert isinstance(problem, Problem)
    assert problem.code == "quote-service-gone"


def test_choosing_a_quote_answers_the_cost_step_and_unchooses_others(
    member: Member, quote_id: int
) -> None:
    with member.session() as session:
        first = session.get_one(SavedQuote, quote_id)
        second = keep(session, first.plan, service="example/express-courier")
        assert isinstance(second, SavedQuote)
        assert keeping.choose(session, first.plan, second) == []
        assert keeping.choose(session, first.plan, first) == []
        assert (first.plan.rate_line, first.plan.insurance_rate) == (
            "example/lcl-truck", Decimal("0.3000"),
        )  # fmt: skip
        assert [each.chosen_at is None for each in (first, second)] == [False, True]
        assert [each.number for each in choosing.quotes_of(session, first.plan)] == [2, 1]
        keeping.remove(session, second)
        assert len(choosing.quotes_of(session, first.plan)) == 1


def test_nothing_is_kept_of_a_cost_that_is_not_worked_out(member: Member) -> None:
    with member.session() as session:
        refused = keep(session, factory.a_plan(session), service="example/rail-courier")
    assert isinstance(refused, list)
    assert [each.code for each in refused] == ["quote-nothing-to-keep"]


def test_a_plan_keeps_so_many_quotes(
    member: Member, quote_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "MOST", 1)
    with member.session() as session:
        refused = keep(session, session.get_one(SavedQuote, quote_id).plan)
    assert isinstance(refused, list)
    assert [each.code for each in refused] == ["quote-too-many"]
