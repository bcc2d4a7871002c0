"""Pallets and containers are billed by their number, which loading tells."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from app.domain.freight.counting import Counted, Counting, LoadUnit, count_loads

BOX = Counting(unit=LoadUnit.CONTAINER, kind="40hc")
ANY = Counting(unit=LoadUnit.CONTAINER)


@pytest.mark.parametrize(
    ("counting", "loads", "count"),
    [
        (BOX, {"40hc": 2, "20gp": 1}, 2),
        (ANY, {"40hc": 2, "20gp": 1}, 3),
        (BOX, {"20gp": 1}, None),
        (ANY, {}, None),
    ],
)
def test_loads_are_counted_where_they_are_planned(
    counting: Counting, loads: Mapping[str, int], count: int | None
) -> None:
    expected = None if count is None else Counted(Decimal(count))
    assert count_loads(loads, counting=counting) == expected
