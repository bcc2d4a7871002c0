"""Text of a cell is never computed, and comes back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.spreadsheet_text import FORMULA_SIGNS, guarded, unguarded


@given(st.text(st.sampled_from("'=+-@\t\ra1"), max_size=4))
def test_guarded_text_begins_no_formula_and_comes_back(text: str) -> None:
    assert not guarded(text).startswith(FORMULA_SIGNS)
    if not (text.startswith("'") and text[1:].startswith(FORMULA_SIGNS)):
        assert unguarded(guarded(text)) == text


def test_an_apostrophe_of_its_own_is_kept() -> None:
    assert unguarded("'twas") == "'twas"
