"""The fast look agrees with the jsonschema library, whatever stands wherever in a document."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from app.usecases.json_fit import UnreadSchemaError, compile_schema, fits
from app.usecases.json_input import schema_problems
from app.usecases.landed_cost_input import entry_schema
from app.usecases.shipment_record import record_schema
from app.usecases.stowage_input import request_schema
from tests.factories.landed_cost import entry_document

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(["US", "2026-11-20", "2026-02-30", "10.00", "cash", "\n", "9617.00"]),
    st.lists(st.none(), max_size=2),
    st.dictionaries(st.sampled_from(["kg", "id", "x"]), st.sampled_from(["1", None]), max_size=2),
)


def places(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, inner in items:
        found += places(inner, (*path, key))
    return found


def agrees(document: object, schema: Any) -> bool:
    library = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))
    if fits(document, schema=schema):
        return library.is_valid(document)
    return bool(schema_problems(document, schema=schema))


@given(st.sampled_from(places(entry_document())), VALUES)
def test_a_change_anywhere_in_an_entry_is_judged_alike(place: tuple[Any, ...], value: Any) -> None:
    document = deepcopy(entry_document())
    inner: Any = document
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    assert agrees(document, entry_schema())


@given(st.recursive(VALUES, lambda inner: st.lists(inner, max_size=2), max_leaves=4))
def test_any_value_is_judged_alike(value: Any) -> None:
    assert agrees(value, entry_schema())


@given(VALUES)
def test_the_schemas_of_the_other_commands_are_read_too(value: Any) -> None:
    assert agrees(value, record_schema())
    assert agrees(value, request_schema())


@pytest.mark.parametrize(
    ("schema", "fitting", "misfit"),
    [
        ({"type": ["string", "null"]}, None, 1),
        ({"type": "integer"}, 1, 1.0),
        ({"type": "number", "minimum": 0, "maximum": 2}, 1.5, -1),
        ({"type": "number"}, 1, float("nan")),
        ({"type": "boolean"}, True, 1),
        ({"enum": ["a", None]}, None, ["a"]),
        ({"maximum": 2}, "three", 3),
        ({"minLength": 1, "maxLength": 2}, "ab", ""),
        ({"minItems": 1, "maxItems": 1}, [0], []),
        ({"maxProperties": 1}, {"a": 1}, {"a": 1, "b": 2}),
        ({"pattern": "^a"}, 1, "b"),
        ({"format": "date"}, "2026-11-22", "2026-11-31"),
        ({"required": ["a"]}, {"a": 1}, {}),
        ({"items": {"type": "null"}}, [None], [0]),
        ({"additionalProperties": {"type": "null"}, "properties": {"a": {}}}, {"a": 1}, {"b": 1}),
        ({"additionalProperties": False, "properties": {"a": {"type": "null"}}}, {}, {"b": 1}),
    ],
)
def test_each_word_of_the_schemas_is_understood(schema: Any, fitting: Any, misfit: Any) -> None:
    assert fits(fitting, schema=schema)
    assert not fits(misfit, schema=schema)


@pytest.mark.parametrize("value", [1, "text", None, []])
def test_what_asks_something_of_objects_or_lists_leaves_other_values_alone(value: Any) -> None:
    schema = {
        "required": ["a"],
        "properties": {"a": {"type": "null"}},
        "additionalProperties": {"type": "null"},
        "items": {"type": "null"},
    }
    assert fits(value, schema=schema)
    assert fits(value, schema={"additionalProperties": False})


def test_a_definition_may_name_itself() -> None:
    nested = {"type": "object", "additionalProperties": {"$ref": "#/$defs/nested"}}
    schema = {"$defs": {"nested": nested}, "$ref": "#/$defs/nested"}
    assert fits({"a": {"b": {}}}, schema=schema)
    assert not fits({"a": {"b": 1}}, schema=schema)


@pytest.mark.parametrize(
    "schema",
    [{"oneOf": []}, {"enum": [1]}, {"format": "email"}, {"$ref": "https://example.org/schema"}],
)
def test_a_word_that_is_not_understood_is_an_error_and_no_silent_pass(schema: Any) -> None:
    with pytest.raises(UnreadSchemaError):
        compile_schema(schema)
