"""The items of a shipment are what was chosen, no more and no less."""

from app.domain.shipment.states import State
from app.usecases import choose_items, start_plan
from tests.factories.people import Member
from tests.factories.plans import CUPS, TOWELS, a_plan, a_product


def test_items_are_added_changed_and_taken_away_together(member: Member) -> None:
    with member.session() as session:
        cups, towels = a_product(session, **CUPS), a_product(session, **TOWELS)
        shipment = start_plan.start_plan(session).shipments[0]
        choose_items.choose_items(
            session, shipment=shipment, quantities={cups.id: 80, towels.id: 40}
        )
        assert [(item.product.sku, item.quantity) for item in shipment.items] == [
            ("LC-CP11", 80),
            ("LC-TW07", 40),
        ]
        choose_items.choose_items(
            session, shipment=shipment, quantities={cups.id: 0, towels.id: 60}
        )
        assert [(item.product.sku, item.quantity) for item in shipment.items] == [("LC-TW07", 60)]


def test_a_product_of_another_workspace_is_as_unknown_as_none(
    member: Member, stranger: Member
) -> None:
    with stranger.session() as session:
        foreign = a_product(session, **CUPS).id
    with member.session() as session:
        shipment = start_plan.start_plan(session).shipments[0]
        for product_id in (foreign, 9999):
            [problem] = choose_items.choose_items(
                session, shipment=shipment, quantities={product_id: 1}
            )
            assert problem.code == "items-unknown-product"
        assert shipment.items == []


def test_a_locked_shipment_keeps_its_items(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        shipment.state = State.LOCKED
        refused = choose_items.choose_items(session, shipment=shipment, quantities={})
        refused += choose_items.take_carry_over(session, shipment=shipment, carry_over_id=1)
        assert [each.code for each in refused] == ["plan-locked", "plan-locked"]
        assert len(shipment.items) == 3
