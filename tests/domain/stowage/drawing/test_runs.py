"""Runs are what a person puts in without turning round: full grids, in an order that works."""

from collections import Counter
from math import prod

import pytest
from hypothesis import given

from app.domain.stowage.drawing.precedence import below, within
from app.domain.stowage.drawing.runs import REACH, Run, runs
from app.domain.stowage.plan import Placement
from tests.domain.stowage.drawing.loads import grid, loads


def order(found: tuple[Run, ...]) -> list[Placement]:
    return [piece for run in found for piece in run.pieces]


class TestEveryLoad:
    @given(loads)
    def test_comes_in_whole(self, load: list[Placement]) -> None:
        assert Counter(order(runs(load))) == Counter(load)

    @given(loads)
    def test_is_built_from_the_floor_up(self, load: list[Placement]) -> None:
        found = order(runs(load))

        for place, under in enumerate(below(found)):
            assert not under >> place

    @given(loads)
    def test_has_runs_that_are_full_grids_of_like_pieces(self, load: list[Placement]) -> None:
        for run in runs(load):
            assert prod(run.counts) == len(run.pieces)
            assert {(piece.item, piece.size) for piece in run.pieces} == {(run.item, run.size)}
            assert [len(run.seams(axis)) + 1 for axis in range(3)] == [*run.counts]
            sides = zip(run.counts, run.size, run.at, run.end, strict=True)
            assert all(end - at == count * side for count, side, at, end in sides)


def test_a_wall_is_put_in_across_then_up_then_towards_the_door() -> None:
    wall = grid("A", (0, 0, 0), (400, 300, 250), (2, 4, 3))

    (run,) = runs(wall)

    assert run.counts == (2, 4, 3)
    assert (run.at, run.end) == ((0, 0, 0), (800, 1200, 750))
    assert [piece.at for piece in run.pieces[:5]] == [
        (0, 0, 0),
        (0, 300, 0),
        (0, 600, 0),
        (0, 900, 0),
        (0, 0, 250),
    ]
    assert (run.seams(0), run.seams(1), run.seams(2)) == ((400,), (300, 600, 900), (250, 500))


def test_nobody_reaches_deeper_than_an_arm_and_a_step() -> None:
    deep = grid("A", (0, 0, 0), (400, 300, 250), (10, 1, 1))

    assert [run.counts[0] for run in runs(deep)] == [3, 3, 3, 1]
    assert 3 * 400 <= REACH < 4 * 400


def test_a_piece_longer_than_the_reach_is_a_run_of_its_own() -> None:
    long = grid("A", (0, 0, 0), (2000, 300, 250), (2, 1, 1))

    assert [run.counts for run in runs(long)] == [(1, 1, 1), (1, 1, 1)]


def test_the_far_end_is_full_to_the_top_before_anything_stands_before_it() -> None:
    load = [
        Placement("near", (500, 0, 0), (500, 500, 500)),
        Placement("low", (0, 0, 0), (500, 500, 500)),
        Placement("high", (0, 0, 500), (500, 500, 500)),
    ]

    assert [run.item for run in runs(load)] == ["low", "high", "near"]


@pytest.mark.parametrize(("gap", "found"), [(0, 1), (30, 1), (60, 2)])
def test_pieces_a_little_apart_are_one_run(gap: int, found: int) -> None:
    load = [
        Placement("A", (0, 0, 0), (400, 300, 250)),
        Placement("A", (0, 300 + gap, 0), (400, 300, 250)),
    ]

    assert len(runs(load)) == found


def test_what_stands_on_something_else_does_not_join_what_stands_below() -> None:
    load = [
        Placement("A", (0, 0, 0), (400, 300, 250)),
        Placement("B", (0, 0, 250), (400, 300, 10)),
        Placement("A", (0, 0, 260), (400, 300, 250)),
    ]

    assert [run.item for run in runs(load)] == ["A", "B", "A"]


def test_where_pieces_bar_one_another_in_a_ring_the_floor_up_still_holds() -> None:
    """N rests on M, M is nearer the door than T, T than P, and P rests on N."""
    ring = [
        Placement("M", (5, 0, 0), (1, 2, 1)),
        Placement("N", (0, 0, 1), (6, 1, 1)),
        Placement("P", (0, 0, 2), (1, 2, 1)),
        Placement("T", (1, 1, 0), (1, 1, 3)),
    ]
    barred = [under | inner for under, inner in zip(below(ring), within(ring), strict=True)]
    assert all(barred)

    assert [run.item for run in runs(ring)] == ["T", "M", "N", "P"]


def test_two_pieces_at_one_place_are_two_runs() -> None:
    twice = [Placement("A", (0, 0, 0), (4, 4, 4))] * 2

    assert [run.counts for run in runs(twice)] == [(1, 1, 1), (1, 1, 1)]


def test_nothing_has_no_runs() -> None:
    assert runs([]) == ()
