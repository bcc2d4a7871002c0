"""A workbook's own labels and headings propose what goes where."""

from app.connectors.cells import Workbook
from app.connectors.workbooks import read_workbook
from app.domain.paperwork.sheet_map import SheetMap
from app.domain.paperwork.sheet_rows import RowKind
from app.usecases.sheet_templates.proposing import propose
from tests.factories.workbooks import workbook


def proposed(*rows: list[object]) -> SheetMap:
    book = read_workbook(workbook(*rows), "示例货代.xlsx")
    assert isinstance(book, Workbook)
    return propose(book)


def test_labels_propose_the_cell_beside_them_and_headings_their_columns() -> None:
    found = proposed(
        ["示例货代 下单表"],
        ["FBA号：", None, "Reference ID", None],
        ["货号", "中文品名", "申报单价(USD)", "数量", "备注"],
        ["EXAMPLE", "示例", 1, 1, None],
        ["EXAMPLE", "示例", 1, 1, None],
        ["合计"],
    )
    assert found.cells == {"B2": "shipment-id", "D2": "reference-id"}
    assert found.columns == {"A": "sku", "B": "name-zh", "C": "unit-value", "D": "quantity"}
    assert (found.rows, found.first_row, found.last_row) == (RowKind.GOODS, 4, 5)


def test_headings_of_cartons_make_a_table_of_cartons() -> None:
    sizes = proposed(["箱序号", "长(cm)", "宽(cm)", "高(cm)", "单箱毛重(kg)"])
    assert (sizes.rows, sizes.first_row, sizes.last_row) == (RowKind.CARTON_ROWS, 2, 2)
    contents = proposed(["FBA箱号", "SKU", "数量", "长", "宽", "高"])
    assert contents.rows is RowKind.CONTENTS


def test_a_label_whose_cell_is_filled_already_proposes_nothing() -> None:
    assert proposed(["邮编", "92551"], ["SKU", "数量", "品牌"]).cells == {}


def test_blank_rows_until_a_footer_are_room_for_the_table() -> None:
    found = proposed(["SKU", "数量", "品牌"], [None], [None], [None], ["签字"])
    assert (found.first_row, found.last_row) == (2, 4)


def test_a_workbook_that_names_nothing_proposes_nothing() -> None:
    found = proposed(["你好"], ["再见"])
    assert (found.cells, found.columns, found.rows) == ({}, {}, None)
