"""Cells are read as their author meant them."""

import io
from datetime import date, datetime, time
from typing import Any

import pytest
from openpyxl import Workbook as Book
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from app.connectors.cells import Cell, CellKind, Workbook
from app.connectors.limits import MOST_COLUMNS, MOST_ROWS, MOST_ROWS_ABOVE
from app.connectors.xlsx import read_xlsx
from app.domain.problems import Problem
from tests.factories.workbooks import workbook


def read(content: bytes) -> Workbook:
    found = read_xlsx(content)
    assert isinstance(found, Workbook)
    return found


def cell(value: Any, *, shown_as: str = "General") -> Cell:
    def shape(page: Any) -> None:
        page["B1"].number_format = shown_as

    return read(workbook(["x", value], change=shape)).sheets[0].lines[0].cell(1)


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        ("灯", CellKind.TEXT, "灯"),
        ("007", CellKind.TEXT, "007"),
        (12, CellKind.NUMBER, "12"),
        (12.50, CellKind.NUMBER, "12.5"),
        (0.1 + 0.2, CellKind.NUMBER, "0.3"),
        (8518300000, CellKind.NUMBER, "8518300000"),
        (1e21, CellKind.NUMBER, "1000000000000000000000"),
        (True, CellKind.TEXT, "yes"),
        (False, CellKind.TEXT, "no"),
        ("#N/A", CellKind.ERROR, "#N/A"),
        (date(2026, 11, 28), CellKind.DAY, "2026-11-28"),
        (datetime(2026, 11, 28, 8, 30), CellKind.MOMENT, "2026-11-28 08:30"),  # noqa: DTZ001
        (time(8, 30), CellKind.TEXT, "08:30:00"),
        (None, CellKind.TEXT, ""),
    ],
)
def test_a_cell_keeps_what_it_is(value: Any, kind: CellKind, text: str) -> None:
    formats = {date: "yyyy-mm-dd", datetime: "yyyy-mm-dd hh:mm", time: "hh:mm:ss"}
    found = cell(value, shown_as=formats.get(type(value), "General"))
    assert (found.kind, found.text) == (kind, text)


def test_the_zeros_a_format_shows_belong_to_a_code() -> None:
    assert cell(101210000, shown_as="0000000000").text == "0101210000"
    assert cell(5, shown_as="0").text == "5"


def test_days_of_the_other_calendar_are_the_same_days() -> None:
    book = Book()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0].append([date(2026, 11, 28)])
    written = io.BytesIO()
    book.save(written)
    assert read(written.getvalue()).sheets[0].lines[0].cells[0].text == "2026-11-28"


def test_a_formula_that_no_program_has_worked_out_is_told_from_a_blank_cell() -> None:
    [line] = read(workbook(["a", "=1+1"])).sheets[0].lines
    assert line.cell(1).kind is CellKind.UNCOMPUTED
    assert not line.cell(1).blank


def test_merged_text_stands_in_each_row_it_spans_and_says_so() -> None:
    def merge(page: Any) -> None:
        page.merge_cells("A1:B3")

    content = workbook(["FBA1", None, "x"], [None, None, "y"], [None, None, "z"], change=merge)
    lines = read(content).sheets[0].lines
    assert [line.cell(0) for line in lines] == [
        Cell(text="FBA1"),
        Cell(text="FBA1", spread=True),
        Cell(text="FBA1", spread=True),
    ]
    assert [line.cell(1).text for line in lines] == ["", "", ""]


def test_blank_rows_are_left_out_and_the_others_keep_their_numbers() -> None:
    lines = read(workbook(["a"], [None], ["  "], ["b"])).sheets[0].lines
    assert [line.number for line in lines] == [1, 4]


def test_sheets_people_see_come_first_and_blank_ones_not_at_all() -> None:
    book = Book()
    hidden, shown = book.worksheets[0], book.create_sheet("Shown")
    book.create_sheet("Blank")
    hidden.sheet_state = "hidden"
    hidden.append(["h"])
    shown.append(["s"])
    written = io.BytesIO()
    book.save(written)
    assert [sheet.name for sheet in read(written.getvalue()).sheets] == ["Shown", "Sheet"]


def test_a_sheet_that_is_too_long_is_left_out_and_named() -> None:
    book = Book(write_only=True)
    long, short = book.create_sheet("Codes"), book.create_sheet("Products")
    for number in range(MOST_ROWS + MOST_ROWS_ABOVE + 1):
        long.append([number])
    short.append(["a"])
    written = io.BytesIO()
    book.save(written)
    found = read(written.getvalue())
    assert ([sheet.name for sheet in found.sheets], found.left_out) == (["Products"], ("Codes",))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (workbook(), "workbook-blank"),
        (workbook(["a"] * (MOST_COLUMNS + 1)), "workbook-columns"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, code: str) -> None:
    found = read_xlsx(content)
    assert isinstance(found, Problem)
    assert found.code == code
