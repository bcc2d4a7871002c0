"""The Chinese catalogue is whole, fresh, and says things as the trade does."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from app import paths
from app.wording.extraction import extract
from tests.house import source

PLACE = re.compile(r"%\((\w+)\)[sd]")
TAG = re.compile(r"</?[a-z]+")
HAN = re.compile(r"[\u4e00-\u9fff]")
ASCII_BETWEEN_HAN = re.compile(r"[\u4e00-\u9fff] ?[,:;()?!] ?[\u4e00-\u9fff]")
#: Words the glossary forbids, with what to write instead.
FORBIDDEN = {
    "您": "leave it out, or 请",
    "无效输入": "say what is wrong and what to do",
    "输入无效": "say what is wrong and what to do",
    "里程碑": "节点",
    "承运": "货代 or 渠道",
    "纸箱目录": "箱规库",
    "箱标签": "箱唛",
    "箱型": "箱规",
    "异常对象": "异常",
    "沉默": "轨迹未更新",
    "！": "。",
}
#: 抱歉 is said only where the fault is ours.
OUR_FAULT = ("Sorry,",)


@cache
def catalogue() -> Catalog:
    path = paths.TRANSLATIONS / "zh" / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        return read_po(file, locale="zh")


def forms(value: object) -> list[str]:
    if isinstance(value, list | tuple):
        return [str(each) for each in value]
    return [str(value or "")]


def messages() -> Iterator[Message]:
    yield from (message for message in catalogue() if message.id)


def keys(found: Catalog) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(message.context, tuple(forms(message.id))) for message in found if message.id}


def test_the_catalogue_holds_exactly_the_sentences_of_the_code() -> None:
    committed, fresh = keys(catalogue()), keys(extract())
    assert fresh - committed == set(), "run make translations"
    assert committed - fresh == set(), "run make translations"


def test_nothing_is_empty_fuzzy_or_obsolete() -> None:
    assert [message.id for message in messages() if not all(forms(message.string))] == []
    assert [message.id for message in messages() if message.fuzzy] == []
    assert not catalogue().obsolete


def test_every_figure_and_mark_of_a_sentence_is_in_its_translation() -> None:
    for message in messages():
        original = forms(message.id)[-1]
        for said in forms(message.string):
            assert sorted(PLACE.findall(said)) == sorted(PLACE.findall(original)), message.id
            assert sorted(TAG.findall(said)) == sorted(TAG.findall(original)), message.id


@cache
def chinese() -> list[tuple[str, str]]:
    """Return every Chinese string people read, with where it stands."""
    translated = [
        (said, f"the translation of {forms(message.id)[0]!r}")
        for message in messages()
        for said in forms(message.string)
    ]
    return translated + [
        (str(keyword.value.value), f"{source.place(path)}:{node.lineno}")
        for path in source.modules("app")
        for node in ast.walk(source.tree(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Name"
        for keyword in node.keywords
        if keyword.arg == "zh" and isinstance(keyword.value, ast.Constant)
    ]


@pytest.mark.parametrize("word", FORBIDDEN)
def test_the_glossary_word_is_used(word: str) -> None:
    assert [place for said, place in chinese() if word in said] == [], FORBIDDEN[word]


def test_only_our_own_faults_are_excused() -> None:
    excused = [message for message in messages() if "抱歉" in "".join(forms(message.string))]
    assert [m.id for m in excused if not forms(m.id)[0].startswith(OUR_FAULT)] == []


def test_chinese_is_punctuated_as_chinese() -> None:
    assert [(said, place) for said, place in chinese() if ASCII_BETWEEN_HAN.search(said)] == []


def test_english_is_calm() -> None:
    loud = re.compile(r"!|\b(please|invalid)\b", re.IGNORECASE)
    assert [m.id for m in messages() if loud.search(forms(m.id)[0])] == []


def test_english_sentences_hold_no_chinese() -> None:
    mixed = [m.id for m in messages() if HAN.search("".join(forms(m.id)))]
    assert mixed == []
