"""A load is put in by few enough steps to follow them."""

from collections import Counter
from itertools import pairwise

from hypothesis import given

from app.domain.stowage.drawing.runs import runs
from app.domain.stowage.drawing.steps import MOST_STEPS, in_loading_order, steps
from app.domain.stowage.plan import Placement
from tests.domain.stowage.drawing.loads import grid, loads


@given(loads)
def test_steps_count_the_pieces_on_without_a_gap(load: list[Placement]) -> None:
    found = steps(load)

    assert found[0].first == 1
    assert found[-1].last == len(load)
    assert all(one.last + 1 == other.first for one, other in pairwise(found))
    assert sum((step.counts for step in found), Counter()) == Counter(piece.item for piece in load)


def test_each_run_is_a_step_as_long_as_there_are_few() -> None:
    load = grid("A", (0, 0, 0), (400, 300, 250), (1, 2, 2)) + grid(
        "B", (400, 0, 0), (300, 300, 250), (1, 2, 1)
    )

    first, second = steps(load)

    assert (first.first, first.last, first.count, first.counts) == (1, 4, 4, {"A": 4})
    assert (second.first, second.last, second.at) == (5, 6, (400, 0, 0))


def test_many_runs_are_joined_the_smallest_neighbours_first() -> None:
    column = [Placement(f"i{level}", (0, 0, level), (5, 5, 1)) for level in range(100)]

    found = steps(column)

    assert len(found) == MOST_STEPS
    assert max(step.count for step in found) <= 4
    assert [piece for step in found for run in step.runs for piece in run.pieces] == column
    assert found[0].at == (0, 0, 0)


def test_the_loading_order_is_that_of_the_steps() -> None:
    wall = grid("A", (0, 0, 0), (400, 300, 250), (1, 2, 2))

    assert in_loading_order(wall[::-1]) == runs(wall)[0].pieces


def test_nothing_has_no_steps() -> None:
    assert steps([]) == ()
