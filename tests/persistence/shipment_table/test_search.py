"""Every filter of the shipment table, alone: it finds what it says and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence.shipment_table import lines
from app.persistence.shipment_table.search import GROUPS, Group, Risk, Search, states_asked
from app.persistence.tables.movements import Movement
from app.persistence.tables.plans import Shipment
from app.usecases.start_plan import archive_plan
from tests.factories.parties import a_store
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.shipment_table import TODAY, a_shipment_under_way, change, dated


@pytest.fixture
def session(member: Member) -> Iterator[Session]:
    with member.session() as session:
        yield session


@pytest.fixture
def pair(session: Session) -> tuple[Shipment, Shipment]:
    """Return a shipment under way, and a draft of the same plan beside it."""
    first = a_shipment_under_way(session, state=State.DEPARTED)
    second = a_shipment(session, first.plan, cartons=2, programme_number="FBA99")
    return first, second


def found(session: Session, **asked: Any) -> list[int]:
    search = replace(Search(states=Group.ALL), **asked)
    return [line.facts.number for line in lines.page(session, search, today=TODAY).rows]


@pytest.mark.usefixtures("pair")
class TestFilters:
    """Shipment 1 is under way; shipment 2 is a draft."""

    @pytest.mark.parametrize(
        ("states", "expected"),
        [
            (Group.ALL, [1, 2]),
            (Group.OPEN, [1, 2]),
            (Group.PREPARING, [2]),
            (Group.ON_THE_WAY, [1]),
            (Group.AT_WAREHOUSE, []),
            (Group.ENDED, []),
            (State.DEPARTED, [1]),
            (State.DRAFT, [2]),
        ],
    )
    def test_by_state_or_group(
        self, session: Session, states: Group | State, expected: list[int]
    ) -> None:
        assert found(session, states=states) == expected

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("fba17qk", [1]),
            ("FBA99", [2]),
            ("IP-2026-0001", [1, 2]),
            ("winter", [1, 2]),
            ("IND9", [2]),
            ("HY2611", [1]),
            ("tcnu4471820", [1]),
            ("NGB0001234", [1]),
            ("winter FBA99", [2]),
            ("%", []),
            ("nothing such", []),
        ],
    )
    def test_by_words(self, session: Session, words: str, expected: list[int]) -> None:
        assert found(session, words=words) == expected

    def test_by_destination(self, session: Session) -> None:
        assert found(session, destination="US") == [1, 2]
        assert found(session, destination="DE") == []

    def test_by_warehouse(self, session: Session) -> None:
        assert found(session, warehouse="IND9") == [2]

    def test_by_channel(self, session: Session) -> None:
        assert found(session, channel="lcl+truck") == [1, 2]
        assert found(session, channel="lcl+courier") == []

    def test_by_forwarder(self, session: Session) -> None:
        assert found(session, forwarder="Haiyun") == [1]
        assert found(session, forwarder="Carrier") == []


def test_by_store(session: Session, pair: tuple[Shipment, Shipment]) -> None:
    assert found(session, store=pair[0].store_id) == [1]
    other = a_store(session, pair[0].store.entity, name="Other") if pair[0].store else None
    assert other is not None
    assert found(session, store=other.id) == []


def test_a_cancelled_order_is_no_longer_found_by(
    session: Session, pair: tuple[Shipment, Shipment]
) -> None:
    del pair
    for movement in session.query(Movement):
        movement.cancelled_at = movement.created_at
    session.commit()
    assert found(session, forwarder="Haiyun") == []
    assert found(session, words="TCNU4471820") == []


def test_late_is_past_and_at_risk_is_near_or_expected_too_late(
    session: Session, pair: tuple[Shipment, Shipment]
) -> None:
    first, second = pair
    change(session, first, latest_arrival=TODAY + timedelta(days=30))
    change(session, second, latest_arrival=TODAY - timedelta(days=1))
    assert found(session, risk=Risk.LATE) == [2]
    assert found(session, risk=Risk.AT_RISK) == [2]
    expected = TODAY + timedelta(days=31)
    dated(session, first, Milestone.DELIVERED, estimated_on=expected)
    assert sorted(found(session, risk=Risk.AT_RISK)) == [1, 2]
    change(session, second, state=State.DELIVERED)
    assert found(session, risk=Risk.LATE) == []


def test_shipments_of_plans_put_away_are_left_out(
    session: Session, pair: tuple[Shipment, Shipment]
) -> None:
    archive_plan(session, plan=pair[0].plan, archived=True)
    assert found(session) == []


def test_every_state_is_in_the_groups_that_hold_all_and_in_one_of_the_others() -> None:
    parts = [GROUPS[group] for group in Group if group not in (Group.ALL, Group.OPEN)]
    assert sorted(state for part in parts for state in part) == sorted(State)
    assert states_asked(State.LOCKED) == {State.LOCKED}
