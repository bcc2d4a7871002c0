"""When Sampan speaks up is one place's matter."""

from datetime import date

from app.domain.attention import thresholds


def test_a_latest_arrival_is_watched_a_week_ahead() -> None:
    watched = thresholds.arrival_watched_until(date(2026, 11, 22))
    assert watched == date(2026, 11, 29)
