"""What a plan's cost rests on: rates of exchange as entered, else as published."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from app.domain.quantities.money import Money
from app.persistence.session import make_session
from app.usecases.deals import deal_of
from app.usecases.exchange_imports import import_rates
from app.usecases.plan_known import Known, gather
from tests.factories.costs import TODAY, a_rate_of_exchange
from tests.factories.freight import line
from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.factories.rate_cards import kept
from tests.usecases.test_plan_duty import to_britain, worked

FILE = b"""base,quote,value,as_of,source,valid_to
USD,CNY,7.00,2026-11-20,Bank of China,
USD,CNY,6.90,2026-11-30,Bank of China,
GBP,USD,1.31,2026-11-01,HMRC,2026-11-30
GBP,USD,1.29,2026-10-01,HMRC,2026-10-31
"""


@pytest.fixture(autouse=True)
def _published(engine: Engine) -> None:
    with make_session(engine, writes=True) as session:
        assert not isinstance(import_rates(session, FILE), list)


def known(member: Member) -> Known:
    with member.session() as session:
        return gather(session, deal_of(a_plan(session), day=TODAY), today=TODAY)


def test_a_published_rate_serves_where_nobody_entered_one(member: Member) -> None:
    found = known(member)
    rate = found.rate("CNY", "USD")
    assert rate is not None
    assert (rate.value, rate.source) == (Decimal("7.00"), "Bank of China")
    assert found.converted(Money(Decimal(70), "CNY"), "USD") == Money(Decimal("10.00"), "USD")
    assert found.rates_into("USD", of=["CNY", "USD", "JPY"]) == {"CNY": rate}


def test_what_somebody_entered_goes_before_it(member: Member) -> None:
    a_rate_of_exchange(member)
    rate = known(member).rate("CNY", "USD")
    assert rate is not None
    assert rate.value == Decimal("7.1284")


def test_british_customs_takes_the_months_published_rate(member: Member) -> None:
    with member.session() as session:
        duty = worked(session, to_britain(session))
    assert duty.entry is not None
    taken = [rate.value for rate in duty.entry.exchange_rates if rate.base == "GBP"]
    assert taken == [Decimal("1.31")]


def test_goods_that_were_ready_before_a_card_are_priced_by_the_card_before_it(
    member: Member,
) -> None:
    with member.session() as session:
        kept(session, line(), valid_from=date(2026, 1, 1))
        kept(session, line(claim_rule="10%"), valid_from=TODAY)
        deal = deal_of(a_plan(session), day=TODAY)
        late = replace(deal, ready_on=TODAY - timedelta(days=9))
        cards = [gather(session, each, today=TODAY).cards for each in (deal, late)]
    assert [card.lines[0].claim_rule for (card,) in cards] == ["10%", ""]
