"""Checks of what carriers ask about the battery in, or packed with, a product."""

import re
from collections.abc import Iterator
from typing import Final

from app.domain.catalogue_item.product import ProductEntry
from app.domain.catalogue_item.text_checks import check_text
from app.domain.problems import Problem

#: Characters that a row keeps of the test summary's name.
LONGEST_TEST: Final = 120
#: Digits after the point that watt-hours and grams keep.
BATTERY_PLACES: Final = 3
#: More batteries than any unit has, and more watt-hours or grams than any battery.
LARGEST: Final = 10_000
_UN_NUMBER: Final = re.compile("UN[0-9]{4}")
_FIGURES: Final = ("battery_watt_hours", "battery_lithium_g", "battery_count")


def check_battery(entry: ProductEntry) -> Iterator[Problem]:
    """Yield what is wrong with the battery's UN number, figures and test summary."""
    if entry.battery_un and not _UN_NUMBER.fullmatch(entry.battery_un):
        yield Problem("product-un-number", "battery_un")
    for field in _FIGURES:
        value = getattr(entry, field)
        if value is None:
            continue
        if value <= 0:
            yield Problem("product-measure-zero", field)
        elif value > LARGEST:
            yield Problem("product-measure-large", field, {"limit": LARGEST})
        elif value != round(value, BATTERY_PLACES):
            yield Problem("product-value-places", field, {"limit": BATTERY_PLACES})
    yield from check_text(entry.battery_test, field="battery_test", longest=LONGEST_TEST)
