"""What carriers ask about a battery: figures that can be, and a number that is one."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.catalogue_item.battery_checks import check_battery
from app.domain.catalogue_item.product import ProductEntry

LAMP = ProductEntry(
    sku="LC-LP01",
    battery="battery-contained",
    battery_un="UN3481",
    battery_watt_hours=Decimal("7.4"),
    battery_lithium_g=Decimal("0.300"),
    battery_count=2,
    battery_test="TS-2026-017",
)


def test_a_battery_told_of_whole_passes() -> None:
    assert list(check_battery(LAMP)) == []
    assert list(check_battery(ProductEntry(sku="LC-LP01"))) == []


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"battery_un": "3481"}, "product-un-number", "battery_un"),
        ({"battery_watt_hours": Decimal(0)}, "product-measure-zero", "battery_watt_hours"),
        ({"battery_lithium_g": Decimal("0.0001")}, "product-value-places", "battery_lithium_g"),
        ({"battery_count": 10_001}, "product-measure-large", "battery_count"),
        ({"battery_test": "x" * 121}, "product-text-long", "battery_test"),
    ],
)
def test_each_fault_is_named_at_its_field(
    changed: dict[str, object], code: str, field: str
) -> None:
    (problem,) = check_battery(replace(LAMP, **changed))  # type: ignore[arg-type]
    assert (problem.code, problem.field) == (code, field)
