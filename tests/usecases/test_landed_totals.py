"""The sum that offers are compared by is the total of the table of the one that is chosen."""

from decimal import Decimal
from typing import Any

import pytest

from app.usecases.deals import deal_of
from app.usecases.plan_cost import Choice, work_out
from app.usecases.plan_known import gather
from tests.factories import plans as factory
from tests.factories.costs import TODAY, a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member


@pytest.mark.parametrize("facts", [{}, {"incoterm": "CIF"}, {"incoterm": "DDP"}])
@pytest.mark.parametrize("rate", [None, Decimal("0.3")])
def test_every_offer_chosen_comes_to_what_the_comparison_said(
    member: Member, facts: dict[str, Any], rate: Decimal | None
) -> None:
    a_rate_of_exchange(member)
    a_programme_fee(member, "0.27")
    with member.session() as session:
        deal = deal_of(factory.a_plan(session, **facts), day=TODAY)
        known = gather(session, deal, today=TODAY)
    first = work_out(deal, choice=Choice(insurance_rate=rate), known=known)
    for key, landed in first.landed.items():
        choice = Choice(service=key, insurance_rate=rate)
        table = work_out(deal, choice=choice, known=known).table
        assert table
        assert table.amount == landed.amount
        assert landed.per_unit.amount == round(landed.amount.amount / 600, 2)


def test_without_a_rate_of_exchange_it_is_the_least_it_can_be(member: Member) -> None:
    with member.session() as session:
        deal = deal_of(factory.a_plan(session), day=TODAY)
        known = gather(session, deal, today=TODAY)
    cost = work_out(deal, choice=Choice(insurance_rate=Decimal("0.3")), known=known)
    assert all(landed.open for landed in cost.landed.values())
    assert cost.working
    assert not cost.working.insured
