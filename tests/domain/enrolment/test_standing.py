"""What is about to run out is said in time."""

from datetime import date, timedelta

import pytest

from app.domain.enrolment.standing import WARNED_AHEAD, Running, running

END = date(2027, 1, 31)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (END - WARNED_AHEAD, Running.HOLDS),
        (END - WARNED_AHEAD + timedelta(days=1), Running.ENDS_SOON),
        (END, Running.ENDS_SOON),
        (END + timedelta(days=1), Running.OVER),
    ],
)
def test_the_last_day_counts(day: date, expected: Running) -> None:
    assert running(END, day=day) is expected


def test_what_has_no_end_holds() -> None:
    assert running(None, day=END) is Running.HOLDS
