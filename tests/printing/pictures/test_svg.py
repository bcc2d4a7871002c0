import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.printing.pictures.svg import Caption, figure, picture, polygon, strokes, words
from tests.factories.drawings import drawing


@pytest.mark.parametrize(
    ("tenths", "written"),
    [(0, "0"), (10, "1"), (15, "1.5"), (-15, "-1.5"), (-5, "-0.5"), (7, "0.7")],
)
def test_tenths_of_a_pixel_are_written_shortest(tenths: int, written: str) -> None:
    assert figure(tenths) == written


def test_a_face_closes_and_carries_class_and_colour() -> None:
    face = polygon([(0, 0), (10, 0), (10, 15)], css="ka", fill="#ecdfc4")

    assert 'class="ka"' in face
    assert 'fill="#ecdfc4"' in face
    assert 'd="M0 0L1 0L1 1.5z"' in face


def test_no_line_writes_no_path() -> None:
    assert strokes([], css="seam", stroke="#fff") == ""


@given(st.text(max_size=40))
def test_any_caption_gives_well_formed_svg_that_names_itself(text: str) -> None:
    shown = "".join(letter for letter in text if letter.isprintable())
    caption = Caption("row-1", shown, shown)

    root = drawing(
        picture([words(shown, (0, 0), anchor="end")], width=100, height=50, caption=caption)
    )

    title, description, line = root
    assert (title.text or "", description.text or "", line.text or "") == (shown, shown, shown)
    assert root.get("aria-labelledby") == "row-1-title row-1-desc"
    assert (title.get("id"), description.get("id")) == ("row-1-title", "row-1-desc")
    assert root.get("viewBox") == "0 0 10 5"
