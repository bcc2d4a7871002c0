"""A mapped workbook is filled with the shipment's facts and read back the same."""

import io
from decimal import Decimal

from openpyxl import load_workbook

from app.connectors.cells import Workbook
from app.connectors.filling import Filled
from app.connectors.workbooks import read_workbook
from app.domain.paperwork.sheet_map import SheetMap
from app.domain.paperwork.sheet_rows import RowKind
from app.usecases.sheet_templates.filling import fill, filling_of
from app.usecases.sheet_templates.proposing import propose
from tests.factories.shipment_record import shipment_record
from tests.factories.workbooks import workbook

_ROWS = (
    ["FBA号", None],
    ["FBA箱号", "SKU", "中文品名", "数量", "申报总价"],
    ["EXAMPLE", "EXAMPLE", "示例", 1, 1],
    ["合计", None, None, "=SUM(D3:D3)", "=SUM(E3:E3)"],
)


def test_a_proposed_map_fills_the_workbook_with_every_carton() -> None:
    template = workbook(*_ROWS)
    book = read_workbook(template, "t.xlsx")
    assert isinstance(book, Workbook)
    sheet_map = propose(book)
    made = fill(template, sheet_map, shipment_record())
    assert isinstance(made, Filled)
    page = load_workbook(io.BytesIO(made.content))[sheet_map.sheet]
    assert page["B1"].value == "FBA17QK3M8XZ"
    rows = [[cell.value for cell in page[row][:4]] for row in range(3, 7)]
    assert rows == [
        ["FBA17QK3M8XZU000001", "BTL-750-BK", "不锈钢保温杯", 24],
        ["FBA17QK3M8XZU000002", "BTL-750-BK", "不锈钢保温杯", 24],
        ["FBA17QK3M8XZU000003", "BTL-750-BK", "不锈钢保温杯", 6],
        ["FBA17QK3M8XZU000003", "MUG-350-WH", "陶瓷马克杯", 15],
    ]
    assert (page["D7"].value, page["E7"].value) == ("=SUM(D3:D6)", "=SUM(E3:E6)")
    amounts = [Decimal(str(page.cell(row, 5).value)) for row in range(3, 7)]
    assert sum(amounts) == Decimal("244.13")


def test_a_map_with_a_problem_fills_nothing() -> None:
    problems = fill(workbook(*_ROWS), SheetMap(sheet="Sheet"), shipment_record())
    assert isinstance(problems, list)
    assert [problem.code for problem in problems] == ["sheet-map-empty"]


def test_a_workbook_that_cannot_be_filled_says_why() -> None:
    sheet_map = SheetMap(sheet="gone", cells={"A1": "reference"})
    problems = fill(workbook(*_ROWS), sheet_map, shipment_record())
    assert isinstance(problems, list)
    assert [problem.code for problem in problems] == ["filling-sheet-gone"]


def test_columns_are_filled_from_left_to_right() -> None:
    sheet_map = SheetMap(
        sheet="x", rows=RowKind.GOODS, columns={"AA": "quantity", "B": "sku"}, last_row=1
    )
    filling = filling_of(sheet_map, shipment_record())
    assert filling.columns == [2, 27]
    assert filling.table[0] == ["BTL-750-BK", 54]
