"""Columns find their fields by the headings people use, in either language."""

import pytest

from app.domain.naming import Name
from app.domain.reading.headings import Kind
from app.domain.units import Units
from app.usecases.importing import product_fields
from app.usecases.importing.fields import Field
from app.usecases.importing.matching import Matching, columns_of, guess, heading_row
from tests.factories.workbooks import sheet

FIELDS = product_fields.workbook_fields(["US"])


def guessed(*headings: str) -> list[str | None]:
    found = guess(sheet(headings), 1, FIELDS)
    return [found.columns.get(column) for column in range(len(headings))]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("SKU", "sku"), ("货号", "sku"), ("SKU*", "sku"), ("货号/SKU", "sku"),
        ("MSKU\n商家编码", "sku"),
        ("中文品名", "name_zh"), ("Product name", "name_en"), ("单重(g)", "weight"),
        ("外箱尺寸（cm）", "specs.1.size"), ("美国HS编码", "customs.US.hs_code"),
        ("申报要素", "customs.CN.elements"), ("是否带电", "battery"), ("带磁", "magnet"),
        ("备注", None), ("", None),
    ],
)  # fmt: skip
def test_a_heading_is_known_by_the_names_people_use(heading: str, key: str | None) -> None:
    assert guessed(heading) == [key]


def test_of_two_columns_with_one_name_the_first_is_taken() -> None:
    assert guessed("SKU", "货号", "品名") == ["sku", None, "name_zh"]


def test_a_heading_says_the_unit_of_its_figures() -> None:
    found = guess(sheet(["单重(g)", "长"]), 1, FIELDS)
    assert found.units == {0: "g"}


def test_headings_are_found_below_titles() -> None:
    table = sheet(["2026年出货表"], [""], ["SKU", "品名", "备注"], ["a", "灯", ""])
    assert heading_row(table, FIELDS) == 3


def test_without_any_known_heading_the_first_row_is_taken() -> None:
    assert heading_row(sheet(["x"], ["y"]), FIELDS) == 1


def test_a_row_that_is_not_there_matches_nothing() -> None:
    assert guess(sheet(["SKU"]), 9, FIELDS) == Matching(9, {}, {})


def test_a_column_is_shown_with_its_first_values() -> None:
    table = sheet(["SKU", "", ""], ["a", "", "1"], ["b", "", ""], ["c", "", "2"], ["d", "", ""])
    shown = [(each.letters, each.heading, each.samples) for each in columns_of(table, 1)]
    assert shown == [("A", "SKU", ("a", "b", "c")), ("C", "", ("1", "2"))]


def test_a_matching_comes_back_from_json() -> None:
    matching = Matching(3, {0: "sku", 4: "weight"}, {4: "g"})
    assert Matching.load(matching.dump()) == matching


def test_bare_figures_are_in_the_unit_chosen_if_it_fits_else_in_the_workspaces() -> None:
    matching = Matching(1, {0: "weight", 1: "length", 2: "height", 3: "sku"}, {0: "LB", 1: "kg"})
    places = matching.places(FIELDS, Units.IMPERIAL)
    assert [places[column].unit for column in range(4)] == ["lb", "in", "in", ""]


def test_a_field_that_is_gone_since_is_not_read() -> None:
    assert Matching(1, {0: "customs.XX.hs_code"}, {}).places(FIELDS, Units.METRIC) == {}


def test_every_field_is_matched_once_and_those_needed_are() -> None:
    needed = Field(key="a", label=Name(en="A", zh="甲"), required=True)
    other = Field(key="b", label=Name(en="B", zh="乙"))
    assert [each.code for each in Matching(1, {0: "b", 1: "b"}, {}).problems([needed, other])] == [
        "import-field-twice",
        "import-field-missing",
    ]
    whole = Field(key="whole", label=Name(en="W", zh="全"), kind=Kind.SIZE, parts=("a",))
    assert Matching(1, {0: "whole"}, {}).problems([needed, whole]) == []
