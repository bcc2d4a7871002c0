"""A channel is a main leg and a final delivery that can follow it, on a route that exists."""

from datetime import date

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.transport import (
    ClockStart,
    ClockStartFact,
    FinalDelivery,
    FinalDeliveryFact,
    MainLeg,
    MainLegFact,
    Mode,
    ModeFact,
    check_channel,
)

SOURCES = (Source("a made-up trade", date(2026, 1, 1)),)
NAME = Name("name", "名称")

SHIP = MainLegFact(
    leg=MainLeg.SLOW_SHIP,
    mode=Mode.SEA,
    name=Name("Slow ship", "普船"),
    consequence=NAME,
    channels={FinalDelivery.COURIER: NAME},
    sources=SOURCES,
)
TRAIN = MainLegFact(
    leg=MainLeg.RAIL,
    mode=Mode.RAIL,
    name=Name("Rail", "铁路"),
    consequence=NAME,
    channels={FinalDelivery.COURIER: NAME},
    overland=True,
    sources=SOURCES,
)


def delivery(kind: FinalDelivery) -> FinalDeliveryFact:
    return FinalDeliveryFact(
        delivery=kind, name=NAME, consequence=NAME, appointment=False, sources=SOURCES
    )


def test_a_ship_with_a_delivery_that_follows_it_goes_anywhere() -> None:
    courier = delivery(FinalDelivery.COURIER)
    assert check_channel(SHIP, delivery=courier, reached_overland=False) == []


def test_a_delivery_that_cannot_follow_is_refused_at_the_delivery() -> None:
    direct = delivery(FinalDelivery.CONTAINER_DIRECT)
    (problem,) = check_channel(SHIP, delivery=direct, reached_overland=True)
    assert (problem.code, problem.field) == ("channel-mismatch", "final_delivery")
    assert problem.params == {"leg": SHIP.name, "delivery": direct.name}


def test_a_train_needs_a_destination_on_land() -> None:
    courier = delivery(FinalDelivery.COURIER)
    (problem,) = check_channel(TRAIN, delivery=courier, reached_overland=False)
    assert (problem.code, problem.field) == ("channel-not-overland", "main_leg")
    assert check_channel(TRAIN, delivery=courier, reached_overland=True) == []


def test_every_fact_is_known_by_its_own_word() -> None:
    clock = ClockStartFact(clock_start=ClockStart.DEPARTURE, name=NAME, sources=SOURCES)
    mode = ModeFact(mode=Mode.SEA, name=NAME, sources=SOURCES)
    codes = [SHIP.code, delivery(FinalDelivery.PICKUP).code, clock.code, mode.code]
    assert codes == ["slow-ship", "pickup", "departure", "sea"]
