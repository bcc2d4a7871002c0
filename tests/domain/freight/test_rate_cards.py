"""Areas cover destinations, breaks ascend, and a transit clock has a start."""

from datetime import date

import pytest

from app.domain.freight.cartons import FreightDestination
from app.domain.freight.rate_cards import Area
from app.domain.naming import Name
from tests.factories.freight import READY, breaks, line, transit

NAME = Name("West", "西部")
WEST = Area(code="west", name=NAME, countries=frozenset({"AA"}), postcode_prefixes=("8", "9", "99"))


def to(country: str, postal_code: str = "") -> FreightDestination:
    return FreightDestination(country=country, name=NAME, postal_code=postal_code)


@pytest.mark.parametrize(
    ("destination", "closeness"),
    [
        (to("AA", "81234"), 1),
        (to("AA", " 99123"), 2),
        (to("AA", "11234"), None),
        (to("AA"), None),
        (to("BB", "81234"), None),
    ],
)
def test_an_area_by_postcode_covers_what_begins_like_it(
    destination: FreightDestination, closeness: int | None
) -> None:
    assert WEST.closeness(destination) == closeness


def test_a_whole_country_is_covered_but_not_closely() -> None:
    whole = Area(code="aa", name=NAME, countries=frozenset({"AA"}))
    assert whole.closeness(to("AA", "81234")) == 0
    assert not whole.needs_postcode(to("AA"))


def test_only_a_missing_postcode_of_its_country_is_asked_for() -> None:
    asked = [WEST.needs_postcode(place) for place in (to("AA"), to("AA", "1"), to("BB"))]
    assert asked == [True, False, False]


def test_arrival_counts_the_days_before_the_clock_too() -> None:
    window = transit(20, 30).arrival(READY)
    assert (window.earliest, window.latest) == (date(2026, 12, 16), date(2026, 12, 27))


@pytest.mark.parametrize("steps", [(), (("21", "9"), ("21", "8")), (("51", "9"), ("21", "8"))])
def test_weight_breaks_ascend(steps: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(ValueError, match="ascend"):
        line(breaks=breaks(*steps))
