"""Whether one piece fits an empty container, rules included."""

import pytest

from app.domain.stowage.fitting import berths, excess, fits, usable
from app.domain.stowage.request import Container, Item, Rules, Triple
from tests.factories.stowage_requests import carton, cube


def test_the_reserve_is_cut_off_the_far_ends() -> None:
    assert usable(carton(), Rules(reserve=(10, 20, 30))) == (390, 280, 170)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (Rules(), (10, 0, 0)),
        (Rules(gap=5), (20, 10, 5)),
        (Rules(bulge=3), (14, 4, 3)),
        (Rules(reserve=(0, 0, 7)), (10, 0, 7)),
    ],
)
def test_the_excess_counts_gap_bulge_and_reserve(rules: Rules, expected: Triple) -> None:
    assert excess((410, 300, 200), carton(), rules) == expected


def test_berths_keep_the_margin_and_the_centre_over_the_deck() -> None:
    assert berths((100, 101, 50), carton(), Rules(gap=5)) == (range(5, 296), range(5, 195))
    along, across = berths((20, 21, 50), carton(), Rules(overhang=50))
    assert along == range(40, 341)
    assert across == range(40, 240)


@pytest.mark.parametrize(
    ("item", "container", "rules", "expected"),
    [
        (cube(size=(200, 400, 300)), carton(), Rules(), True),
        (cube(size=(200, 400, 301)), carton(), Rules(), False),
        (cube(size=(200, 400, 300), vertical=(False, True, True)), carton(), Rules(), False),
        (cube(size=(200, 400, 300)), carton(), Rules(gap=1), False),
        (cube(weight=101), carton(max_payload=100), Rules(), False),
        (cube(size=(20, 20, 20)), carton(), Rules(reserve=(380, 0, 0), overhang=50), False),
    ],
)
def test_a_piece_fits_when_some_way_of_lying_does(
    item: Item, container: Container, rules: Rules, *, expected: bool
) -> None:
    assert fits(item, container, rules) is expected
