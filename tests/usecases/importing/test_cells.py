"""Each cell is read as its field asks, or says why it cannot be."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.connectors.cells import Cell, CellKind, Line
from app.domain.naming import Name
from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.reading.headings import Kind
from app.usecases.importing.cells import Place, Row, read_row
from app.usecases.importing.fields import Field

NUMBER = CellKind.NUMBER


def read(kind: Kind, cell: Cell, *, unit: str = "", **facts: Any) -> Row:
    field = Field(key="key", label=Name(en="Key", zh="键"), kind=kind, **facts)
    return read_row(Line(7, (cell,)), {0: Place(field, unit)})


@pytest.mark.parametrize(
    ("kind", "text", "unit", "value"),
    [
        (Kind.TEXT, " a  b\nc ", "", "a b c"),
        (Kind.CODE, "8518.30.0000", "", "8518300000"),
        (Kind.COUNT, "1,200", "", 1200),
        (Kind.MONEY, "12.50", "", Decimal("12.50")),
        (Kind.NUMBER, "3", "", Decimal(3)),
        (Kind.WEIGHT, "180", "g", Weight(180)),
        (Kind.WEIGHT, "0.4 lb", "kg", Weight(181)),
        (Kind.LENGTH, "52", "cm", Length(520)),
        (Kind.DATE, "2026/11/28", "", date(2026, 11, 28)),
    ],
)
def test_a_cell_is_read_as_its_field_asks(kind: Kind, text: str, unit: str, value: Any) -> None:
    row = read(kind, Cell(text=text), unit=unit)
    assert (row.values, row.problems) == ({"key": value}, [])


@pytest.mark.parametrize(
    ("kind", "cell", "code"),
    [
        (Kind.COUNT, Cell(text="12.5"), "import-count"),
        (Kind.MONEY, Cell(text="USD 3"), "import-number"),
        (Kind.NUMBER, Cell(text="x"), "import-number"),
        (Kind.WEIGHT, Cell(text="heavy"), "import-weight"),
        (Kind.LENGTH, Cell(text="long"), "import-length"),
        (Kind.SIZE, Cell(text="60*40"), "import-size"),
        (Kind.SIZE, Cell(text="60*40*x"), "import-size"),
        (Kind.DATE, Cell(text="28/11/2026"), "import-date"),
        (Kind.DATE, Cell(NUMBER, "46354"), "import-date"),
        (Kind.CHOICE, Cell(text="maybe"), "import-choice"),
        (Kind.TEXT, Cell(CellKind.ERROR, "#N/A"), "import-error-cell"),
        (Kind.TEXT, Cell(CellKind.UNCOMPUTED), "import-uncomputed"),
        (Kind.COUNT, Cell(NUMBER, "30", spread=True), "import-merged"),
    ],
)
def test_what_cannot_be_read_says_why(kind: Kind, cell: Cell, code: str) -> None:
    row = read(kind, cell, unit="cm" if kind is not Kind.WEIGHT else "kg")
    assert [(problem.code, problem.field) for problem in row.problems] == [(code, "key")]
    assert row.values == {}


def test_an_error_is_named_as_the_cell_names_it() -> None:
    [problem] = read(Kind.TEXT, Cell(CellKind.ERROR, "#REF!")).problems
    assert problem.params == {"error": "#REF!"}


@pytest.mark.parametrize("kind", [CellKind.DAY, CellKind.MOMENT])
def test_a_day_is_read_from_a_cell_that_holds_one(kind: CellKind) -> None:
    row = read(Kind.DATE, Cell(kind, "2026-11-28 08:30"[: 10 if kind is CellKind.DAY else 16]))
    assert row.values == {"key": date(2026, 11, 28)}


def test_a_merged_name_counts_in_each_row_it_spans() -> None:
    assert read(Kind.TEXT, Cell(text="FBA1", spread=True)).values == {"key": "FBA1"}


def test_a_blank_cell_says_nothing() -> None:
    row = read(Kind.COUNT, Cell(text="  "))
    assert (row.values, row.texts, row.problems) == ({}, {}, [])


def test_capitals_are_kept_where_the_field_wants_them() -> None:
    assert read(Kind.TEXT, Cell(text="fba1-x"), capitals=True).values == {"key": "FBA1-X"}


def test_a_measure_keeps_its_text_with_the_unit_of_its_column() -> None:
    assert read(Kind.WEIGHT, Cell(text="180"), unit="g").texts == {"key": "180 g"}
    assert read(Kind.WEIGHT, Cell(text="6 oz"), unit="g").texts == {"key": "6 oz"}


def test_a_size_becomes_its_three_sides() -> None:
    row = read(Kind.SIZE, Cell(text="52*40*36"), unit="cm", parts=("l", "w", "h"))
    assert row.values == {"l": Length(520), "w": Length(400), "h": Length(360)}
    assert [row.texts[side] for side in "lwh"] == ["52 cm", "40 cm", "36 cm"]


@pytest.mark.parametrize(
    ("text", "value"), [("是", "yes"), ("YES", "yes"), ("有", "yes"), ("no", "no")]
)
def test_an_answer_is_known_in_either_language_and_by_other_words(text: str, value: str) -> None:
    row = read(
        Kind.CHOICE,
        Cell(text=text),
        choices=(("yes", Name(en="Yes", zh="是")), ("no", Name(en="No", zh="否"))),
        synonyms={"有": "yes"},
    )
    assert row.values == {"key": value}
