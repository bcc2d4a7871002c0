"""Problems of container loading that come out of their seeds as they were published."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.usecases.stowage_input import read_request
from benchmarks.packing import instances
from benchmarks.packing.instances import INNER, TYPES, Boxes, Instance, instance, volume

CLASSES = st.sampled_from(sorted(TYPES))
NUMBERS = st.integers(1, 100)


def cargo(of: Instance) -> int:
    return sum(volume(boxes.size) * boxes.quantity for boxes in of.boxes)


def test_the_published_example_is_made_digit_for_digit() -> None:
    # OR-Library, thpackinfo: problem 60 of ten types, "1 78 1 72 1 58 1 14", "2 107 1 57 1 57 1 11"
    made = instance(60, of=4)
    assert made.inner == (587, 233, 220)
    assert len(made.boxes) == 10
    assert made.boxes[:2] == (
        Boxes((78, 72, 58), (True, True, True), 14),
        Boxes((107, 57, 57), (True, True, True), 11),
    )


@given(of=CLASSES, number=NUMBERS)
def test_the_same_number_is_always_the_same_problem(of: int, number: int) -> None:
    assert instance(number, of=of) == instance(number, of=of)


@given(of=CLASSES, number=NUMBERS)
def test_a_class_has_its_number_of_types_and_at_least_one_box_of_each(of: int, number: int) -> None:
    boxes = instance(number, of=of).boxes
    assert len(boxes) == TYPES[of]
    assert all(each.quantity >= 1 for each in boxes)


@given(of=CLASSES, number=NUMBERS)
def test_the_cargo_goes_in_by_volume_and_the_largest_box_more_might_not(
    of: int, number: int
) -> None:
    made = instance(number, of=of)
    largest = max(volume(boxes.size) for boxes in made.boxes)
    assert volume(INNER) - largest < cargo(made) <= volume(INNER)


@given(of=CLASSES, number=NUMBERS)
def test_sides_are_sorted_and_within_the_drawn_ranges(of: int, number: int) -> None:
    for boxes in instance(number, of=of).boxes:
        assert list(boxes.size) == sorted(boxes.size, reverse=True)
        assert all(20 <= side <= 120 for side in boxes.size)


@given(of=CLASSES, number=NUMBERS)
def test_a_box_never_stands_on_a_base_half_as_wide_as_it_is_high(of: int, number: int) -> None:
    for boxes in instance(number, of=of).boxes:
        for place, stands in enumerate(boxes.vertical):
            base = [side for other, side in enumerate(boxes.size) if other != place]
            assert stands == (boxes.size[place] < 2 * min(base))


@given(of=CLASSES, number=NUMBERS)
def test_every_box_may_lie_on_its_largest_side(of: int, number: int) -> None:
    assert all(boxes.vertical[2] for boxes in instance(number, of=of).boxes)


def test_a_file_of_the_library_is_read(tmp_path: Path) -> None:
    path = tmp_path / "thpack0.txt"
    path.write_text(" 1\n 7 99\n 60 50 40\n 2\n1 30 0 20 1 10 1 4\n2 9 1 9 1 9 1 2\n", "ascii")
    assert instances.read(path) == [
        Instance(
            "thpack0-7",
            (60, 50, 40),
            (
                Boxes((30, 20, 10), (False, True, True), 4),
                Boxes((9, 9, 9), (True, True, True), 2),
            ),
        )
    ]


@pytest.mark.parametrize("support", [0, 1])
def test_a_problem_is_what_sampan_pack_reads(support: float) -> None:
    document = instances.problem(instance(51, of=1), support=support, seconds=2)
    request = read_request(document)
    assert not isinstance(request, list)
    (container,) = request.containers
    assert container.inner == (5870, 2330, 2200)
    assert request.support == support
    assert [item.quantity for item in request.items] == [
        boxes.quantity for boxes in instance(51, of=1).boxes
    ]
