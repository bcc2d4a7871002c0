"""A packed plan, and a loading plan of it."""

import pytest

from tests.factories.loading import a_load_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan

PAGE = "/p/IP-2026-0001/loading/1"


@pytest.fixture
def packed(member: Member) -> int:
    """Return the id of a shipment of 17 cartons."""
    with member.session() as session:
        return a_plan(session).shipments[0].id


@pytest.fixture
def planned(member: Member) -> str:
    """Return the address of a loading plan of 17 cartons in a 20GP."""
    with member.session() as session:
        kept = a_load_plan(session, a_plan(session).shipments[0])
    return f"{PAGE}/{kept.id}"
