"""Gases of the main leg, along the usual lane where one is known, else straight."""

from typing import Any

import pytest

from app.catalogue.emission_factors import factor_sets
from app.domain.freight.emissions import Emissions
from app.domain.transport import MainLeg
from app.usecases.deals import Deal, deal_of
from app.usecases.plan_emissions import emissions_of
from tests.factories import plans as factory
from tests.factories.costs import TODAY
from tests.factories.people import Member


def gases(member: Member, leg: MainLeg, **facts: Any) -> Emissions | None:
    return estimate(deal(member, **facts), leg)


def deal(member: Member, **facts: Any) -> Deal:
    with member.session() as session:
        return deal_of(factory.a_plan(session, **facts), day=TODAY)


def estimate(of: Deal, leg: MainLeg) -> Emissions | None:
    return emissions_of(of, leg=leg, factors=factor_sets()["uk-2025"])


def test_ships_go_by_the_usual_lane_and_planes_straight(member: Member) -> None:
    usual = deal(member)
    ship, plane = (estimate(usual, leg) for leg in (MainLeg.LCL, MainLeg.AIR))
    assert ship
    assert ship.along_lane
    assert ship.kilograms == 41
    assert plane
    assert not plane.along_lane
    assert plane.kilometres < ship.kilometres
    assert plane.kilograms > 50 * ship.kilograms


def test_without_ports_the_middles_of_the_countries_stand_in(member: Member) -> None:
    found = gases(member, MainLeg.LCL, port_of_loading="", port_of_discharge="")
    assert found
    assert not found.along_lane


def test_a_train_goes_by_its_lane_without_leaving_a_harbour(member: Member) -> None:
    found = gases(member, MainLeg.RAIL, port_of_discharge="DEHAM", destination="DE")
    assert found
    assert found.along_lane


@pytest.mark.parametrize("destination", ["ZZ", ""])
def test_a_place_nobody_knows_has_no_estimate(member: Member, destination: str) -> None:
    assert gases(member, MainLeg.AIR, port_of_discharge="", destination=destination) is None
