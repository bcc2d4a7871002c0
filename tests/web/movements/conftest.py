"""Two locked plans, and a forwarder order with cartons of the first."""

from dataclasses import dataclass

import pytest

from tests.factories.movements import a_movement, another_plan
from tests.factories.people import Member
from tests.factories.plans import a_plan, lock


@dataclass(frozen=True, slots=True)
class Ids:
    """The shipments of two locked plans: of 17 cartons and of 3."""

    first: int
    second: int


@pytest.fixture
def ids(member: Member) -> Ids:
    with member.session() as session:
        plan = a_plan(session)
        other = another_plan(session, plan)
        found = Ids(plan.shipments[0].id, other.shipments[0].id)
    lock(member)
    return found


@pytest.fixture
def order(member: Member, ids: Ids) -> str:
    """Return the address of a forwarder order with cartons 1-10 of the first plan."""
    with member.session() as session:
        return f"/movements/{a_movement(session, {ids.first: '1-10'}).id}"
