"""Somebody else's workbook is filled as a person would, and keeps how it looks."""

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.chart import BarChart
from openpyxl.drawing.image import Image as Picture
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from PIL import Image

from app.connectors.filling import Filled, Filling, Value, fill_workbook, meant, spelled
from app.domain.problems import Problem
from tests.factories.workbooks import workbook

_THIN: Final = Border(bottom=Side(style="thin"))
_NEGATIVE: Final = CellIsRule(operator="lessThan", formula=["0"])  # type: ignore[no-untyped-call]
_FIRST, _LAST = 5, 6


def template(change: Callable[[Any], None] | None = None) -> bytes:
    """Return a forwarder's sheet: a title, single cells, a table of two rows, a total below."""

    def dress(page: Any) -> None:
        page.title = "装箱单"
        page.merge_cells("A1:D1")
        page["A1"].font = Font(bold=True, size=18, color="9C2B16")
        page.row_dimensions[1].height = 40
        for row in (_FIRST, _LAST):
            page.row_dimensions[row].height = 22
            for cell in page[row]:
                cell.border = _THIN
                cell.fill = PatternFill("solid", fgColor="E8EDF2")
        page["C5"].number_format = page["C6"].number_format = "0.00"
        page.merge_cells("A8:D8")
        page.row_dimensions[8].height = 33
        if change is not None:
            change(page)

    return workbook(
        ["示例货代 下单表", None, None, None],
        ["FBA号", None, "日期", None],
        [None, None, None, None],
        ["SKU", "品名", "单价", "数量"],
        ["EXAMPLE", "示例", 1, 1],
        ["EXAMPLE", "示例", 1, 1],
        ["合计", None, None, "=SUM(D5:D6)"],
        ["货代签字", None, None, None],
        change=dress,
    )


def filling(*rows: tuple[Value | None, ...], **changes: Any) -> Filling:
    found: dict[str, Any] = {
        "sheet": "装箱单",
        "cells": {(2, 2): "FBA17QK3M8XZ", (2, 4): date(2026, 11, 20)},
        "columns": (1, 2, 3, 4),
        "first_row": _FIRST,
        "last_row": _LAST,
        "table": rows,
    }
    return Filling(**(found | changes))


def filled(order: Filling, content: bytes | None = None) -> Any:
    """Return the sheet of the filled copy as openpyxl reads it."""
    made = fill_workbook(content or template(), order)
    assert isinstance(made, Filled), made
    return load_workbook(io.BytesIO(made.content))[order.sheet]


def lines(count: int) -> list[tuple[Value | None, ...]]:
    return [(f"SKU-{n}", "保温杯", Decimal("4.20"), n) for n in range(1, count + 1)]


def test_single_cells_and_rows_hold_what_was_ordered() -> None:
    page = filled(filling(*lines(2)))
    assert (page["B2"].value, page["D2"].value.date()) == ("FBA17QK3M8XZ", date(2026, 11, 20))
    assert [cell.value for cell in page[5]] == ["SKU-1", "保温杯", 4.2, 1]
    assert [cell.value for cell in page[6]] == ["SKU-2", "保温杯", 4.2, 2]


def test_a_longer_table_pushes_what_is_below_down_and_its_rows_look_alike() -> None:
    page = filled(filling(*lines(5)))
    assert [page.cell(row, 1).value for row in range(5, 12)] == [
        "SKU-1",
        "SKU-2",
        "SKU-3",
        "SKU-4",
        "SKU-5",
        "合计",
        "货代签字",
    ]
    for row in range(5, 10):
        assert page.row_dimensions[row].height == 22
        assert page.cell(row, 3).number_format == "0.00"
        assert page.cell(row, 1).fill.fgColor.rgb == "00E8EDF2"
    assert sorted(map(str, page.merged_cells.ranges)) == ["A11:D11", "A1:D1"]
    assert (page.row_dimensions[1].height, page.row_dimensions[11].height) == (40, 33)
    assert page["A1"].font.size == 18


def test_the_total_below_covers_the_rows_that_were_made() -> None:
    assert filled(filling(*lines(5)))["D10"].value == "=SUM(D5:D9)"
    assert filled(filling(*lines(2)))["D7"].value == "=SUM(D5:D6)"


def worked_out(page: Any) -> None:
    """Let the rows work out an amount, a sum across, and a share of the whole."""
    for row in (_FIRST, _LAST):
        page.cell(row, 5).value = f"=C{row}*D{row}"
        page.cell(row, 6).value = f"=SUM(C{row}:D{row})"
        page.cell(row, 7).value = f"=D{row}/SUM(D$5:D$6)"


def test_the_rows_that_were_made_work_out_what_the_templates_rows_do() -> None:
    page = filled(filling(*lines(4)), template(worked_out))
    for row in range(5, 9):
        assert [page.cell(row, column).value for column in (5, 6, 7)] == [
            f"=C{row}*D{row}",
            f"=SUM(C{row}:D{row})",
            f"=D{row}/SUM(D$5:D$8)",
        ]


def test_a_shorter_table_leaves_none_of_the_templates_examples() -> None:
    page = filled(filling(*lines(1)))
    assert [cell.value for cell in page[6]] == [None] * 4
    assert page["A7"].value == "合计"


def test_a_table_without_rows_is_emptied() -> None:
    page = filled(filling())
    assert [cell.value for cell in (*page[5], *page[6])] == [None] * 8


def test_a_single_cell_below_the_table_moves_with_its_row() -> None:
    page = filled(filling(*lines(4), cells={(7, 2): "以上"}))
    assert (page["A9"].value, page["B9"].value) == ("合计", "以上")


def test_cells_of_a_form_without_a_table_are_filled_alone() -> None:
    page = filled(filling(columns=(), cells={(8, 2): "陈敏"}))
    assert page["A8"].value == "陈敏"  # B8 lies in the merged range that A8 begins
    assert page["A5"].value == "EXAMPLE"


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "+1", "-2", "@cmd", '"quoted"', "两\n行"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    cell = filled(filling((text, "杯", 1, 1)))["A5"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_formulas_in_other_sheets_follow_the_rows_they_point_at() -> None:
    def refer(page: Any) -> None:
        other = page.parent.create_sheet("汇总")
        other["A1"] = "='装箱单'!D7"
        other["A2"] = "=D7"

    made = fill_workbook(template(refer), filling(*lines(5)))
    assert isinstance(made, Filled)
    other = load_workbook(io.BytesIO(made.content))["汇总"]
    assert (other["A1"].value, other["A2"].value) == ("='装箱单'!D10", "=D7")


def test_rules_for_entries_and_pictures_move_with_their_rows() -> None:
    def add(page: Any) -> None:
        rule = DataValidation(type="list", formula1='"是,否"', sqref="B7 D5:D6")
        page.add_data_validation(rule)
        page.conditional_formatting.add("C5:C6", _NEGATIVE)
        drawn = io.BytesIO()
        Image.new("RGB", (4, 4)).save(drawn, "PNG")
        picture = Picture(drawn)
        picture.anchor = "A8"
        page.add_image(picture)

    page = filled(filling(*lines(5)), template(add))
    (rule,) = page.data_validations.dataValidation
    assert set(str(rule.sqref).split()) == {"B10", "D5:D9"}
    assert [str(each.sqref) for each in page.conditional_formatting] == ["C5:C9"]
    (drawing,) = page._images  # noqa: SLF001 - openpyxl has no public name for them
    assert drawing.anchor._from.row == 10  # noqa: SLF001


def test_a_table_whose_rows_are_merged_downwards_is_refused() -> None:
    made = fill_workbook(template(lambda page: page.merge_cells("A5:A6")), filling(*lines(2)))
    assert made == Problem("filling-rows-merged", params={"first": 5, "last": 6})


def test_two_facts_for_the_cells_of_one_merged_range_are_refused() -> None:
    made = fill_workbook(template(), filling(columns=(), cells={(8, 1): "a", (8, 3): "b"}))
    assert made == Problem("filling-cell-twice", params={"cell": "A8"})


def test_a_sheet_that_is_gone_is_named() -> None:
    made = fill_workbook(template(), filling(sheet="发票"))
    assert made == Problem("filling-sheet-gone", params={"sheet": "发票"})


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"SKU,qty\n1,2\n"])
def test_a_file_that_is_no_workbook_is_refused(content: bytes) -> None:
    assert isinstance(fill_workbook(content, filling()), Problem)


def test_parts_that_may_not_be_kept_are_named() -> None:
    def draw(page: Any) -> None:
        page.add_chart(BarChart(), "F2")

    plain, drawn = (
        fill_workbook(content, filling(*lines(1))) for content in (template(), template(draw))
    )
    assert isinstance(plain, Filled)
    assert isinstance(drawn, Filled)
    assert (plain.lost, drawn.lost) == ((), ("charts",))


@given(
    st.none()
    | st.text()
    | st.integers()
    | st.dates()
    | st.decimals(allow_nan=False, places=3)
    | st.just(Decimal("1E+2"))
)
def test_a_value_survives_its_spelling(value: Value | None) -> None:
    if isinstance(value, Decimal) and not value.is_finite():
        return
    assert meant(*spelled(value)) == value
