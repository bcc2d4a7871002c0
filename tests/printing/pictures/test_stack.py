import pytest

from app.domain.quantities.length import Box
from app.printing.pictures.stack import (
    MOST_STACKS,
    StackRow,
    row_letter,
    row_palette,
    stack_picture,
)
from app.printing.pictures.svg import Caption
from tests.factories.drawings import drawing, texts

CAPTION = Caption("rows", "三组纸箱", "A 组 24 箱，B 组 30 箱，C 组 1 箱")
BOX = Box.of_mm(520, 380, 360)


@pytest.mark.parametrize(
    ("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")]
)
def test_rows_are_lettered_as_a_sheet_letters_columns(index: int, letter: str) -> None:
    assert row_letter(index) == letter


def test_colours_repeat_after_three_rows() -> None:
    assert [row_palette(index) for index in range(4)] == ["kraft", "teal", "slate", "kraft"]


def test_each_row_shows_its_letter_on_a_carton_and_its_count_below() -> None:
    shown = texts(stack_picture([StackRow("A", 24, BOX), StackRow("B", 12, BOX)], caption=CAPTION))

    assert "A × 24" in shown
    assert "B × 12" in shown
    assert "A" in shown


def test_a_carton_too_small_for_a_letter_goes_without() -> None:
    small = StackRow("B", 1, Box.of_mm(50, 40, 20))

    shown = texts(stack_picture([StackRow("A", 300, BOX), small], caption=CAPTION))

    assert "B" not in shown
    assert "B × 1" in shown


def test_rows_without_cartons_and_beyond_a_dozen_are_not_drawn() -> None:
    rows = [StackRow(row_letter(index), 2, BOX) for index in range(MOST_STACKS + 3)]
    rows[1] = StackRow("B", 0, BOX)

    counts = [text for text in texts(stack_picture(rows, caption=CAPTION)) if "×" in text]

    assert len(counts) == MOST_STACKS - 1
    assert "B × 0" not in counts


def test_no_rows_give_an_empty_picture_that_still_says_so() -> None:
    root = drawing(stack_picture([], caption=CAPTION))

    assert [child.get("id") for child in root] == ["rows-title", "rows-desc"]


def test_a_thousand_cartons_stay_a_small_picture() -> None:
    assert len(stack_picture([StackRow("A", 1000, BOX)], caption=CAPTION)) < 6_000
