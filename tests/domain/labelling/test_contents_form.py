"""Amazon's form is filled only when it and the cartons say the same."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.labelling.contents_form import (
    FormRow,
    FormSheet,
    agrees,
    fill_form,
    form_length,
    form_weight,
)
from app.domain.quantities.length import Box, Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.shipment.record import CartonRow, Content, ShipmentRecord
from tests.factories.shipment_record import shipment_record


def row(first: int, last: int, **contents: int) -> CartonRow:
    return CartonRow(
        first=first,
        last=last,
        size=Box.of_mm(600, 450, 400),
        gross_weight=Weight(22_680),
        contents=tuple(Content(sku=sku, quantity=count) for sku, count in contents.items()),
    )


def record(*rows: CartonRow) -> ShipmentRecord:
    return replace(shipment_record(), cartons=rows)


def sheet(name: str = "Pack Group - 1", *, columns: int = 5, **expected: int) -> FormSheet:
    skus = tuple(
        FormRow(row=6 + place, sku=sku, expected=count)
        for place, (sku, count) in enumerate(expected.items())
    )
    return FormSheet(
        name=name,
        skus=skus,
        first_column=13,
        columns=columns,
        total=(3, 13),
        weight_row=20,
        side_rows=(22, 21, 23),
        weight_unit=WeightUnit.LB,
        length_unit=LengthUnit.IN,
        filled={},
    )


def codes(record: ShipmentRecord, *sheets: FormSheet) -> list[str]:
    return [problem.code for problem in fill_form(record, sheets)[1]]


def test_boxes_stand_beside_each_other_with_their_measures() -> None:
    cells, problems = fill_form(record(row(1, 2, A=24)), [sheet(A=48)])
    assert problems == []
    written = {(cell.row, cell.column): cell.value for cell in cells}
    assert written == {
        (3, 13): 2,
        (6, 13): 24, (20, 13): Decimal("50.00"),
        (22, 13): Decimal("23.62"), (21, 13): Decimal("17.72"), (23, 13): Decimal("15.75"),
        (6, 14): 24, (20, 14): Decimal("50.00"),
        (22, 14): Decimal("23.62"), (21, 14): Decimal("17.72"), (23, 14): Decimal("15.75"),
    }  # fmt: skip


def test_quantities_that_differ_are_told() -> None:
    assert codes(record(row(1, 1, A=24)), sheet(A=48)) == ["contents-form-quantity"]
    assert codes(record(row(1, 1, A=24)), sheet(A=12)) == ["contents-form-quantity"]


def test_a_sku_the_form_does_not_have_is_told_once() -> None:
    assert codes(record(row(1, 2, B=1), row(3, 3, A=4)), sheet(A=4)) == ["contents-form-sku"]


def test_a_sku_twice_in_the_form_is_told() -> None:
    twice = replace(
        sheet(A=4), skus=(FormRow(row=6, sku="A", expected=4), FormRow(row=7, sku="A", expected=4))
    )
    assert codes(record(row(1, 1, A=4)), twice) == ["contents-form-twice"]


def test_more_boxes_than_the_form_has_columns_are_refused() -> None:
    assert codes(record(row(1, 6, A=1)), sheet(A=6)) == ["contents-form-columns"]


def test_cartons_go_to_the_group_that_still_expects_them() -> None:
    groups = [sheet("Pack Group - 1", A=2), sheet("Pack Group - 2", A=16, B=4)]
    boxes = record(row(1, 1, A=2), row(2, 2, A=16), row(3, 3, B=4))
    cells, problems = fill_form(boxes, groups)
    assert problems == []
    first = [cell for cell in cells if cell.sheet == "Pack Group - 1" and cell.row == 6]
    assert {cell.column: cell.value for cell in first} == {13: Decimal(2)}


def test_a_carton_mixed_over_two_groups_is_told() -> None:
    groups = [sheet("Pack Group - 1", A=1), sheet("Pack Group - 2", B=1)]
    assert "contents-form-sku" in codes(record(row(1, 1, A=1, B=1)), *groups)


def test_figures_of_an_earlier_filling_are_emptied() -> None:
    old = replace(sheet(A=4), filled={(6, 13): Decimal(9), (6, 15): Decimal(9)})
    cells, _ = fill_form(record(row(1, 1, A=4)), [old])
    assert {cell.column: cell.value for cell in cells if cell.row == 6} == {
        15: None,
        13: Decimal(4),
    }


def test_what_reads_back_differently_does_not_agree() -> None:
    form = sheet(A=4)
    cells, _ = fill_form(record(row(1, 1, A=4)), [form])
    written = {
        (cell.row, cell.column): cell.value
        for cell in cells
        if cell.value is not None and cell.row != 3
    }
    assert agrees(cells, [replace(form, filled=written)])
    assert not agrees(cells, [replace(form, filled={**written, (6, 13): Decimal(5)})])
    assert not agrees(cells, [form])


@given(grams=st.integers(1, 40_000), millimetres=st.integers(1, 2_000))
def test_figures_are_never_below_the_measure_of_record(grams: int, millimetres: int) -> None:
    weight, length = Weight(grams), Length(millimetres)
    for unit in (WeightUnit.LB, WeightUnit.KG):
        shown = form_weight(weight, unit)
        assert Weight.of(shown, unit) >= weight
        assert shown - weight.as_unit(unit) < Decimal("0.01")
    for side_unit in (LengthUnit.IN, LengthUnit.CM):
        assert Length.of(form_length(length, side_unit), side_unit) == length


def test_a_form_without_a_box_count_gets_none() -> None:
    cells, problems = fill_form(record(row(1, 1, A=4)), [replace(sheet(A=4), total=None)])
    assert problems == []
    assert {cell.row for cell in cells} == {6, 20, 21, 22, 23}
