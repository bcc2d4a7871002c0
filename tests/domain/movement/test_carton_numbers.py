"""Sets of carton numbers are read as people write them and written so that they read the same."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.movement.carton_numbers import HIGHEST, read_numbers, written

NUMBERS = st.frozensets(st.integers(min_value=1, max_value=HIGHEST), max_size=60)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", set()),
        ("7", {7}),
        ("1-3, 5", {1, 2, 3, 5}),
        ("1 - 3,5", {1, 2, 3, 5}),
        ("1~2 9", {1, 2, 9}),
        ("1至3、5", {1, 2, 3, 5}),
        ("1到3，5；6", {1, 2, 3, 5, 6}),
        ("5, 4, 4", {4, 5}),
    ],
)
def test_what_people_type_is_read(text: str, numbers: set[int]) -> None:
    assert read_numbers(text) == (frozenset(numbers), [])


@pytest.mark.parametrize("word", ["A1", "0", "5-3", "0-4", "1-2-3", "-4", "123456"])
def test_what_cannot_be_meant_is_named_and_nothing_is_taken(word: str) -> None:
    numbers, [problem] = read_numbers(f"1-3, {word}")
    assert numbers == frozenset()
    assert problem.code == "movement-cartons-unreadable"
    assert problem.params["value"] == word


@pytest.mark.parametrize(
    ("numbers", "text"),
    [((), ""), ((4,), "4"), ((1, 2, 3, 5), "1-3, 5"), ((9, 2, 1, 9), "1-2, 9")],
)
def test_runs_are_written_as_ranges(numbers: tuple[int, ...], text: str) -> None:
    assert written(numbers) == text


@given(NUMBERS)
def test_what_is_written_reads_the_same(numbers: frozenset[int]) -> None:
    assert read_numbers(written(numbers)) == (numbers, [])


@given(NUMBERS)
def test_no_two_ranges_touch(numbers: frozenset[int]) -> None:
    ranges = [part.split("-") for part in written(numbers).split(", ") if part]
    ends = [(int(part[0]), int(part[-1])) for part in ranges]
    assert all(left[1] + 1 < right[0] for left, right in pairwise(ends))
