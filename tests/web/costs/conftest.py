"""A packed plan on the day its rates are of, and the address of its cost page."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from tests.factories import plans as factory
from tests.factories.costs import a_programme_fee
from tests.factories.people import Member


@pytest.fixture(autouse=True)
def _the_day() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 22, 4, tzinfo=UTC)):
        yield


@pytest.fixture
def path(_the_day: None, member: Member) -> str:
    a_programme_fee(member)
    with member.session() as session:
        return f"/p/{factory.a_plan(session).reference}/cost"
