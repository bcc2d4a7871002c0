"""What waits for a person, and what comes first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attention.matters import (
    RESTS,
    Kind,
    Matter,
    anchored_by,
    by_urgency,
    foremost,
)

TODAY = date(2026, 11, 22)
MATTERS = st.builds(
    Matter,
    kind=st.sampled_from(Kind),
    anchor=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)


def a_matter(kind: Kind, days_ago: int) -> Matter:
    return Matter(kind=kind, anchor=TODAY - timedelta(days=days_ago))


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_rests_for_a_known_time(kind: Kind) -> None:
    assert anchored_by(kind, today=TODAY) == TODAY - timedelta(days=RESTS[kind])


def test_a_latest_arrival_needs_somebody_before_it_passes() -> None:
    assert anchored_by(Kind.ARRIVAL, today=TODAY) > TODAY
    assert a_matter(Kind.ARRIVAL, -3).days_from(TODAY) == -3


def test_pressing_kinds_come_first_and_of_a_kind_the_oldest() -> None:
    draft, late, later = (
        a_matter(Kind.DRAFT, 90),
        a_matter(Kind.ARRIVAL, 1),
        a_matter(Kind.ARRIVAL, 5),
    )
    assert by_urgency([draft, late, later]) == [later, late, draft]


def test_no_kind_crowds_out_the_others() -> None:
    late = [a_matter(Kind.ARRIVAL, days) for days in range(10)]
    waiting = [*late, a_matter(Kind.DRAFT, 3), a_matter(Kind.RECEIPT, 9)]
    shown = foremost(waiting, most=4)
    assert [matter.kind for matter in shown] == [
        Kind.ARRIVAL,
        Kind.ARRIVAL,
        Kind.RECEIPT,
        Kind.DRAFT,
    ]
    assert shown[0] == late[-1]


@given(st.lists(MATTERS, max_size=30), st.integers(0, 12))
def test_the_foremost_are_few_ordered_and_of_as_many_kinds_as_can_be(
    matters: list[Matter], most: int
) -> None:
    shown = foremost(matters, most=most)
    assert len(shown) == min(most, len(matters))
    assert shown == by_urgency(shown)
    assert len({matter.kind for matter in shown}) == min(
        most, len({matter.kind for matter in matters})
    )
