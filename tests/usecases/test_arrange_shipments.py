"""A plan's shipments are added, sent somewhere and taken away; a locked plan keeps them."""

from app.domain.shipment.states import State
from app.usecases import arrange_shipments, start_plan
from tests.factories.people import Member
from tests.factories.plans import ONT8, a_plan


def test_shipments_are_numbered_on_and_found_by_number(member: Member) -> None:
    with member.session() as session:
        plan = start_plan.start_plan(session)
        assert arrange_shipments.add_shipment(session, plan=plan) == []
        assert [each.number for each in plan.shipments] == [1, 2]
        assert arrange_shipments.find(plan, 2) is plan.shipments[1]
        assert arrange_shipments.find(plan, 3) is None


def test_an_empty_shipment_can_go_but_never_the_last_nor_a_full_one(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        codes = [
            each.code for each in arrange_shipments.remove_shipment(session, plan=plan, number=1)
        ]
        arrange_shipments.add_shipment(session, plan=plan)
        for number in (1, 9, 2):
            codes += [
                each.code
                for each in arrange_shipments.remove_shipment(session, plan=plan, number=number)
            ]
        assert codes == ["shipment-last", "shipment-not-empty", "shipment-unknown"]
        assert [each.number for each in plan.shipments] == [1]


def test_a_locked_plan_takes_no_shipment_gives_none_and_moves_none(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        shipment = plan.shipments[0]
        shipment.state = State.LOCKED
        for refused in (
            arrange_shipments.add_shipment(session, plan=plan),
            arrange_shipments.remove_shipment(session, plan=plan, number=1),
            arrange_shipments.direct_shipment(session, shipment=shipment, answers=ONT8),
        ):
            assert [each.code for each in refused] == ["plan-locked"]
