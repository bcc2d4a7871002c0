"""What was entered for a shipment's papers, and what its plan and its way say of the same."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.shipment.record import Charge, ShipmentRecord
from app.domain.tracking.milestones import Milestone
from app.persistence.plans import plan_by_reference
from app.persistence.tables.paper_details import PaperCharge, PaperDetails
from app.persistence.tables.plans import Shipment
from app.persistence.tables.tracking import MilestoneDate
from app.usecases.plan_record import record_of
from app.usecases.record_ways import ways_of
from app.usecases.shipment_record import read_record, write_record
from tests.factories.parties import a_company, an_address
from tests.factories.partners import a_forwarder, a_partner
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.tracking import a_movement, cartons_of
from tests.web.visitor import counted

TODAY = date(2026, 11, 22)


def recorded(shipment: Shipment) -> ShipmentRecord:
    record, problems = record_of(shipment, day=TODAY)
    assert problems == []
    assert record is not None
    return record


def tell(session: Session, shipment: Shipment, **facts: Any) -> PaperDetails:
    shipment.paper_details = PaperDetails(**facts)
    session.commit()
    return shipment.paper_details


def test_what_nobody_said_is_not_told(member: Member) -> None:
    with member.session() as session:
        record = recorded(a_plan(session).shipments[0])
    assert record.details.agent is None
    assert record.details.carrier_code is None
    assert (record.freight, record.charges, record.notify) == (None, (), None)


def test_plan_and_shipment_say_route_and_valuation(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session, valuation_method="transaction", declaration_route="own-title")
        shipment = plan.shipments[0]
        assert recorded(shipment).details.declaration_route == "own-title"
        assert recorded(shipment).details.valuation_method == "transaction"
        shipment.declaration_route = "forwarder-title"
        assert recorded(shipment).details.declaration_route == "forwarder-title"


def some_charges() -> list[PaperCharge]:
    return [
        PaperCharge(position=1, name_zh="包装费", amount=Decimal(20)),
        PaperCharge(position=2, name_en="Packing", name_zh="包装", amount=Decimal(1)),
    ]


def test_everything_entered_reaches_the_record_and_the_machine_contract(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        factory, forwarder = a_partner(session), a_forwarder(session)
        abroad = a_partner(session, supplier=False, buyer=True, name_en="Example US Inc")
        tell(
            session,
            shipment,
            contract_no="LC-2026-77",
            contract_date=date(2026, 11, 1),
            payment_terms="T/T 30 days",
            signatory="Chen Min",
            buyer=abroad,
            notify=abroad,
            producer=factory,
            agent=factory,
            broker=factory,
            forwarder=forwarder,
            consolidator=forwarder,
            stuffing=factory,
            customs_of_exit="3104",
            port_of_exit="310401",
            package_kind="22",
            wood_packing="none",
            warehouse_entry_no="RC-77",
            departure=date(2026, 12, 1),
            arrival=date(2026, 12, 20),
            freight=Decimal("850.00"),
            charges=some_charges(),
        )
        record = recorded(shipment)
    told = record.details
    assert (record.contract_no, record.payment_terms) == ("LC-2026-77", "T/T 30 days")
    assert record.freight == Decimal("850.00")
    assert record.charges[0] == Charge(name_en="包装费", name_zh="包装费", amount=Decimal(20))
    assert record.producer == told.agent == told.broker == told.stuffing_place
    assert record.notify == told.buyer
    assert (told.carrier_code, told.customer_code) == ("EXFW", "NB-0042")
    assert (told.departure, told.arrival) == (date(2026, 12, 1), date(2026, 12, 20))
    assert read_record(write_record(record)) == (record, [])


def test_an_own_company_buys_and_an_own_address_is_where_it_is_stuffed(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        company = a_company(session, name_en="Example HK Ltd", country="HK")
        tell(
            session,
            shipment,
            buyer_entity=company,
            stuffing_address=an_address(session, name="Yard", city="Cixi"),
        )
        told = recorded(shipment).details
    assert told.buyer is not None
    assert told.stuffing_place is not None
    assert told.buyer.name_en == "Example HK Ltd"
    assert told.stuffing_place.address_en == "66 Example Road, Yinzhou District, Ningbo, Cixi"


def test_goods_sold_to_the_stores_own_company_name_it_as_buyer(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        shipment = plan.shipments[0]
        assert shipment.store is not None
        shipment.store.entity = a_company(session, name_en="Example HK Ltd", country="HK")
        plan.valuation_method = "transaction"
        told = recorded(shipment).details
        assert told.buyer is not None
        assert told.buyer.name_en == "Example HK Ltd"
        plan.valuation_method = "computed"
        assert recorded(shipment).details.buyer is None


def test_tracking_stands_before_dates_that_were_entered(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        tell(session, shipment, departure=date(2026, 12, 1), arrival=date(2026, 12, 20))
        left = MilestoneDate(shipment_id=shipment.id, milestone=Milestone.DEPARTED)
        left.actual_on = date(2026, 12, 4)
        session.add(left)
        told = recorded(shipment).details
    assert (told.departure, told.arrival) == (date(2026, 12, 4), date(2026, 12, 20))


def test_the_container_reaches_the_record(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        box = a_movement(session, cartons_of(session, shipment), kind=MovementKind.CONTAINER)
        box.vessel, box.house_bill = "EXAMPLE STAR", "EXFW0001"
        record = recorded(shipment)
        assert (record.vessel, record.bill_of_lading) == ("EXAMPLE STAR", "EXFW0001")
        box.master_bill = "MAEU123456789"
        assert recorded(shipment).bill_of_lading == "MAEU123456789"


def test_a_plan_of_many_shipments_takes_no_more_queries(member: Member) -> None:
    def asked(reference: str) -> int:
        with member.session() as session, counted(member.engine) as queries:
            plan = plan_by_reference(session, reference)
            assert plan
            ways = ways_of(session, [each.id for each in plan.shipments])
            for each in plan.shipments:
                assert record_of(each, day=TODAY, way=ways[each.id])[0]
        return len(queries)

    with member.session() as session:
        plan, supplier = a_plan(session), a_partner(session)
        plan.shipments[0].items[0].product.supplier_id = supplier.id
        tell(session, plan.shipments[0], producer=supplier, agent=supplier)
        one = asked(plan.reference)
        for _more in range(3):
            tell(session, a_shipment(session, plan), producer=supplier, charges=[a_charge()])
        assert asked(plan.reference) <= one + 1


def a_charge() -> PaperCharge:
    return PaperCharge(position=1, name_en="Packing", amount=Decimal(1))
