"""Says fast whether a document fits a schema; only one that does not is looked at in detail.

Understands the part of JSON Schema (2020-12) that this project's schemas are written in, and is
specified to agree with the jsonschema library.
"""

import math
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from jsonschema import FormatChecker

Fits = Callable[[Any], bool]
Schema = Mapping[str, Any]

_KINDS: Final[Mapping[str, Fits]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) is int or (type(value) is float and math.isfinite(value)),
}

#: Words that ask nothing of a document.
_SILENT: Final = frozenset({"$schema", "$defs", "title", "description", "problem"})
_WHOLE: Final = "#"
_DEFINITIONS: Final = "#/$defs/"
_DATES: Final = FormatChecker(["date"])


class UnreadSchemaError(ValueError):
    """A schema uses a word that is not understood here."""


_compiled: Final[dict[int, tuple[Schema, Fits]]] = {}


def fits(document: object, *, schema: Schema) -> bool:
    """Return whether `document` fits `schema`, which is read once and must not change after."""
    known = _compiled.get(id(schema))
    if known is None or known[0] is not schema:
        known = _compiled[id(schema)] = (schema, compile_schema(schema))
    return known[1](document)


def compile_schema(schema: Schema) -> Fits:
    """Return a function that tells whether a document fits `schema`.

    Raises UnreadSchemaError for a word of JSON Schema that is not understood.
    """
    definitions: dict[str, Fits] = {}
    for name, part in schema.get("$defs", {}).items():
        definitions[_DEFINITIONS + name] = _all(part, definitions)
    definitions[_WHOLE] = _all(schema, definitions)
    return definitions[_WHOLE]


def _all(schema: Schema, definitions: Mapping[str, Fits]) -> Fits:
    fits: Fits = _anything
    for word in sorted(schema.keys() - _SILENT, key=_order):
        if word not in _WORDS:
            raise UnreadSchemaError(word)
        fits = _both(fits, _WORDS[word](schema, definitions))
    return fits


def _anything(_: Any) -> bool:
    return True


def _both(one: Fits, other: Fits) -> Fits:
    return other if one is _anything else lambda value: one(value) and other(value)


def _order(word: str) -> tuple[bool, str]:
    """Look at the kind of a value before anything else: it is what is wrong most often."""
    return word != "type", word


def _type(schema: Schema, _: Mapping[str, Fits]) -> Fits:
    named = schema["type"]
    kinds = [_KINDS[kind] for kind in ([named] if isinstance(named, str) else named)]
    return kinds[0] if len(kinds) == 1 else lambda value: any(kind(value) for kind in kinds)


def _enum(schema: Schema, _: Mapping[str, Fits]) -> Fits:
    choices = schema["enum"]
    if not all(choice is None or isinstance(choice, str) for choice in choices):
        raise UnreadSchemaError("enum")
    return lambda value: (value is None or isinstance(value, str)) and value in choices


def _pattern(schema: Schema, _: Mapping[str, Fits]) -> Fits:
    found = re.compile(schema["pattern"]).search
    return lambda value: not isinstance(value, str) or found(value) is not None


def _format(schema: Schema, _: Mapping[str, Fits]) -> Fits:
    form = schema["format"]
    if form not in _DATES.checkers:
        raise UnreadSchemaError(form)
    return lambda value: _DATES.conforms(value, form)


def _bounded(
    word: str, kind: type[Any], *, least: bool
) -> Callable[[Schema, Mapping[str, Fits]], Fits]:
    def of(schema: Schema, _: Mapping[str, Fits]) -> Fits:
        limit = schema[word]
        if least:
            return lambda value: not isinstance(value, kind) or len(value) >= limit
        return lambda value: not isinstance(value, kind) or len(value) <= limit

    return of


def _limited(word: str, *, least: bool) -> Callable[[Schema, Mapping[str, Fits]], Fits]:
    number = _KINDS["number"]

    def of(schema: Schema, _: Mapping[str, Fits]) -> Fits:
        limit = schema[word]
        if least:
            return lambda value: not number(value) or value >= limit
        return lambda value: not number(value) or value <= limit

    return of


def _required(schema: Schema, _: Mapping[str, Fits]) -> Fits:
    needed = frozenset(schema["required"])
    return lambda value: not isinstance(value, dict) or needed <= value.keys()


def _properties(schema: Schema, definitions: Mapping[str, Fits]) -> Fits:
    parts = {key: _all(part, definitions) for key, part in schema["properties"].items()}

    def fits(value: Any) -> bool:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in parts and not parts[key](inner):
                    return False
        return True

    return fits


def _additional(schema: Schema, definitions: Mapping[str, Fits]) -> Fits:
    named = frozenset(schema.get("properties", ()))
    more = schema["additionalProperties"]
    if more is False:
        return lambda value: not isinstance(value, dict) or value.keys() <= named
    part = _all(more, definitions)

    def fits(value: Any) -> bool:
        if not isinstance(value, dict):
            return True
        return all(part(inner) for key, inner in value.items() if key not in named)

    return fits


def _items(schema: Schema, definitions: Mapping[str, Fits]) -> Fits:
    part = _all(schema["items"], definitions)
    return lambda value: not isinstance(value, list) or all(map(part, value))


def _reference(schema: Schema, definitions: Mapping[str, Fits]) -> Fits:
    name = schema["$ref"]
    if name != _WHOLE and not name.startswith(_DEFINITIONS):
        raise UnreadSchemaError(name)

    def fits_definition(value: Any) -> bool:
        return definitions[name](value)

    return definitions.get(name) or fits_definition


_WORDS: Final[Mapping[str, Callable[[Schema, Mapping[str, Fits]], Fits]]] = {
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "$ref": _reference,
    "minLength": _bounded("minLength", str, least=True),
    "maxLength": _bounded("maxLength", str, least=False),
    "minItems": _bounded("minItems", list, least=True),
    "maxItems": _bounded("maxItems", list, least=False),
    "maxProperties": _bounded("maxProperties", dict, least=False),
    "minimum": _limited("minimum", least=True),
    "maximum": _limited("maximum", least=False),
}
