"""The example card compares real alternatives, and says everywhere that it is an example."""

from datetime import date

import pytest

from app.catalogue.cargo_flags import cargo_flags
from app.catalogue.channels import main_legs
from app.catalogue.countries import countries
from app.catalogue.rate_cards import rate_cards
from app.domain.freight.cartons import CartonGroup, Consignment, FreightDestination
from app.domain.freight.comparison import Comparison, quotes
from app.domain.freight.rate_cards import RateLine
from app.domain.naming import Name
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from tests.factories.freight import carton

CARD = rate_cards()["example"]
DEMO = CartonGroup(size=Box.of_mm(480, 360, 300), gross_weight=Weight(10_400), count=24)


def compared(country: str, postal_code: str, *groups: CartonGroup) -> Comparison:
    wanted = Consignment(
        groups=groups or (DEMO,),
        destination=FreightDestination(
            country=country, name=Name("there", "那里"), postal_code=postal_code
        ),
        ready_on=date(2026, 11, 25),
    )
    return quotes(CARD, consignment=wanted)


def services(found: Comparison) -> tuple[set[str], set[str]]:
    return (
        {offer.line.service for offer in found.offers},
        {refusal.line.service for refusal in found.refusals},
    )


def test_its_name_and_source_say_example() -> None:
    assert CARD.example
    assert (CARD.name.en, CARD.name.zh) == ("Example rate card", "示例报价表")
    assert [source.name for source in CARD.sources] == ["Example, not an offer"]


def test_the_united_states_have_no_rail_and_the_rows_stay() -> None:
    offers, refusals = services(compared("US", "92551"))
    assert offers == {
        "express-courier",
        "air-courier",
        "fast-ship-courier",
        "slow-ship-courier",
        "slow-ship-truck",
        "lcl-truck",
    }
    assert refusals == {"rail-courier", "truck-courier"}


def test_germany_has_every_service() -> None:
    offers, refusals = services(compared("DE", "47495"))
    assert {"rail-courier", "truck-courier"} <= offers
    assert not refusals


def test_the_zones_of_the_united_states_follow_the_zip_codes_first_digit() -> None:
    zones = ["us-east"] * 4 + ["us-central"] * 4 + ["us-west"] * 2
    for digit, zone in enumerate(zones):
        found = compared("US", f"{digit}0001")
        air = next(offer for offer in found.offers if offer.line.service == "air-courier")
        assert air.line.area.code == zone


def test_pure_batteries_travel_with_nobody_on_this_card() -> None:
    battery = carton(cargo=(cargo_flags()["battery-alone"],))
    assert not compared("DE", "47495", battery).offers


@pytest.mark.parametrize("line", CARD.lines, ids=lambda line: f"{line.service}-{line.area.code}")
def test_every_line_is_sound(line: RateLine) -> None:
    prices = [each.price for each in line.breaks if each.price is not None]
    assert prices == sorted(prices, reverse=True)
    assert len(prices) == len(line.breaks)
    assert line.accepts <= set(cargo_flags())
    assert line.area.countries <= set(countries())
    leg = main_legs()[line.main_leg.value]
    assert line.final_delivery in leg.channels
    if leg.overland:
        assert all(countries()[code].reached_overland for code in line.area.countries)
