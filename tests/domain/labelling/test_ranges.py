"""Cartons are chosen the way people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.labelling.ranges import CartonRange, read_range, written
from app.domain.problems import Problem


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("5-8, 33", (5, 6, 7, 8, 33)),
        ("5 – 8；10", (5, 6, 7, 8, 10)),
        ("1至3、7到8", (1, 2, 3, 7, 8)),
        ("7", (7,)),
        ("3-1", None),
        ("1-two", None),
        (",", None),
    ],
)
def test_ranges_and_single_cartons(text: str, numbers: tuple[int, ...] | None) -> None:
    found = read_range(text)
    if numbers is None:
        assert isinstance(found, Problem)
        assert found.code == "label-cartons-unreadable"
    else:
        assert isinstance(found, CartonRange)
        assert found.numbers == numbers


def test_nothing_written_is_every_carton() -> None:
    found = read_range("  ")
    assert isinstance(found, CartonRange)
    assert 4_000 in found
    assert found.numbers == ()


@given(st.sets(st.integers(1, 9_999), min_size=1))
def test_what_is_written_reads_as_the_same_cartons(numbers: set[int]) -> None:
    found = read_range(written(numbers))
    assert isinstance(found, CartonRange)
    assert found.numbers == tuple(sorted(numbers))
    assert all((number in found) == (number in numbers) for number in range(0, 10_000, 37))
