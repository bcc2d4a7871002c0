from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.addressing.fields import FieldLimits, check_fields, not_latin, wrapped
from app.domain.naming import Language, Name
from app.wording.problems import say
from tests.factories.carton_rules import SOMEBODY

MESSAGE = FieldLimits(
    code="message",
    name=Name("the carrier's message", "船公司报文"),
    characters=MappingProxyType({"name": 10, "street": 10}),
    latin_only=True,
    street_lines=2,
    sources=(SOMEBODY,),
)


def test_what_fits_raises_nothing() -> None:
    assert check_fields({"name": "1234567890", "street": "12 Long Street"}, MESSAGE) == []
    assert check_fields({}, MESSAGE) == []


def test_a_value_too_long_is_told_with_both_figures() -> None:
    (problem,) = check_fields({"name": "12345678901"}, MESSAGE)

    assert (problem.field, problem.blocking) == ("name", False)
    assert say(problem, Language.ZH) == "现有 11 个字符，船公司报文最多 10 个，请缩短。"


def test_a_street_may_take_several_lines() -> None:
    (problem,) = check_fields({"street": "100 Boulevard of Generals West"}, MESSAGE)

    assert problem.params["limit"] == 20


def test_chinese_is_named_where_only_latin_is_taken() -> None:
    (problem,) = check_fields({"name": "宁波 Co"}, MESSAGE)

    assert problem.code == "address-field-not-latin"
    assert problem.params["value"] == "宁波"


def test_a_system_that_takes_every_script_does_not_complain() -> None:
    free = FieldLimits(
        code="free", name=Name("a", "一"), characters={"name": 10}, sources=(SOMEBODY,)
    )

    assert check_fields({"name": "宁波示例"}, free) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("12 Elm St", ("12 Elm St",)),
        ("100 Boulevard of Generals", ("100", "Boulevard", "of Generals")),
        ("Donaudampfschiff", ("Donaudampfs", "chiff")),
        ("a Donaudampfschiff b", ("a", "Donaudampfs", "chiff b")),
    ],
)
def test_lines_break_between_words_if_they_can(text: str, lines: tuple[str, ...]) -> None:
    assert wrapped(text, 11) == lines


@given(st.text(alphabet="ab ", max_size=60), st.integers(1, 12))
def test_no_line_is_too_long_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)

    assert all(0 < len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_accents_are_latin_and_each_foreign_letter_is_named_once() -> None:
    assert not_latin("Köln, 12 Straße; Łódź") == ""
    assert not_latin("上海上海路 12") == "上海路"
