"""Which milestones a channel passes, and what they are called on it."""

from datetime import date

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.tracking.facts import MilestoneFact, Spot, on_channel
from app.domain.tracking.milestones import Milestone
from app.domain.transport import FinalDelivery, Mode

SOURCES = (Source("somebody", date(2026, 1, 1)),)
DEPARTED = MilestoneFact(
    milestone=Milestone.DEPARTED,
    name=Name("Departed", "已发运"),
    names={Mode.SEA: Name("Sailed", "已开船")},
    spot=Spot.LOADING,
    sources=SOURCES,
)
DISCHARGED = MilestoneFact(
    milestone=Milestone.DISCHARGED,
    name=Name("Discharged", "已卸船"),
    spot=Spot.DISCHARGE,
    modes=frozenset({Mode.SEA}),
    sources=SOURCES,
)
APPOINTED = MilestoneFact(
    milestone=Milestone.APPOINTED,
    name=Name("Appointed", "已预约"),
    spot=Spot.WAREHOUSE,
    deliveries=frozenset({FinalDelivery.TRUCK}),
    sources=SOURCES,
)
ALL = (APPOINTED, DISCHARGED, DEPARTED)


def test_a_courier_discharges_nothing_and_books_no_dock() -> None:
    assert on_channel(ALL, mode=Mode.COURIER, delivery=FinalDelivery.COURIER) == [DEPARTED]


def test_a_ship_and_a_truck_pass_all_in_order() -> None:
    passed = on_channel(ALL, mode=Mode.SEA, delivery=FinalDelivery.TRUCK)
    assert passed == [DEPARTED, DISCHARGED, APPOINTED]


def test_what_is_not_chosen_yet_rules_nothing_out() -> None:
    assert on_channel(ALL, mode=None, delivery=None) == [DEPARTED, DISCHARGED, APPOINTED]


def test_a_mode_may_have_a_word_of_its_own() -> None:
    assert DEPARTED.name_by(Mode.SEA).zh == "已开船"
    assert DEPARTED.name_by(Mode.AIR).zh == "已发运"
    assert DEPARTED.name_by(None).zh == "已发运"
    assert DEPARTED.code == "DEPARTED"
