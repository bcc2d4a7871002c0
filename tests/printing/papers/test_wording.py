"""What somebody typed in Chinese stays off papers that are read in English alone."""

import pytest

from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.wording import Wording


@pytest.mark.parametrize("text", ["陈敏", "Chen Min 陈敏"])
def test_an_english_paper_shows_no_chinese_that_was_typed(text: str) -> None:
    assert Wording(PaperLanguage.EN).legible(text) == ""
    for language in (PaperLanguage.ZH, PaperLanguage.ZH_EN):
        assert Wording(language).legible(text) == text


def test_latin_letters_are_legible_everywhere_and_nothing_is_nothing() -> None:
    for language in PaperLanguage:
        assert Wording(language).legible("Chen Min, Łódź") == "Chen Min, Łódź"
        assert Wording(language).legible(None) == ""
