"""A sheet that somebody measured is offered when its labels lie on it without overlapping."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.labelling.measured import Measurements
from app.domain.naming import Language, Name
from app.wording.problems import say

NAME = Name("Amazon A4_24i, measured", "Amazon A4_24i，自量")
MEASURED = Measurements(
    page=(210_000, 297_000),
    label=(63_500, 33_900),
    grid=(3, 8),
    corner=(7_250, 12_900),
    pitch=(66_000, 33_900),
)
LENGTH = st.integers(-1_000, 500_000)
PAIR = st.tuples(LENGTH, LENGTH)


def test_what_was_measured_becomes_a_sheet() -> None:
    assert MEASURED.problems() == []
    sheet = MEASURED.sheet(code="A4_24i", name=NAME)
    assert (sheet.count, sheet.name, sheet.sources) == (24, NAME, ())
    assert list(sheet.places())[-1] == (139_250, 250_200)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"page": (210_000, 2_970_000)}, [("label-measure-page", "page_y")]),
        ({"label": (63_500, 3_000)}, [("label-measure-label", "label_y")]),
        ({"grid": (0, 80)}, [("label-measure-grid", "grid_x"), ("label-measure-grid", "grid_y")]),
        ({"pitch": (60_000, 33_900)}, [("label-measure-pitch", "pitch_x")]),
        ({"corner": (20_000, 12_900)}, [("label-measure-outside", "corner_x")]),
        ({"corner": (7_250, -1)}, [("label-measure-outside", "corner_y")]),
    ],
)
def test_what_cannot_be_is_said_at_its_measure(
    changed: dict[str, tuple[int, int]], found: list[tuple[str, str]]
) -> None:
    problems = replace(MEASURED, **changed).problems()
    assert [(problem.code, problem.field) for problem in problems] == found
    assert all(say(problem, language) for problem in problems for language in Language)


def test_the_sentence_says_by_how_much() -> None:
    (problem,) = replace(MEASURED, corner=(20_000, 12_900)).problems()
    assert problem.params["length"] == "5.5 mm"


def test_a_single_label_needs_no_pitch() -> None:
    assert replace(MEASURED, grid=(1, 1), pitch=(0, 0)).problems() == []


@given(page=PAIR, label=PAIR, corner=PAIR, pitch=PAIR, grid=st.tuples(*[st.integers(0, 60)] * 2))
def test_measures_without_a_problem_always_make_a_sheet(**measured: tuple[int, int]) -> None:
    found = Measurements(**measured)
    if not found.problems():
        sheet = found.sheet(code="measured", name=NAME)
        for x, y in sheet.places():
            assert 0 <= x <= x + sheet.label[0] <= sheet.page[0]
            assert 0 <= y <= y + sheet.label[1] <= sheet.page[1]
