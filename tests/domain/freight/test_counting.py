"""Pallets and containers are billed by their number, which loading tells."""

from decimal import Decimal

import pytest

from app.domain.freight.counting import Counted, Counting, Loaded, LoadUnit, count_loads
from tests.factories.freight import containers, pallets

BOX = Counting(unit=LoadUnit.CONTAINER, kind="40hq")
ANY_BOX = Counting(unit=LoadUnit.CONTAINER)
ANY_DECK = Counting(unit=LoadUnit.PALLET)
IN_BOXES = (pallets("gma", 40), containers("40HQ", 2))


@pytest.mark.parametrize(
    ("counting", "loads", "count"),
    [
        (BOX, IN_BOXES, 2),
        (ANY_BOX, IN_BOXES, 2),
        (ANY_DECK, IN_BOXES, 40),
        (Counting(unit=LoadUnit.PALLET, kind="gma"), IN_BOXES, 40),
        (ANY_BOX, (containers("40HQ", 2), containers("20GP", 1)), 3),
    ],
)
def test_loads_are_counted_where_they_are_planned(
    counting: Counting, loads: tuple[Loaded, ...], count: int
) -> None:
    assert count_loads(loads, counting=counting) == Counted(Decimal(count))


@pytest.mark.parametrize(
    ("counting", "loads"),
    [
        (ANY_BOX, ()),
        (ANY_DECK, (containers("40HQ", 2),)),
        (ANY_DECK, (pallets("gma", 0),)),
        (BOX, (pallets("gma", 40),)),
        (BOX, (containers("20GP", 1),)),
        (BOX, (containers("40HQ", 2), containers("20GP", 1))),
    ],
)
def test_a_price_that_does_not_cover_all_that_is_loaded_counts_nothing(
    counting: Counting, loads: tuple[Loaded, ...]
) -> None:
    assert count_loads(loads, counting=counting) is None
