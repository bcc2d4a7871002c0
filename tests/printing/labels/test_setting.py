"""Text stays inside its width, whatever it is, and loses its middle rather than its ends."""

from hypothesis import given
from hypothesis import strategies as st

from app.printing.fonts.faces import Face, characters
from app.printing.labels.marks import Style
from app.printing.labels.setting import ELLIPSIS, best, broken, fitted, shortened

PRINTABLE = st.sampled_from(sorted(characters()))
TEXT = st.text(PRINTABLE, max_size=80) | st.text(
    st.sampled_from("不锈钢保温杯，（）。abcdefg XYZ-/ 0123"), max_size=120
)
STYLE = st.builds(
    Style, st.integers(2_000, 15_000), st.sampled_from([Face.REGULAR, Face.BOLD]), st.just(125)
)
WIDTH = st.integers(1, 100_000)
SMALL = Style(3_000)


@given(TEXT, STYLE, WIDTH, st.integers(1, 4))
def test_set_text_never_leaves_its_width_nor_its_lines(
    text: str, style: Style, width: int, lines: int
) -> None:
    found = fitted(text, style=style, width=width, lines=lines)
    assert len(found) <= lines
    assert all(style.width(line) <= width for line in found)


@given(TEXT, st.lists(STYLE, min_size=1, max_size=3), WIDTH, st.integers(1, 3))
def test_the_best_style_shows_all_or_is_the_last(
    text: str, styles: list[Style], width: int, lines: int
) -> None:
    style, found = best(text, styles=tuple(styles), width=width, lines=lines)
    assert len(found) <= lines
    assert all(style.width(line) <= width for line in found)
    whole = "".join(found).replace(" ", "") == "".join(text.split()).replace(" ", "")
    assert whole or style == styles[-1]


@given(TEXT, STYLE)
def test_breaking_loses_nothing_but_spaces(text: str, style: Style) -> None:
    lines = broken(text, style=style, width=50_000)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_chinese_breaks_between_any_two_characters_but_not_before_a_stop() -> None:
    assert broken("不锈钢保温杯，带盖", style=SMALL, width=18_000) == ["不锈钢保温", "杯，带盖"]
    assert broken("外箱（纸）箱", style=SMALL, width=9_000) == ["外箱", "（纸）", "箱"]


def test_english_breaks_at_spaces_and_after_hyphens() -> None:
    lines = broken("Stainless steel double-walled flask", style=SMALL, width=25_000)
    assert lines == ["Stainless steel", "double-walled", "flask"]
    assert broken("BTL-750-BLACK", style=SMALL, width=13_000) == ["BTL-750-", "BLACK"]


def test_a_word_longer_than_its_line_is_cut() -> None:
    assert broken("0123456789", style=SMALL, width=7_000) == ["0123", "4567", "89"]


def test_the_middle_is_left_out() -> None:
    assert shortened("Stainless steel vacuum flask", 10) == f"Stain{ELLIPSIS}flask"
    assert shortened("flask", 5) == "flask"
    (line,) = fitted("Stainless steel vacuum flask", style=SMALL, width=25_000)
    assert line.startswith("Stain")
    assert line.endswith("flask")


def test_a_width_without_room_for_an_ellipsis_stays_empty() -> None:
    assert fitted("flask", style=SMALL, width=10) == []
