"""Sorting into cells finds exactly the pairs that comparing all with all finds."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.stowage.checking.neighbours import Piece, close, obstructed, shared, shared_area
from tests.factories.stowage_requests import cube

_steps = st.integers(min_value=0, max_value=12)
_sizes = st.integers(min_value=1, max_value=9)
_boxes = st.lists(
    st.tuples(st.tuples(_steps, _steps, _steps), st.tuples(_sizes, _sizes, _sizes)), max_size=14
)


@st.composite
def pieces(draw: st.DrawFn) -> list[Piece]:
    return [
        Piece(place, cube(), low, (low[0] + size[0], low[1] + size[1], low[2] + size[2]))
        for place, (low, size) in enumerate(draw(_boxes))
    ]


@given(pieces(), st.integers(min_value=1, max_value=4))
def test_close_pairs_are_all_pairs_that_are_close(found: list[Piece], distance: int) -> None:
    expected = {
        frozenset((one.place, other.place))
        for one in found
        for other in found
        if one.place < other.place
        and shared(one, other, 0) > -distance
        and shared(one, other, 1) > -distance
        and shared(one, other, 2) >= 0
    }
    told = [(below, piece) for below, piece in close(found, distance=distance)]
    assert {frozenset((below.place, piece.place)) for below, piece in told} == expected
    assert len(told) == len(expected)
    assert all(below.low[2] <= piece.low[2] for below, piece in told)


@given(pieces())
def test_a_piece_is_obstructed_when_one_of_a_lower_rank_lies_in_its_way(
    found: list[Piece],
) -> None:
    expected = {
        piece.place
        for piece in found
        for other in found
        if other.place < piece.place and other.low[2] >= piece.high[2] and shared_area(piece, other)
    }
    told = list(obstructed(found, axis=2, rank=lambda each: each.place))
    assert [piece.place for piece, _ in told if piece.place not in expected] == []
    assert len(told) == len(expected)
