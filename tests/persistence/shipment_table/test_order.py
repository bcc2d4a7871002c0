"""Every column that the table can be sorted by, both ways, with the unknown last."""

from datetime import timedelta

import pytest

from app.domain.tracking.milestones import Milestone
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.order import KEYS
from app.persistence.shipment_table.search import Group, Search
from tests.factories.people import Member
from tests.factories.plans import a_plan, a_shipment
from tests.factories.shipment_table import TODAY, change, dated


def order(member: Member, sort: str, *, descending: bool = False) -> list[int]:
    with member.session() as session:
        search = Search(states=Group.ALL, sort=sort, descending=descending)
        found = lines.page(session, search, today=TODAY)
        return [line.facts.number for line in found.rows]


@pytest.fixture
def three(member: Member) -> Member:
    """Return the owner of shipments of 17, 2 and 1 cartons; the last is due when its plan is."""
    with member.session() as session:
        plan = a_plan(session)
        second = a_shipment(session, plan, cartons=2, programme_number="FBA02")
        third = a_shipment(session, plan, cartons=1)
        change(session, plan.shipments[0], latest_arrival=TODAY)
        change(session, second, latest_arrival=TODAY - timedelta(days=3))
        change(session, third, warehouse_code="")
        dated(session, second, Milestone.DEPARTED, planned_on=TODAY)
        dated(session, plan.shipments[0], Milestone.DEPARTED, actual_on=TODAY + timedelta(days=1))
    return member


@pytest.mark.parametrize(
    ("sort", "up", "down"),
    [
        ("latest", [2, 1, 3], [3, 1, 2]),
        ("sailed", [2, 1, 3], [1, 2, 3]),
        ("fba", [2, 1, 3], [1, 2, 3]),
        ("fc", [2, 1, 3], [1, 2, 3]),
        ("cartons", [3, 2, 1], [1, 2, 3]),
        ("weight", [3, 2, 1], [1, 2, 3]),
        ("store", [1, 2, 3], [1, 2, 3]),
    ],
)
def test_sorted_both_ways_unknown_last(
    three: Member, sort: str, up: list[int], down: list[int]
) -> None:
    assert order(three, sort) == up
    assert order(three, sort, descending=True) == down


@pytest.mark.parametrize("sort", sorted(KEYS))
def test_every_key_can_be_sorted_by(three: Member, sort: str) -> None:
    assert sorted(order(three, sort)) == [1, 2, 3]
