"""Marks know their edges, and moving them moves all of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.printing.barcodes import code128
from app.printing.labels.marks import (
    Bars,
    Fill,
    Frame,
    Line,
    Mark,
    Matrix,
    Polygon,
    Style,
    Text,
    moved,
)

MARKS: tuple[Mark, ...] = (
    Text(10, 20, "SKU", Style(3_000)),
    Fill(10, 20, 300, 40),
    Frame(10, 20, 300, 40, 5),
    Bars(10, 20, code128("A1"), 3, 40),
    Matrix(10, 20, 5, ((True, False, True), (False, True, True)), 15),
    Polygon(10, 20, (((0, 0), (300, 0), (0, 40)),)),
    Line(10, 20, 310, 20, 40),
)
STEP = st.integers(-1_000, 1_000)


@given(st.sampled_from(MARKS), STEP, STEP)
def test_moving_moves_every_edge_alike(mark: Mark, x: int, y: int) -> None:
    (found,) = moved([mark], x=x, y=y)
    assert (found.x, found.y, found.right) == (mark.x + x, mark.y + y, mark.right + x)
    assert getattr(found, "height", 0) == getattr(mark, "height", 0)


@pytest.mark.parametrize(
    ("mark", "right", "height"),
    [
        (MARKS[2], 310, 40),
        (MARKS[4], 25, 30),
        (MARKS[5], 310, 40),
        (MARKS[6], 310, 20),  # half of the stroke lies above its middle
        (Line(10, 20, 10, 320, 40), 30, 300),
    ],
)
def test_the_edges_of_a_mark(
    mark: Frame | Matrix | Polygon | Line, right: int, height: int
) -> None:
    assert (mark.right, mark.height) == (right, height)


def test_runs_of_a_matrix_are_its_black_modules() -> None:
    assert isinstance(MARKS[4], Matrix)
    assert list(MARKS[4].runs()) == [(0, 0, 1), (0, 2, 1), (1, 1, 2)]
