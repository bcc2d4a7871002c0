"""What freight charges a shipment by, as far as its offer is chosen."""

from decimal import Decimal
from typing import Any

import pytest

from app.domain.freight.counting import Counted
from app.domain.freight.measuring import RevenueTonnes
from app.domain.shipment.states import State
from app.usecases.rate_cards.cards import card_of
from app.usecases.stowing.charging import charge_of
from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.rate_cards import a_container_card


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


def test_a_container_price_is_charged_by_the_accepted_loading_plan(member: Member) -> None:
    with member.session() as session:
        (row,) = card_of(a_container_card(session)).lines
        plan = a_plan(session, rate_line=f"card-1/{row.service}")
        (shipment,) = plan.shipments
        assert charge_of(shipment) is None
        a_load_plan(session, shipment, accepted=True, equipment=("40HQ",))
        assert charge_of(shipment) == Counted(Decimal(1))
