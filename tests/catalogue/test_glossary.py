"""The words of the trade: one word a meaning, in both languages."""

import re
from collections import Counter

from app.catalogue.glossary import by_subject, terms

HAN = re.compile(r"[\u4e00-\u9fff]")


def test_no_word_stands_twice() -> None:
    for language in ("zh", "en"):
        counted = Counter(getattr(term.name, language) for term in terms().values())
        assert [word for word, times in counted.items() if times > 1] == []


def test_every_word_stands_under_one_subject() -> None:
    grouped = [term.code for words in by_subject().values() for term in words]
    assert sorted(grouped) == sorted(terms())
    assert all(by_subject().values())


def test_codes_are_readable() -> None:
    assert [code for code in terms() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)] == []


def test_words_and_notes_are_in_their_own_language() -> None:
    for term in terms().values():
        assert not HAN.search(term.name.en), term.code
        if term.note:
            assert HAN.search(term.note.zh), term.code
            assert term.note.en.endswith("."), term.code
            assert term.note.zh.endswith("。"), term.code


def test_the_clerk_s_own_words_are_kept() -> None:
    said = {term.code: term.name.zh for term in terms().values()}
    assert said["carton-spec"] == "箱规"
    assert said["carton-label"] == "箱唛"
    assert said["lock"] == "审核"
    assert said["reopen"] == "反审核"
    assert said["landed-cost"] == "到仓成本"
    assert said["inbound-plan"] == "发货计划"
    assert said["declaration-route"] == "报关方式"
