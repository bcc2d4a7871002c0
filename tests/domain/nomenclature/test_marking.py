"""The words that were looked for, within a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nomenclature.marking import marked
from app.domain.nomenclature.terms import terms


def shown(text: str, query: str) -> str:
    return "".join(f"[{p.text}]" if p.sought else p.text for p in marked(text, set(terms(query))))


@pytest.mark.parametrize(
    ("text", "query", "seen"),
    [
        ("Vacuum flasks, complete", "flask", "Vacuum [flasks], complete"),
        ("T-shirts of cotton", "tshirt", "[T-shirts] of cotton"),
        ("保温瓶和其他", "保温瓶", "[保温瓶]和其他"),
        ("耳机、扬声器", "耳机", "[耳机]、扬声器"),
        ("Other", "flask", "Other"),
        ("", "flask", ""),
        ("flask", "flask", "[flask]"),
    ],
)
def test_words_are_marked_in_all_their_forms(text: str, query: str, seen: str) -> None:
    assert shown(text, query) == seen


@given(st.text("ab -耳机环"), st.text("ab 耳机环"))
def test_marking_loses_no_letter(text: str, query: str) -> None:
    assert "".join(part.text for part in marked(text, set(terms(query)))) == text
