"""Every reason against a line is told at once, and a line that cannot be used stays visible."""

from decimal import Decimal

import pytest

from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.quotes import Offer, Refusal, quote
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.quantities.money import Money
from tests.factories.freight import BATTERY, breaks, carton, consignment, containers, line, pallets

ASKED = (RateBreak(Decimal(21), Decimal(10)), RateBreak(Decimal(100), None))
BY_BOX = Counting(unit=LoadUnit.CONTAINER, kind="40hc")


def codes(answer: Offer | Refusal) -> list[str]:
    return [problem.code for problem in answer.problems]


@pytest.mark.parametrize(
    ("asked", "kilograms", "refused"),
    [
        (line(paused=True), "30", ["freight-paused"]),
        (line(breaks=ASKED), "30", []),
        (line(breaks=ASKED), "100", ["freight-on-request"]),
        (line(breaks=ASKED, next_break=True), "99", []),
        (line(basis=BY_BOX, breaks=breaks(("1", "20000"))), "30", ["freight-loads-unknown"]),
    ],
)
def test_what_the_card_leaves_open_is_refused_with_the_reason(
    asked: RateLine, kilograms: str, refused: list[str]
) -> None:
    answer = quote(asked, consignment=consignment(carton(kilograms)), currency="CNY")
    assert codes(answer) == refused


def test_all_reasons_are_told_together() -> None:
    shut = line(paused=True)
    answer = quote(
        shut, consignment=consignment(carton(cargo=(BATTERY,)), country="BB"), currency="CNY"
    )
    assert codes(answer) == ["freight-no-route", "freight-cargo-refused", "freight-paused"]


def test_a_container_is_priced_once_loading_tells_how_many() -> None:
    by_box = line(basis=BY_BOX, breaks=breaks(("1", "20000")))
    answer = quote(
        by_box, consignment=consignment(carton(), loads=(containers("40hc", 2),)), currency="CNY"
    )
    assert isinstance(answer, Offer)
    assert answer.total == Money(Decimal("40000.00"), "CNY")


def test_a_container_of_another_kind_than_the_price_is_for_is_refused() -> None:
    by_box = line(basis=BY_BOX, breaks=breaks(("1", "20000")))
    loads = (pallets("gma", 20), containers("20GP", 1))
    answer = quote(by_box, consignment=consignment(carton(), loads=loads), currency="CNY")
    assert codes(answer) == ["freight-loads-other"]
