"""Every column that the table can be sorted by, both ways, with the unknown last."""

from datetime import timedelta

import pytest

from app.domain.tracking.milestones import Milestone
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.order import KEYS, TEXTUAL, in_order
from app.persistence.shipment_table.search import Group, Search
from app.persistence.tables.plans import Plan, Shipment
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


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", sorted(KEYS))
def test_what_was_read_before_is_put_in_the_same_order(
    three: Member, *, sort: str, descending: bool
) -> None:
    search = Search(states=Group.ALL, sort=sort, descending=descending)
    with three.session() as session:
        session.add(Plan(reference="IP-2026-0099", shipments=[Shipment(number=1)]))
        session.commit()
        by_database = [line.facts.id for line in lines.every(session, search, today=TODAY)]
        assert lines.in_order(session, search, today=TODAY) == by_database
        if sort not in TEXTUAL:
            places = lines.placed(session, search, today=TODAY)
            assert in_order(places, descending=descending) == by_database


def test_text_is_put_in_order_by_the_database_alone() -> None:
    assert {
        "shipment",
        "plan",
        "store",
        "fba",
        "reference",
        "fc",
        "programme",
        "channel",
    } == TEXTUAL
