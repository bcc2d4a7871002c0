"""SVG of attributes alone: figures that a phone shows large enough, text that is escaped."""

from hypothesis import given
from hypothesis import strategies as st

from app.printing.pictures.svg import Caption
from app.printing.stowage.strokes import WIDTH, areas, badge, badge_size, lines, sheet, words
from tests.factories.drawings import drawing, texts

#: What a page leaves for a picture on a phone 390 px wide.
ON_A_PHONE = 358
CAPTION = Caption("unit-1", "Load", "What lies in it")


def test_figures_are_eleven_pixels_high_on_a_phone() -> None:
    root = drawing(sheet([], size=(WIDTH, 1000), caption=CAPTION))

    assert int(root.get("font-size") or "") * ON_A_PHONE * 10 / WIDTH >= 11


def test_an_area_closes_and_a_line_stays_open() -> None:
    corner = [(0, 0), (10, 0), (10, 15)]

    assert areas([corner], fill="#ffffff").endswith('d="M0 0l1 0l0 1.5z"/>')
    assert lines([corner]).endswith('d="M0 0l1 0l0 1.5"/>')


def test_no_line_and_no_area_write_no_path() -> None:
    assert lines([]) == ""
    assert areas([], fill="#ffffff") == ""


@given(st.text(max_size=20))
def test_any_words_give_well_formed_svg(text: str) -> None:
    shown = "".join(letter for letter in text if letter.isprintable())
    caption = Caption("unit-1", shown, shown)

    svg = sheet([words(shown, (0, 0)), badge(shown, (0, 0))], size=(10, 10), caption=caption)

    assert texts(svg) == [shown, shown]
    assert [drawing(svg)[at].text or "" for at in (0, 1)] == [shown, shown]


def test_a_badge_grows_with_its_label_only_sideways() -> None:
    one, two = badge_size("1"), badge_size("12")

    assert two[0] > one[0]
    assert two[1] == one[1] == one[0]
