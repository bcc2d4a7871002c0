"""Every handling mark of the catalogue has a drawing, and none leaves its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.handling_marks import handling_marks
from app.domain.labelling.handling import Handling
from app.printing.labels.handling import icons
from app.printing.labels.marks import MM, Mark, Polygon, Text

CHOSEN = st.lists(st.sampled_from(sorted(handling_marks())), unique=True, max_size=6)
_SLACK = MM


def drawn(*codes: str) -> tuple[list[Mark], int]:
    handling = [Handling(code, 5 if handling_marks()[code].counted else None) for code in codes]
    return icons(handling, x=10 * MM, y=20 * MM, width=34 * MM)


@pytest.mark.parametrize("code", list(handling_marks()))
def test_a_mark_has_ink(code: str) -> None:
    marks, height = drawn(code)
    assert any(isinstance(mark, Polygon) for mark in marks)
    assert height == (34 * MM - 2 * 800) // 3


def test_the_stacking_limit_says_how_many_layers() -> None:
    marks, _ = drawn("stacking-limit")
    assert [mark.text for mark in marks if isinstance(mark, Text)] == ["5"]


@given(CHOSEN)
def test_marks_stand_side_by_side_inside_their_width(codes: list[str]) -> None:
    marks, height = drawn(*codes)
    for mark in marks:
        assert 10 * MM <= mark.x <= mark.right <= 44 * MM
        assert 20 * MM <= mark.y <= 20 * MM + height + _SLACK


def test_nothing_chosen_takes_no_room() -> None:
    assert drawn() == ([], 0)
