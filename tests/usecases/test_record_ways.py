"""What movements and tracking say of a shipment's way reaches its record."""

from datetime import date

from sqlalchemy.orm import Session

from app.domain.movement.kinds import MovementKind
from app.domain.tracking.milestones import Milestone
from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Shipment
from app.persistence.tables.tracking import MilestoneDate
from app.usecases.record_ways import NO_WAY, way_of, ways_of
from tests.factories.partners import a_forwarder
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.tracking import a_movement, cartons_of


def moved(
    session: Session, shipment: Shipment, kind: MovementKind, *, number: str = "1"
) -> Movement:
    return a_movement(session, cartons_of(session, shipment), kind=kind, number=number)


def test_a_shipment_at_home_is_on_no_way(member: Member) -> None:
    with member.session() as session:
        assert way_of(a_plan(session).shipments[0]) == NO_WAY


def test_one_container_gives_vessel_bills_and_seal(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        box = moved(session, shipment, MovementKind.CONTAINER, number="MSKU1234565")
        box.vessel, box.voyage, box.seal = "EXAMPLE STAR", "021E", "CN778899"
        box.master_bill, box.house_bill = "MAEU123456789", "EXFW0001"
        moved(session, shipment, MovementKind.WAREHOUSE_ENTRY, number="RC-77")
        way = way_of(shipment)
    assert (way.vessel, way.voyage, way.seal) == ("EXAMPLE STAR", "021E", "CN778899")
    assert (way.container, way.master_bill) == ("MSKU1234565", "MAEU123456789")
    assert (way.house_bill, way.warehouse_entry_no) == ("EXFW0001", "RC-77")


def test_several_containers_are_all_named_and_what_they_share_once(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        for number in ("MSKU1234565", "MSKU7654321"):
            box = moved(session, shipment, MovementKind.CONTAINER, number=number)
            box.vessel = "EXAMPLE STAR"
        way = way_of(shipment)
    assert way.container == "MSKU1234565, MSKU7654321"
    assert way.vessel == "EXAMPLE STAR"


def test_the_forwarder_of_the_order_is_the_partner_of_that_name(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        forwarder = a_forwarder(session)
        order = moved(session, shipment, MovementKind.FORWARDER_ORDER)
        order.party = "Somebody else"
        assert way_of(shipment).forwarder is None
        order.party = forwarder.name_zh
        assert way_of(shipment).forwarder is forwarder


def test_a_cancelled_movement_says_nothing(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        box = moved(session, shipment, MovementKind.CONTAINER, number="X")
        box.cancelled_at = box.created_at
        assert way_of(shipment) == NO_WAY


def test_an_actual_date_stands_before_an_estimate_and_that_before_a_plan(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        left = MilestoneDate(shipment_id=shipment.id, milestone=Milestone.DEPARTED)
        left.planned_on, left.estimated_on = date(2026, 12, 1), date(2026, 12, 3)
        due = MilestoneDate(shipment_id=shipment.id, milestone=Milestone.ARRIVED)
        due.planned_on = date(2026, 12, 20)
        session.add_all([left, due])
        way = way_of(shipment)
        assert (way.departure, way.arrival) == (date(2026, 12, 3), date(2026, 12, 20))
        left.actual_on = date(2026, 12, 4)
        assert way_of(shipment).departure == date(2026, 12, 4)


def test_ways_of_many_are_told_apart(member: Member) -> None:
    with member.session() as session:
        plan = a_plan(session)
        first, second = plan.shipments[0], a_shipment(session, plan)
        moved(session, second, MovementKind.CONTAINER, number="MSKU1234565")
        ways = ways_of(session, [first.id, second.id])
        assert (ways[first.id], ways[second.id].container) == (NO_WAY, "MSKU1234565")


def test_of_two_partners_of_one_name_the_first_kept_is_meant(member: Member) -> None:
    with member.session() as session:
        shipment = a_plan(session).shipments[0]
        first = a_forwarder(session)
        a_forwarder(session, name_en="")
        order = moved(session, shipment, MovementKind.FORWARDER_ORDER)
        order.party = first.name_zh
        assert way_of(shipment).forwarder is first
