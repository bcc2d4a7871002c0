"""A person gets their own workbook back, with every fault where it is."""

import io
from dataclasses import asdict
from typing import Any

from openpyxl import load_workbook
from openpyxl.styles import Font

from app.connectors import marking
from app.connectors.cells import Workbook
from app.connectors.marking import Mark, Marks
from app.connectors.workbooks import read_workbook
from tests.factories.workbooks import workbook

FAULTS = (
    Mark(row=2, column=1, text="=Write a number."),
    Mark(row=2, column=None, text="Row."),
    Mark(row=3, column=0, text="Twice."),
)


def marks(faults: tuple[Mark, ...], *, width: int = 2) -> Marks:
    return Marks(sheet="Sheet", heading_row=1, heading="Errors", width=width, faults=faults)


def marked(content: bytes, faults: tuple[Mark, ...] = FAULTS, *, width: int = 2) -> Any:
    found = marking.marked(content, asdict(marks(faults, width=width)))
    return load_workbook(io.BytesIO(found))


def bold(page: Any) -> None:
    page["A1"].font = Font(bold=True, color="FF0000FF")
    page.column_dimensions["A"].width = 33


def test_faults_are_coloured_noted_and_summed_up_and_the_rest_stays() -> None:
    page = marked(workbook(["SKU", "Value"], ["a", "x"], ["b", 2], change=bold)).active
    assert (page["A1"].font.b, page.column_dimensions["A"].width) == (True, 33)
    assert page["B2"].fill.fgColor.rgb.endswith("F9D5CF")
    assert page["B2"].comment.text == "=Write a number."
    assert page["A2"].comment is None
    assert [cell.value for cell in page["C"]] == ["Errors", "=Write a number.\nRow.", "Twice."]
    assert page["C2"].data_type == "s"


def test_a_second_marking_uses_the_same_column() -> None:
    once = workbook(["SKU", "Value", "Errors"], ["a", "x", "old"])
    page = marked(once, FAULTS[:1], width=3).active
    assert page.max_column == 3
    assert page["C2"].value == "=Write a number."


def test_two_faults_of_one_cell_are_both_noted() -> None:
    page = marked(workbook(["a", "b"], ["c", "d"]), (FAULTS[0], FAULTS[0])).active
    assert page["B2"].comment.text.count("Write a number.") == 2


def test_a_merged_cell_is_coloured_and_its_fault_summed_up() -> None:
    def merge(page: Any) -> None:
        page.merge_cells("B2:B3")

    content = workbook(["a", "b"], ["c", 5], ["d", None], change=merge)
    page = marked(content, (Mark(row=3, column=1, text="Merged."),)).active
    assert page["C3"].value == "Merged."


def test_the_first_sheet_is_marked_where_the_named_one_is_not_there() -> None:
    orders = {**asdict(marks(FAULTS[:1])), "sheet": ""}
    book = load_workbook(io.BytesIO(marking.marked(workbook(["a", "b"], ["c", 5]), orders)))
    assert book.worksheets[0]["C2"].value == "=Write a number."


def test_a_csv_file_comes_back_as_a_workbook_of_text() -> None:
    content = b"SKU,Value\n007,=1\n"
    read = read_workbook(content, "x")
    assert isinstance(read, Workbook)
    found = marking.mark_workbook(content, read, marks(FAULTS[:1]))
    assert isinstance(found, bytes)
    page = load_workbook(io.BytesIO(found)).worksheets[0]
    assert [cell.value for cell in page[2]][:2] == ["007", "=1"]
    assert page["B2"].data_type == "s"
