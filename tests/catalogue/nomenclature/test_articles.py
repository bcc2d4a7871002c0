"""What people call goods: enough of it, and no code that does not exist."""

import re

from app.catalogue.nomenclature import headings
from app.catalogue.nomenclature.articles import articles
from app.catalogue.tariffs.schedules import bundled_chapters, bundled_rows

CJK = re.compile(r"[\u3400-\u9fff]")


def test_there_are_more_than_600_articles_in_both_languages() -> None:
    assert len(articles()) > 600
    for article in articles():
        assert any(CJK.search(word) for word in article.words), article.words
        assert any(not CJK.search(word) for word in article.words), article.words
        assert all(article.words), article.words


def test_no_word_is_said_of_two_articles() -> None:
    words = [word.lower() for article in articles() for word in article.words]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_code_exists_in_the_harmonized_system() -> None:
    rows = (row for c in bundled_chapters("US") for row in bundled_rows("US", c))
    known = {row.code[:6] for row in rows if len(row.code) >= 6}
    for article in articles():
        for pointer in article.pointers:
            assert pointer.code[:4] in headings(), pointer
            assert pointer.code in known, (article.words[0], pointer)


def test_codes_of_one_article_differ_and_say_when_each_applies() -> None:
    for article in articles():
        codes = [pointer.code for pointer in article.pointers]
        assert len(codes) == len(set(codes)), article.words
        if len(codes) > 1:
            assert all(pointer.when for pointer in article.pointers), article.words
