"""No news is told after a week of silence under way, and never before the goods are on it."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.domain.tracking.silence import QUIET_DAYS, silent_days
from tests.factories.observations import said

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_a_week_without_a_word_is_silence() -> None:
    told = [said(Milestone.DEPARTED, "11-02", recorded_at=NOW - timedelta(days=QUIET_DAYS))]
    assert silent_days(told, state=State.DEPARTED, since=None, now=NOW) == QUIET_DAYS


def test_a_retraction_counts_by_its_statement_and_a_day_less_is_no_silence() -> None:
    told = [said(Milestone.DEPARTED, "11-02", recorded_at=NOW - timedelta(days=QUIET_DAYS - 1))]
    assert silent_days(told, state=State.DEPARTED, since=None, now=NOW) is None


def test_before_the_first_word_it_counts_from_the_lock() -> None:
    locked = NOW - timedelta(days=10)
    assert silent_days([], state=State.HANDED_OVER, since=locked, now=NOW) == 10
    assert silent_days([], state=State.HANDED_OVER, since=None, now=NOW) is None


@pytest.mark.parametrize("state", [State.LOCKED, State.DELIVERED, State.CLOSED, State.CANCELLED])
def test_news_is_awaited_only_under_way(state: State) -> None:
    assert silent_days([], state=state, since=NOW - timedelta(days=99), now=NOW) is None
