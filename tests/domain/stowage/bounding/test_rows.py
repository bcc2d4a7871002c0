"""Scales of rows: what fits side by side keeps fitting under every scale."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stowage.bounding.rows import fullest_rows, strongest_scales
from app.domain.stowage.bounding.scales import Scale, scales

LENGTHS = st.integers(1, 40)
SIZES = st.sets(st.integers(1, 20), min_size=1, max_size=3)


def every_row(length: int, sizes: list[int]) -> list[tuple[int, ...]]:
    """Return all numbers of each size that fit side by side."""
    return [
        counts
        for counts in product(*(range(length // size + 1) for size in sizes))
        if sum(n * size for n, size in zip(counts, sizes, strict=True)) <= length
    ]


def assert_conservative(scale: Scale, length: int) -> None:
    sizes = list(scale.of)
    for counts in every_row(length, sizes):
        counted = sum(n * scale.of[size] for n, size in zip(counts, sizes, strict=True))
        assert counted <= scale.capacity


@given(length=LENGTHS, sizes=SIZES)
@settings(max_examples=100, deadline=None)
def test_no_row_exceeds_the_capacity_of_a_scale(length: int, sizes: set[int]) -> None:
    for scale in [*scales(length, sizes), *strongest_scales(length, sizes)]:
        assert_conservative(scale, length)


@given(length=LENGTHS, sizes=SIZES, data=st.data())
@settings(max_examples=100, deadline=None)
def test_the_strongest_scales_bound_a_mix_as_sharply_as_any(
    length: int, sizes: set[int], data: st.DataObject
) -> None:
    worth = {size: data.draw(st.integers(0, 5)) for size in sizes if size <= length}
    best = max(
        (
            Fraction(sum(scale.of[size] * worth[size] for size in worth), scale.capacity)
            for scale in strongest_scales(length, sizes)
        ),
        default=Fraction(0),
    )
    for scale in scales(length, sizes):
        weighed = sum(scale.of[size] * worth[size] for size in worth)
        assert Fraction(weighed, scale.capacity) <= best or not weighed


def test_of_many_sizes_a_few_tell_the_scales() -> None:
    found = scales(100, range(10, 50, 5))
    assert 0 < len(found) < 15
    for scale in found:
        assert max(scale.of.values()) <= scale.capacity


def test_two_of_a_length_above_half_never_stand_in_a_row() -> None:
    (scale,) = strongest_scales(10, [6])
    assert (scale.capacity, scale.of) == (1, {6: 1})


def test_fullest_rows_leave_no_room_for_one_more() -> None:
    assert list(fullest_rows(10, [4, 3])) == [(0, 3), (1, 2), (2, 0)]
    assert list(fullest_rows(10, [])) == []


def test_very_many_rows_leave_the_plain_scales() -> None:
    assert strongest_scales(10_000, [41, 23, 17]) == scales(10_000, [41, 23, 17])
