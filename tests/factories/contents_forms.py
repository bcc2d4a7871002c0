"""Pack group workbooks arranged as Amazon hands them out, with sample data."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final

from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

HEADINGS: Final = (
    "SKU", "Product title ", "Id", "ASIN", "FNSKU", "Condition", "Prep type",
    "Who preps units?", "Who labels units?", "Expected quantity", "Boxed quantity",
)  # fmt: skip
FIRST_ROW: Final = 6
FIRST_BOX: Final = 13
_FILL: Final = PatternFill("solid", fgColor="FFF2CC")
_MEASURES: Final = (
    "Box weight (lb):",
    "Box width (inch):",
    "Box length (inch):",
    "Box height (inch):",
)
_METRIC: Final = ("Box weight (kg):", "Box width (cm):", "Box length (cm):", "Box height (cm):")


def contents_form(
    *groups: Mapping[str, int], boxes: int = 20, columns: int = 20, metric: bool = False
) -> bytes:
    """Return a workbook that expects units by SKU, a sheet for each group."""
    book = Workbook()
    book.worksheets[0].title = "Instructions"
    for number, expected in enumerate(groups, start=1):
        name = f"Pack Group - {number}" if len(groups) > 1 else "Box packing information"
        page = book.create_sheet(name)
        _fill(page, expected, boxes=boxes, columns=columns, metric=metric)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Return a workbook as a file."""
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def opened(content: bytes) -> Workbook:
    """Return a file as a workbook."""
    return load_workbook(BytesIO(content))


def _fill(
    page: Worksheet, expected: Mapping[str, int], *, boxes: int, columns: int, metric: bool
) -> None:
    page["A1"] = "Sample data"
    page["I3"], page["M3"] = "Total box count:", boxes
    for column, heading in enumerate(HEADINGS, start=1):
        page.cell(FIRST_ROW - 1, column, heading)
    for box in range(1, columns + 1):
        column = FIRST_BOX + box - 1
        page.cell(FIRST_ROW - 1, column, f'=IF(M3>={box},"Box {box} quantity","")')
        page.cell(FIRST_ROW, column).fill = _FILL
    for row, (sku, quantity) in enumerate(expected.items(), start=FIRST_ROW):
        page.cell(row, 1, sku).data_type = "s"
        page.cell(row, 10, quantity)
        last = get_column_letter(FIRST_BOX + columns - 1)
        page.cell(row, 11, f"=SUM(M{row}:{last}{row})")
    foot = FIRST_ROW + len(expected) + 1
    page.cell(foot, 1, "Name of box")
    for row, label in enumerate(_METRIC if metric else _MEASURES, start=foot + 1):
        page.cell(row, 1, label)
    page.protection.sheet = True
