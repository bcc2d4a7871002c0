"""The table is looked at on one day, whenever the tests run: its days left are counted from it."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

import pytest
import time_machine

from tests.factories.shipment_table import TODAY


@pytest.fixture(autouse=True)
def _on_the_day_of_the_reviews() -> Iterator[None]:
    with time_machine.travel(datetime.combine(TODAY, time(9), tzinfo=UTC), tick=True):
        yield
