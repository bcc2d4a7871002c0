"""Amazon's pack group workbook is found by its headings and filled with its formatting kept."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.connectors.contents_form.filling import read_form, write_form
from app.domain.labelling.contents_form import FormCell, FormRow, FormSheet
from app.domain.problems import Problem
from app.domain.quantities.length import LengthUnit
from app.domain.quantities.weight import WeightUnit
from tests.factories.contents_forms import contents_form, opened, saved


def read(content: bytes) -> list[FormSheet]:
    found = read_form(content, "form.xlsx")
    assert isinstance(found, list), found
    return found


def code_of(content: bytes) -> str:
    found = read_form(content, "form.xlsx")
    assert isinstance(found, Problem)
    return found.code


def test_the_form_is_found_among_the_sheets() -> None:
    assert read(contents_form({"LC-1": 48, "=SKU": 24}, columns=11)) == [
        FormSheet(
            name="Box packing information",
            skus=(FormRow(row=6, sku="LC-1", expected=48), FormRow(row=7, sku="=SKU", expected=24)),
            first_column=13,
            columns=11,
            total=(3, 13),
            weight_row=10,
            side_rows=(12, 11, 13),
            weight_unit=WeightUnit.LB,
            length_unit=LengthUnit.IN,
            filled={},
        )
    ]


def test_every_pack_group_is_a_form_in_its_own_units() -> None:
    groups = read(contents_form({"A": 1}, {"B": 2}, metric=True))
    assert [group.name for group in groups] == ["Pack Group - 1", "Pack Group - 2"]
    assert {group.weight_unit for group in groups} == {WeightUnit.KG}
    assert {group.length_unit for group in groups} == {LengthUnit.CM}


def test_figures_are_written_and_everything_else_stays() -> None:
    content = contents_form({"A": 24})
    name = "Box packing information"
    cells = [
        FormCell(name, 3, 13, Decimal(1)),
        FormCell(name, 6, 13, Decimal(24)),
        FormCell(name, 9, 13, Decimal("27.34")),
    ]
    written = write_form(content, "form.xlsx", cells)
    assert isinstance(written, bytes)
    assert read(written)[0].filled == {(6, 13): 24, (9, 13): Decimal("27.34")}
    before, after = opened(content)[name], opened(written)[name]
    assert after["M5"].value == before["M5"].value
    assert after["K6"].value == before["K6"].value
    assert after["M6"].fill.fgColor.rgb == before["M6"].fill.fgColor.rgb
    assert after.protection.sheet
    emptied = write_form(written, "form.xlsx", [replace(cells[1], value=None)])
    assert isinstance(emptied, bytes)
    assert (6, 13) not in read(emptied)[0].filled


def test_a_formula_of_the_form_is_never_written_over() -> None:
    content = contents_form({"A": 24})
    over = [FormCell("Box packing information", 6, 11, Decimal(1))]
    assert write_form(content, "form.xlsx", over) == Problem(
        "workbook-broken", "file", {"name": "form.xlsx"}
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"SKU,Quantity\nA,1\n", "contents-form-type"),
        (b"PK\x03\x04 broken", "workbook-broken"),
        (b"", "workbook-empty"),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes, code: str) -> None:
    assert code_of(content) == code


def test_a_workbook_without_the_form_is_refused() -> None:
    assert code_of(contents_form()) == "contents-form-other"
    book = opened(contents_form({"A": 1}))
    book["Box packing information"]["A10"] = "Weight"
    assert code_of(saved(book)) == "contents-form-other"


def test_a_form_without_a_box_count_is_filled_all_the_same() -> None:
    book = opened(contents_form({"A": 1}))
    book["Box packing information"]["M3"] = None
    assert read(saved(book))[0].total is None
