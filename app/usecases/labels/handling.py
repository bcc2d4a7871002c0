"""Handling marks as they are ordered: a code of the catalogue, "stacking-limit=5" with layers."""

from collections.abc import Iterable
from typing import Final

from app.catalogue.handling_marks import handling_marks
from app.domain.labelling.handling import Handling
from app.domain.problems import Problem

_FIELD: Final = "handling"
_MOST_LAYERS: Final = 99


def read_handling(chosen: Iterable[str]) -> tuple[tuple[Handling, ...], list[Problem]]:
    """Return the marks chosen, each once, or why some cannot be drawn."""
    read = [_read(text) for text in dict.fromkeys(chosen)]
    problems = [each for each in read if isinstance(each, Problem)]
    return tuple(each for each in read if isinstance(each, Handling)), problems


def _read(text: str) -> Handling | Problem:
    code, _, layers = text.partition("=")
    mark = handling_marks().get(code)
    if mark is None:
        params = {"code": code, "offered": list(handling_marks())}
        return Problem("label-handling-unknown", _FIELD, params)
    if not mark.counted:
        return Handling(code)
    if not (layers.isdecimal() and 1 <= int(layers) <= _MOST_LAYERS):
        return Problem("label-handling-layers", _FIELD, {"code": code, "limit": _MOST_LAYERS})
    return Handling(code, int(layers))
