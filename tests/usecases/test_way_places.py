"""Where each milestone is passed, and which clock hangs there."""

from app.domain.tracking.facts import Spot
from app.domain.transport import FinalDelivery, Mode
from app.usecases.way_places import WayPlace, delivery_of, mode_of, places_of
from tests.factories.people import Member
from tests.factories.tracking import CHINA, PACIFIC, a_locked_plan


def test_a_plan_by_sea_names_its_places(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(session)
        places = places_of(plan.shipments[0])
        assert places[Spot.SHIP_FROM].zone == CHINA
        assert places[Spot.LOADING] == WayPlace(unlocode="CNNGB", zone=CHINA)
        assert places[Spot.DISCHARGE] == WayPlace(unlocode="USLGB", zone=PACIFIC)
        assert places[Spot.WAREHOUSE] == WayPlace(place="ONT8", zone=PACIFIC)
        assert places[Spot.ON_THE_WAY] == WayPlace()
        assert mode_of(plan) is Mode.SEA
        assert delivery_of(plan) is FinalDelivery.TRUCK


def test_what_is_not_known_is_asked(member: Member) -> None:
    with member.session() as session:
        plan = a_locked_plan(
            session, main_leg="", final_delivery="", port_of_discharge="", ship_from_id=None
        )
        shipment = plan.shipments[0]
        shipment.state_code, shipment.country = "KY", "US"
        session.commit()
        session.refresh(plan)
        places = places_of(shipment)
        assert places[Spot.SHIP_FROM] == WayPlace(zone=CHINA)
        assert places[Spot.DISCHARGE] == WayPlace()
        assert places[Spot.WAREHOUSE].zone == ""
        assert mode_of(plan) is None
        assert delivery_of(plan) is None
