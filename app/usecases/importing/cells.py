"""Reads the cells of a row into values, each as its field asks; what cannot be read says why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from app.connectors.cells import Cell, CellKind, Line
from app.domain.problems import Problem
from app.domain.reading.figures import (
    LENGTH_WORDS,
    WEIGHT_WORDS,
    read_count,
    read_date,
    read_length,
    read_number,
    read_weight,
    split_size,
)
from app.domain.reading.headings import Kind
from app.domain.reading.text import clean
from app.usecases.identifiers import compact
from app.usecases.importing.fields import Field

_DAY: Final = 10
#: Figures that must not be counted again in each row a merged cell spans.
_COUNTED: Final = frozenset({Kind.COUNT, Kind.SIZE, Kind.WEIGHT, Kind.LENGTH})


@dataclass(frozen=True, slots=True)
class Place:
    """A field and the unit in which the bare figures of its column are."""

    field: Field
    unit: str = ""


@dataclass(slots=True)
class Row:
    """One row as read: the value and the text of each cell that holds any, and what is wrong.

    Texts name their unit where the column's heading does. A problem's field is a field's key.
    """

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, code: str, key: str, **params: object) -> None:
        """Note what is wrong at the field `key`."""
        self.problems.append(Problem(code, key, params))


class UnreadableError(ValueError):
    """A cell's text is no value of its field; the argument is the code that says so."""


def read_row(line: Line, places: Mapping[int, Place]) -> Row:
    """Return the row, read by which field stands in which column, counted from 0."""
    row = Row(line.number)
    for column, place in places.items():
        cell = line.cell(column)
        if not cell.blank:
            _read_into(row, cell, place)
    return row


def _read_into(row: Row, cell: Cell, place: Place) -> None:
    key = place.field.key
    row.texts[key] = text = " ".join(clean(cell.text).split())
    if cell.kind is CellKind.ERROR:
        row.refuse("import-error-cell", key, error=text)
    elif cell.kind is CellKind.UNCOMPUTED:
        row.refuse("import-uncomputed", key)
    elif cell.spread and place.field.kind in _COUNTED:
        row.refuse("import-merged", key)
    else:
        try:
            row.values[key] = _value(text, cell, place)
        except UnreadableError as refusal:
            row.refuse(refusal.args[0], key)
            return
        _settle_measures(row, place)


def _value(text: str, cell: Cell, place: Place) -> Any:
    match place.field.kind:
        case Kind.DATE:
            return _day(text, cell.kind)
        case Kind.CHOICE:
            return _found(place.field.choice(text), "import-choice")
        case Kind.WEIGHT | Kind.LENGTH | Kind.SIZE as kind:
            return _found(_MEASURES[kind](text, place.unit), _REFUSALS[kind])
        case kind if kind in _PLAIN:
            return _found(_PLAIN[kind](text), _REFUSALS[kind])
        case Kind.CODE:
            return compact(text)
        case _:
            return text.upper() if place.field.capitals else text


def _found(value: Any, refusal: str) -> Any:
    if value is None:
        raise UnreadableError(refusal)
    return value


def _day(text: str, kind: CellKind) -> date:
    if kind in {CellKind.DAY, CellKind.MOMENT}:
        return date.fromisoformat(text[:_DAY])
    found: date = _found(None if kind is CellKind.NUMBER else read_date(text), "import-date")
    return found


def _size(text: str, unit: str) -> tuple[Any, ...] | None:
    sides = split_size(text)
    lengths = [read_length(side, bare=LENGTH_WORDS[unit]) for side in sides or ()]
    return tuple(lengths) if lengths and None not in lengths else None


def _settle_measures(row: Row, place: Place) -> None:
    """Keep a measure's text with its unit, and a size as its three sides."""
    key = place.field.key
    if place.field.kind is Kind.SIZE:
        sides = split_size(row.texts[key]) or ()
        for part, text, value in zip(place.field.parts, sides, row.values.pop(key), strict=True):
            row.values[part], row.texts[part] = value, named(text, place.unit)
    elif place.field.measured:
        row.texts[key] = named(row.texts[key], place.unit)


def named(text: str, unit: str) -> str:
    """Return a measure's text with its unit, which a bare figure lacks."""
    return f"{text} {unit}" if read_number(text) is not None else text


_PLAIN: Final[Mapping[Kind, Callable[[str], Any]]] = {
    Kind.COUNT: read_count,
    Kind.NUMBER: read_number,
    Kind.MONEY: read_number,
}
_MEASURES: Final[Mapping[Kind, Callable[[str, str], Any]]] = {
    Kind.WEIGHT: lambda text, unit: read_weight(text, bare=WEIGHT_WORDS[unit]),
    Kind.LENGTH: lambda text, unit: read_length(text, bare=LENGTH_WORDS[unit]),
    Kind.SIZE: _size,
}
_REFUSALS: Final[Mapping[Kind, str]] = {
    Kind.COUNT: "import-count",
    Kind.NUMBER: "import-number",
    Kind.MONEY: "import-number",
    Kind.WEIGHT: "import-weight",
    Kind.LENGTH: "import-length",
    Kind.SIZE: "import-size",
}
