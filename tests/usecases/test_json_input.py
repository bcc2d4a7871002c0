"""A machine's JSON is refused with the place and the reason, never with a traceback."""

import pytest

from app.domain.naming import Language
from app.usecases.json_input import parse_json, schema_problems
from app.wording.problems import say


def test_a_document_is_parsed_with_or_without_a_byte_order_mark() -> None:
    assert parse_json('{"a": 1}') == ({"a": 1}, [])
    assert parse_json('\ufeff{"a": 1}') == ({"a": 1}, [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "input-not-json"),
        ('{"a": }', "input-not-json"),
        ('{"a": 1, "a": 2}', "input-repeated-key"),
        ("9" * 5000, "input-number-too-long"),
        ("[" * 100_000, "input-too-deep"),
    ],
)
def test_text_that_cannot_be_read_is_one_problem(text: str, code: str) -> None:
    document, problems = parse_json(text)
    assert document is None
    assert [problem.code for problem in problems] == [code]


def test_a_broken_document_says_the_line_and_column() -> None:
    _, (problem,) = parse_json('{\n  "a": oops\n}')
    assert say(problem, Language.EN) == "This is not JSON: look at line 2, column 8."


def test_a_wrong_type_says_what_fits_in_both_languages() -> None:
    (problem,) = schema_problems(1.0, schema={"type": ["integer", "null"]})
    assert say(problem, Language.EN) == "Only this fits here: a whole number, null."
    assert say(problem, Language.ZH) == "此处只能填：整数、null。"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "1", True])
def test_a_number_is_finite_and_no_text(value: object) -> None:
    (problem,) = schema_problems(value, schema={"type": "number"})
    assert say(problem, Language.EN) == "Only this fits here: a number."
    assert schema_problems(10**999, schema={"type": "number"}) == []


def test_a_document_nested_deeper_than_the_stack_is_refused() -> None:
    nested: object = []
    for _ in range(100_000):
        nested = [nested]
    schema = {"type": "array", "items": {"$ref": "#"}}
    assert [problem.code for problem in schema_problems(nested, schema=schema)] == [
        "input-too-deep"
    ]
