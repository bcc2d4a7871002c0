"""A table's file: typed cells, no formula run, the same bytes for the same table."""

import csv
import io
import re
import time
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.domain.spreadsheet_text import unguarded
from app.printing.spreadsheets import Cell, Sheet, write_csv, write_xlsx

TEXTS: Final = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
ROWS: Final = st.lists(st.lists(TEXTS, min_size=2, max_size=2), min_size=1, max_size=5)


def opened(sheet: Sheet) -> list[list[object]]:
    page = load_workbook(io.BytesIO(write_xlsx(sheet))).active
    assert page is not None
    return [[cell.value for cell in row] for row in page.iter_rows()]


def read_back(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("cell", "opens_as", "shown_as", "plain"),
    [
        ("SKU-1", "SKU-1", "@", "SKU-1"),
        ("007", "007", "@", "007"),
        (12, 12, "0", "12"),
        (-3, -3, "0", "-3"),
        (Decimal("12.50"), 12.5, "0.00", "12.50"),
        (Decimal("-1E+3"), -1000, "0", "-1000"),
        (date(2026, 11, 22), datetime(2026, 11, 22), "yyyy-mm-dd", "2026-11-22"),  # noqa: DTZ001
        (
            datetime(2026, 11, 22, 8, 30, tzinfo=UTC),
            datetime(2026, 11, 22, 8, 30),  # noqa: DTZ001
            "yyyy-mm-dd hh:mm",
            "2026-11-22 08:30",
        ),
        (None, None, "General", ""),
        ("", None, "General", ""),
    ],
)
def test_a_cell_keeps_its_type(cell: Cell, opens_as: object, shown_as: str, plain: str) -> None:
    sheet = Sheet("Table", ["a", "b"], [["x", cell]])
    page = load_workbook(io.BytesIO(write_xlsx(sheet))).active
    assert page is not None
    assert (page["B2"].value, page["B2"].number_format) == (opens_as, shown_as)
    assert read_back(write_csv(sheet))[1][1] == plain


@settings(max_examples=30)
@given(ROWS)
def test_no_text_of_a_file_begins_a_formula(rows: list[list[str]]) -> None:
    sheet = Sheet("Table", ["a", "b"], rows)
    read = read_back(write_csv(sheet))[1:]
    assert [[unguarded(cell) for cell in row] for row in read] == rows
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in read for cell in row)


@settings(max_examples=15, deadline=None)
@given(ROWS)
def test_a_workbook_holds_the_text_itself(rows: list[list[str]]) -> None:
    marked = [["x", *row] for row in rows]
    read = opened(Sheet("Table", ["", "a", "b"], marked))[1:]
    kept = [[re.sub("[\ufffe\uffff]", "", cell) or None for cell in row] for row in marked]
    assert read == kept


def test_what_looks_like_a_formula_is_marked_as_text() -> None:
    page = load_workbook(io.BytesIO(write_xlsx(Sheet("t", ["=a"], [["=1+1"], ["@x"]])))).active
    assert page is not None
    assert [(cell.data_type, cell.quotePrefix) for cell in page["A"]] == [("s", True)] * 3


def test_equal_tables_give_equal_bytes() -> None:
    sheet = Sheet("Table", ["a"], [["x"]])
    first = write_xlsx(sheet)
    time.sleep(1.1)
    assert write_xlsx(sheet) == first


def test_the_heading_stays_in_sight_and_filters() -> None:
    page = load_workbook(io.BytesIO(write_xlsx(Sheet("t", ["a", "b"], [["x", "y"]])))).active
    assert page is not None
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:B2")


def test_columns_are_as_wide_as_their_text_within_reason() -> None:
    sheet = Sheet("t", ["a", "b", "c"], [["x", "十个汉字占两倍的宽度", "y" * 200]])
    page = load_workbook(io.BytesIO(write_xlsx(sheet))).active
    assert page is not None
    assert [page.column_dimensions[letter].width for letter in "ABC"] == [8, 22, 48]


@pytest.mark.parametrize(
    ("title", "kept"), [("a/b:c", "a b c"), ("", "1"), ("x" * 40, "x" * 31), ("\x01", "1")]
)
def test_any_title_makes_a_sheet(title: str, kept: str) -> None:
    assert load_workbook(io.BytesIO(write_xlsx(Sheet(title, ["a"], [])))).sheetnames == [kept]
