"""Reads a machine's JSON: all misfits are found at once, each a problem with its path."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from app.domain.naming import Name
from app.domain.problems import Problem
from app.usecases.json_fit import fits

_KINDS: Final[Mapping[str, Name]] = {
    "object": Name(en="an object", zh="对象"),
    "array": Name(en="a list", zh="列表"),
    "string": Name(en="text in quotes", zh="带引号的文本"),
    "integer": Name(en="a whole number", zh="整数"),
    "number": Name(en="a number", zh="数字"),
    "boolean": Name(en="true or false", zh="true 或 false"),
    "null": Name(en="null", zh="null"),
}


def _finite(value: object) -> bool:
    return type(value) is float and math.isfinite(value)


_LIMITS: Final[Mapping[str, str]] = {
    "minimum": "input-too-small",
    "maximum": "input-too-large",
    "maxLength": "input-too-long",
    "minLength": "input-empty",
    "minItems": "input-too-few-items",
    "maxItems": "input-too-many-items",
    "maxProperties": "input-too-many-items",
    "enum": "input-not-a-choice",
}

_CHECKER: Final = Draft202012Validator.TYPE_CHECKER.redefine_many(
    {
        "integer": lambda _, value: type(value) is int,
        "number": lambda _, value: type(value) is int or _finite(value),
    }
)
_Validator: Final = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, type_checker=_CHECKER
)


class _RepeatedKeyError(ValueError):
    """One object names a key twice, so one of the two values would be lost."""


def _unrepeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _RepeatedKeyError(key)
        found[key] = value
    return found


def parse_json(text: str) -> tuple[object, list[Problem]]:
    """Return the document in `text`; None and the problem when it cannot be read."""
    try:
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_unrepeated), []
    except _RepeatedKeyError as error:
        problem = Problem("input-repeated-key", params={"key": error.args[0]})
    except json.JSONDecodeError as error:
        problem = Problem("input-not-json", params={"line": error.lineno, "column": error.colno})
    except ValueError:
        problem = Problem("input-number-too-long")
    except RecursionError:
        problem = Problem("input-too-deep")
    return None, [problem]


@cache
def schema_at(path: Path) -> Mapping[str, object]:
    """Return the JSON Schema (2020-12) that a file holds."""
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return found


def schema_problems(document: object, *, schema: Mapping[str, object]) -> list[Problem]:
    """Return where `document` does not fit `schema`, each place once, by path.

    A part of the schema may carry the keyword "problem": the code of a misfit of its pattern.
    """
    validator = _Validator(schema, format_checker=FormatChecker(["date"]))
    try:
        if fits(document, schema=schema):
            return []
        errors = sorted(validator.iter_errors(document), key=_place)
        return list(dict.fromkeys(problem for error in errors for problem in _problems(error)))
    except RecursionError:
        return [Problem("input-too-deep")]


def _place(error: ValidationError) -> list[tuple[int, str]]:
    return [(part, "") if isinstance(part, int) else (-1, part) for part in error.absolute_path]


def _path(parts: Iterable[object]) -> str:
    return ".".join(str(part) for part in parts)


def _problems(error: ValidationError) -> Iterator[Problem]:
    place = list(error.absolute_path)
    instance: Any = error.instance
    expected: Any = error.validator_value
    schema: Any = error.schema
    match error.validator:
        case "additionalProperties":
            known = list(schema["properties"])
            for key in instance:
                if key not in known:
                    (nearest,) = get_close_matches(key, known, n=1, cutoff=0)
                    yield Problem(
                        "unknown-key", _path([*place, key]), {"key": key, "nearest": nearest}
                    )
        case "required":
            for key in expected:
                if key not in instance:
                    yield Problem("input-missing", _path([*place, key]), {"key": key})
        case "type":
            kinds = [expected] if isinstance(expected, str) else expected
            params = {"expected": [_KINDS[kind] for kind in kinds]}
            yield Problem("input-wrong-type", _path(place), params)
        case keyword:
            code = _LIMITS.get(str(keyword)) or schema["problem"]
            yield Problem(code, _path(place), {"limit": expected})
