"""Figures as clerks write them; what is not plainly a figure is none."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.reading.figures import (
    read_count,
    read_date,
    read_length,
    read_number,
    read_weight,
    split_size,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12.50", "12.50"), ("1,200", "1200"), ("1\uff12\uff0e5", "12.5"), ("1，200", "1200"),
        (" 12 ", "12"), ("-3", "-3"), ("1e5", None), ("NaN", None), ("约12", None),
        ("12.5.1", None), ("", None), ("1" * 21, None),
    ],
)  # fmt: skip
def test_a_number_is_plain_or_none(text: str, number: str | None) -> None:
    assert read_number(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(("text", "count"), [("24", 24), ("24.0", 24), ("24.5", None), ("x", None)])
def test_a_count_is_whole(text: str, count: int | None) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-28",
        "2026/11/28",
        "2026.11.28",
        "2026年11月28日",
        "20261128",
        "\uff12\uff10\uff12\uff16-11-28",
    ],
)
def test_a_date_has_its_year_first(text: str) -> None:
    assert read_date(text) == date(2026, 11, 28)


@pytest.mark.parametrize("text", ["28/11/2026", "11-28", "2026-13-01", "soon"])
def test_a_date_that_could_be_another_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "grams"),
    [("0.18", 180), ("180 g", 180), ("180克", 180), ("1斤", None), ("6.2公斤", 6200), ("-1", None)],
)
def test_a_weight_is_in_the_unit_it_names(text: str, grams: int | None) -> None:
    expected = None if grams is None else Weight(grams)
    assert read_weight(text, bare=WeightUnit.KG) == expected


@pytest.mark.parametrize(
    ("text", "millimetres"),
    [("52", 520), ("20 in", 508), ("520毫米", 520), ('2"', 51), ("x", None)],
)
def test_a_length_is_in_the_unit_it_names(text: str, millimetres: int | None) -> None:
    expected = None if millimetres is None else Length(millimetres)
    assert read_length(text, bare=LengthUnit.CM) == expected


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("60*40*30", ("60", "40", "30")),
        ("60×40×30cm", ("60 cm", "40 cm", "30cm")),
        ("60 x 40 X 30 cm", ("60 cm", "40 cm", "30 cm")),
        ("60cm*40cm*30cm", ("60cm", "40cm", "30cm")),
        ("60*40", None),
        ("60", None),
    ],
)
def test_a_size_is_three_sides(text: str, sides: tuple[str, ...] | None) -> None:
    assert split_size(text) == sides
