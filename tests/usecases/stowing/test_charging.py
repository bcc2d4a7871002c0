"""What freight charges a shipment by, as far as its offer is chosen."""

from typing import Any

import pytest

from app.domain.freight.measuring import RevenueTonnes
from app.domain.shipment.states import State
from app.usecases.stowing.charging import charge_of
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment


def test_the_chosen_offer_says_what_is_charged(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, rate_line="example/lcl-truck")
        a_shipment(session, plan, cartons=40)
        first, second = (charge_of(each) for each in plan.shipments)
    assert isinstance(first, RevenueTonnes)
    assert isinstance(second, RevenueTonnes)
    assert first.cubic_metres < second.cubic_metres


@pytest.mark.parametrize(
    "facts",
    [
        {"rate_line": ""},
        {"rate_line": "example/lcl-truck", "cargo_ready": None},
        {"rate_line": "?"},
    ],
)
def test_without_an_offer_nothing_is_known(member: Member, facts: dict[str, Any]) -> None:
    with member.session() as session:
        assert charge_of(a_plan(session, **facts).shipments[0]) is None


def test_a_cancelled_shipment_is_not_charged(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, rate_line="example/lcl-truck")
        plan.shipments[0].state = State.CANCELLED
        assert charge_of(plan.shipments[0]) is None
