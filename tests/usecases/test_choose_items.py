"""Items of a shipment: exactly what was asked for, cartons judged anew, gaps named."""

from datetime import date

from app.domain.shipment.states import State
from app.persistence.tables.plans import CarryOver
from app.usecases import choose_items, start_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan, want

TODAY = date(2026, 11, 22)


def test_items_become_exactly_what_is_asked_for(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session, packed=False).shipments[0]
        earphones, towels, _cups = (item.product for item in shipment.items)
        wanted = {towels.id: 50, earphones.id: 0}
        refused = choose_items.choose_items(
            session, shipment=shipment, quantities=wanted, day=TODAY
        )
        assert refused == []
        assert [(item.product.sku, item.quantity) for item in shipment.items] == [("LC-TW07", 50)]
        assert shipment.state is State.DRAFT


def test_the_state_follows_quantities_that_the_cartons_no_longer_match(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        exact = {item.product_id: item.quantity for item in shipment.items}
        first = shipment.items[0].product_id
        states = []
        for count in (exact[first], exact[first] + 24, exact[first] - 24):
            before = shipment.version
            choose_items.choose_items(
                session, shipment=shipment, quantities={**exact, first: count}, day=TODAY
            )
            states.append(shipment.state)
            assert shipment.version > before
        assert states == [State.PACKED, State.CHECKED, State.DRAFT]
        assert len(shipment.rows) == 3


def test_a_product_nobody_has_is_refused(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        [refused] = choose_items.choose_items(
            session, shipment=shipment, quantities={987_654: 1}, day=TODAY
        )
        assert refused.code == "items-unknown-product"


def test_a_locked_shipment_keeps_its_items(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        shipment.state = State.LOCKED
        [refused] = choose_items.choose_items(session, shipment=shipment, quantities={}, day=TODAY)
        [other] = choose_items.take_carry_over(
            session, shipment=shipment, carry_over_id=1, day=TODAY
        )
        assert refused.code == other.code == "plan-locked"


def test_units_carried_over_join_those_already_wanted(member: Member) -> None:
    with member.session() as session:
        earlier = a_plan(session).shipments[0]
        product = earlier.items[0].product
        session.add(CarryOver(shipment_id=earlier.id, product_id=product.id, quantity=12))
        later = start_plan.start_plan(session)
        shipment = later.shipments[0]
        want(shipment, product, quantity=24)
        session.commit()
        [waiting] = choose_items.waiting_carry_overs(session, plan=later)
        refused = choose_items.take_carry_over(
            session, shipment=shipment, carry_over_id=waiting.id, day=TODAY
        )
        assert refused == []
        assert [item.quantity for item in shipment.items] == [36]


def test_what_papers_and_costs_will_ask_of_a_product_is_named(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, packed=False)
        product = plan.shipments[0].items[0].product
        assert choose_items.lacking(product, plan=plan) == []
        product.currency = "CNY"
        assert [each.code for each in choose_items.lacking(product, plan=plan)] == [
            "item-other-currency"
        ]
        product.name_en, product.value, product.customs = "", None, []
        assert [each.code for each in choose_items.lacking(product, plan=plan)] == [
            "item-no-english-name",
            "item-no-hs-code",
            "item-no-value",
        ]
        session.rollback()
