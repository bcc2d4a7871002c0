"""What cannot be cut is shared out whole, and nothing of it is lost."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.quantities.sharing import shares

_WEIGHTS = st.lists(
    st.one_of(st.integers(0, 10**6), st.decimals(0, 10**6, places=3)), min_size=1, max_size=30
)


@given(st.integers(-(10**9), 10**9), _WEIGHTS)
def test_shares_sum_to_the_whole_and_stay_within_one_of_their_due(
    whole: int, weights: Sequence[Decimal]
) -> None:
    found = shares(whole, weights=weights)
    assert sum(found) == whole
    together = sum(weights, Decimal(0))
    for share, weight in zip(found, weights, strict=True):
        assert not together or abs(share * together - whole * weight) < together


def test_equal_remainders_go_to_the_earlier_share() -> None:
    assert shares(5, weights=[1, 1, 1]) == [2, 2, 1]
    assert shares(-1, weights=[1, 1, 1]) == [0, 0, -1]


def test_weights_that_are_all_nothing_share_equally() -> None:
    assert shares(4, weights=[0, Decimal("0.0")]) == [2, 2]


def test_digits_after_the_point_and_before_it_weigh_what_they_say() -> None:
    assert shares(101, weights=[Decimal("0.01"), Decimal("1E+0")]) == [1, 100]


def test_nobody_and_less_than_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="nobody"):
        shares(1, weights=[])
    with pytest.raises(ValueError, match="negative"):
        shares(1, weights=[2, -1])
