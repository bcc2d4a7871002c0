"""A person gets their own workbook back, with every fault where it is."""

import io
from typing import Any

from openpyxl import load_workbook
from openpyxl.styles import Font

from app.connectors.cells import Workbook
from app.connectors.marking import Mark, Marks, mark_workbook
from app.connectors.workbooks import read_workbook
from tests.factories.workbooks import workbook

FAULTS = (
    Mark(row=2, column=1, text="=Write a number."),
    Mark(row=2, column=None, text="Row."),
    Mark(row=3, column=0, text="Twice."),
)


def marked(content: bytes, faults: tuple[Mark, ...] = FAULTS, *, width: int = 2) -> Any:
    read = read_workbook(content, "x")
    assert isinstance(read, Workbook)
    marks = Marks(sheet="Sheet", heading_row=1, heading="Errors", width=width, faults=faults)
    found = mark_workbook(content, read, marks)
    assert isinstance(found, bytes)
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


def test_a_csv_file_comes_back_as_a_workbook_of_text() -> None:
    page = marked(b"SKU,Value\n007,=1\n").active
    assert [cell.value for cell in page[2]][:2] == ["007", "=1"]
    assert page["B2"].data_type == "s"
