"""A statement is refused only for what cannot be: a future actual, a zone nobody keeps."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.tracking.milestones import Classifier, Milestone
from app.domain.tracking.statements import Statement, check_statement

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
AUCKLAND = "Pacific/Auckland"


def statement(at: datetime = NOW, **facts: Any) -> Statement:
    given = {"classifier": Classifier.ACTUAL, "zone": "Asia/Shanghai", **facts}
    return Statement(milestone=Milestone.DEPARTED, occurred_at=at, **given)


def codes(said: Statement) -> list[str]:
    return [problem.code for problem in check_statement(said, now=NOW)]


def test_what_happened_cannot_lie_in_the_future() -> None:
    tomorrow = NOW + timedelta(days=1)
    assert codes(statement(tomorrow)) == ["tracking-actual-in-future"]
    assert codes(statement(tomorrow, classifier=Classifier.PLANNED)) == []
    assert codes(statement(NOW + timedelta(minutes=1), timed=True)) == ["tracking-actual-in-future"]
    assert codes(statement(NOW, timed=True)) == []


def test_today_at_the_place_is_not_the_future() -> None:
    late_in_auckland = statement(NOW + timedelta(hours=1), zone=AUCKLAND)
    assert codes(late_in_auckland) == []


def test_a_day_without_a_time_begins_at_the_place() -> None:
    occurred = statement(zone=AUCKLAND).occurred
    assert (occurred.local.hour, occurred.local.minute, occurred.timed) == (0, 0, False)


def test_a_zone_must_exist() -> None:
    assert codes(statement(zone="Mars/Olympus")) == ["tracking-zone"]


@pytest.mark.parametrize(("field", "longest"), [("place", 120), ("unlocode", 5), ("note", 400)])
def test_texts_fit_their_row(field: str, longest: int) -> None:
    fits: dict[str, Any] = {field: "x" * longest}
    over: dict[str, Any] = {field: "x" * (longest + 1)}
    assert codes(statement(**fits)) == []
    assert codes(statement(**over)) == ["tracking-text-long"]
