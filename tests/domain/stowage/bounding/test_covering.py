"""Containers that cover several demands at the least cost."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.bounding import covering
from app.domain.stowage.bounding.covering import Offer, least_cost

OFFERS = st.lists(
    st.builds(
        Offer,
        price=st.integers(0, 9),
        covers=st.tuples(st.integers(0, 5), st.integers(0, 5)),
        count=st.sampled_from([None, 1, 3]),
    ),
    min_size=1,
    max_size=3,
)
DEMANDS = st.tuples(st.integers(0, 8), st.integers(0, 8))


def cheapest(demands: tuple[int, int], offers: list[Offer]) -> int | None:
    """Return the least cost by trying all numbers of each offer, None when none suffices."""
    tried = product(*(range((8 if o.count is None else o.count) + 1) for o in offers))
    return min(
        (
            sum(n * offer.price for n, offer in zip(counts, offers, strict=True))
            for counts in tried
            if all(
                sum(n * o.covers[place] for n, o in zip(counts, offers, strict=True)) >= demand
                for place, demand in enumerate(demands)
            )
        ),
        default=None,
    )


@given(demands=DEMANDS, offers=OFFERS)
@settings(max_examples=200, deadline=None)
def test_the_least_cost_is_found(demands: tuple[int, int], offers: list[Offer]) -> None:
    expected = cheapest(demands, offers)
    if expected is not None:
        assert least_cost(demands, offers) == expected


@given(demands=DEMANDS, offers=OFFERS, choices=st.integers(0, 3))
@settings(max_examples=100, deadline=None)
def test_a_search_cut_short_never_exceeds_it(
    demands: tuple[int, int], offers: list[Offer], choices: int
) -> None:
    before, covering.MOST_CHOICES = covering.MOST_CHOICES, choices  # type: ignore[misc]
    try:
        expected = cheapest(demands, offers)
        assert expected is None or least_cost(demands, offers) <= expected
    finally:
        covering.MOST_CHOICES = before  # type: ignore[misc]


def test_a_demand_that_nothing_covers_is_left_out() -> None:
    assert least_cost([5, 7], [Offer(2, (3, 0))]) == 4
    assert least_cost([7], [Offer(2, (0,))]) == 0
