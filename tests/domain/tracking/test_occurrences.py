"""A day belongs to the place where something happened, whatever clock its reader has."""

from datetime import UTC, date, datetime

import pytest

from app.domain.tracking.occurrences import Occurrence, start_of, zone_names
from tests.factories.observations import on

PACIFIC = "America/Los_Angeles"
CHINA = "Asia/Shanghai"


def test_a_carriers_local_date_does_not_shift_through_utc() -> None:
    """shippo-node issue 52: a carrier's local date cast to UTC came back a day off."""
    at = start_of(date(2026, 11, 29), zone=PACIFIC)
    assert at.astimezone(UTC) == datetime(2026, 11, 29, 8, tzinfo=UTC)
    kept = Occurrence(at=at.astimezone(UTC), zone=PACIFIC)
    assert kept.day == date(2026, 11, 29)


def test_a_day_in_china_is_not_the_day_in_utc() -> None:
    at = start_of(date(2026, 11, 2), zone=CHINA)
    assert at.astimezone(UTC).date() == date(2026, 11, 1)
    assert Occurrence(at=at, zone=CHINA).day == date(2026, 11, 2)


def test_a_time_is_shown_on_the_clock_of_the_place() -> None:
    moment = Occurrence(at=datetime(2026, 11, 18, 19, 52, tzinfo=UTC), zone=PACIFIC, timed=True)
    assert f"{moment.local:%m-%d %H:%M}" == "11-18 11:52"


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (on("11-20"), on("11-20"), False),
        (on("11-20"), on("11-21"), True),
        (on("11-20T08:00", timed=True), on("11-20"), False),
        (on("11-20T08:00", timed=True), on("11-20T08:05", timed=True), True),
        (on("11-20T08:00", timed=True), on("11-20T16:00", zone=CHINA, timed=True), False),
    ],
)
def test_two_moments_differ(one: Occurrence, other: Occurrence, differ: bool) -> None:  # noqa: FBT001
    assert one.differs(other) is differ


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        (on("11-19"), on("11-20"), True),
        (on("11-20"), on("11-20"), False),
        (on("11-20T08:00", timed=True), on("11-20T08:05", timed=True), True),
        (on("11-20", zone=PACIFIC), on("11-21", zone=CHINA), False),
        (on("11-19", zone=PACIFIC), on("11-21", zone=CHINA), True),
    ],
)
def test_one_moment_surely_precedes_another(
    one: Occurrence,
    other: Occurrence,
    before: bool,  # noqa: FBT001
) -> None:
    assert one.precedes(other) is before


def test_known_zones_have_names() -> None:
    assert {CHINA, PACIFIC} <= zone_names()
