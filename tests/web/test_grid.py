"""The grid keeps every row it is given, and says of each cell what is wrong with it."""

from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from app.domain.problems import Problem
from app.web.columns import Column, Kind
from app.web.grid import MOST_ROWS, Row, Sheet, read_rows

COLUMNS = [
    Column(key="sku", label="SKU"),
    Column(key="units", label="Units", kind=Kind.COUNT),
    Column(key="total", label="Total", kind=Kind.CALC),
]


def sent(**cells: str) -> MultiDict[str, str]:
    return MultiDict({name.replace("_", "-"): value for name, value in cells.items()})


def skus(sheet: Sheet) -> list[str]:
    return [row.cells["sku"] for row in sheet.filled]


def test_rows_are_read_in_order_without_the_blank_ones() -> None:
    form = sent(rows_10_sku="C", rows_2_sku="B", rows_0_sku="A", rows_1_sku=" ", rows_1_units="")
    form["rows-2-total"] = "forged"
    form["rows-2-id"], form["rows-2-version"] = "7", "3"
    form["rows-x-sku"] = form["rows-1234567-sku"] = "stray"
    rows = read_rows(COLUMNS, form)
    assert list(rows) == [0, 2, 10]
    assert rows[2] == Row({"sku": "B"}, id="7", version="3")


@given(st.lists(st.text("AB\uff11 ", max_size=3), max_size=MOST_ROWS))
def test_no_row_with_anything_in_it_is_lost(texts: list[str]) -> None:
    form = MultiDict({f"rows-{at}-sku": text for at, text in enumerate(texts)})
    kept = [" ".join(text.replace("\uff11", "1").split()) for text in texts if text.strip()]
    assert skus(Sheet.sent(COLUMNS, form)) == kept


def test_a_saved_row_counts_even_when_it_was_emptied() -> None:
    form = MultiDict({"rows-0-sku": "", "rows-0-id": "7"})
    assert len(Sheet.sent(COLUMNS, form).filled) == 1


def test_unreadable_cells_are_refused_and_kept(app: Flask) -> None:
    sheet = Sheet(
        COLUMNS, [Row({"sku": "A", "units": "many"}), Row({"sku": "B", "units": "1,200"})]
    )
    with app.test_request_context(headers={"Accept-Language": "en"}):
        assert sheet.values() == [{"sku": "A"}, {"sku": "B", "units": 1200}]
        assert sheet.failed
        [(cell, sentence)] = sheet.fields_in_error()
    assert (cell.id, cell.label.text) == ("rows-0-units", "Row 1, Units")
    assert sentence.startswith("Enter a whole number")
    assert sheet.filled[0].cells["units"] == "many"


def test_problems_find_their_cells_and_the_first_one_stays(app: Flask) -> None:
    sheet = Sheet(COLUMNS, [Row({"sku": "A"}), Row({"sku": "B"})])
    with app.test_request_context(headers={"Accept-Language": "en"}):
        sheet.take(
            [
                Problem("product-sku-missing", "rows.1.sku"),
                Problem("product-measure-zero", "rows.1.sku"),
                Problem("product-measure-zero", "rows.0.elsewhere"),
                Problem("plan-locked", ""),
                Problem("product-sku-missing", "rows.9.sku"),
            ]
        )
    assert sheet.filled[1].errors == {"sku": "Enter the SKU."}
    assert sheet.filled[0].errors == {"sku": "Enter a figure above 0."}
    assert len(sheet.general_errors) == 2


def test_buttons_add_take_out_and_paste_rows(app: Flask) -> None:
    form = sent(rows_0_sku="A", rows_1_sku="", rows_2_sku="B", rows_3_sku="C", rows_3_id="7")
    with app.test_request_context():
        sheet = Sheet.sent(COLUMNS, form)
        assert sheet.act("add")
        assert len(sheet.rows) == 3 + 5
        assert sheet.act("remove-2")
        assert skus(sheet) == ["A", "C"]
        sheet = Sheet.sent(COLUMNS, form)
        assert sheet.act("remove-3")
        assert skus(sheet) == ["A", "B", "C"]
        assert not sheet.act("remove-x")
        assert not sheet.act("save")
        assert sheet.act("paste")


def test_saving_with_something_still_to_paste_pastes_first(app: Flask) -> None:
    form = MultiDict({"rows-0-sku": "A", "paste": "B\t2\nC\t3\textra\n"})
    with app.test_request_context(headers={"Accept-Language": "en"}):
        sheet = Sheet.sent(COLUMNS, form)
        assert sheet.act("save")
        assert skus(sheet) == ["A", "B", "C"]
        assert sheet.pasted == ""
        assert sheet.notes == [
            "2 rows pasted. Check them, then save.",
            "Left out: 1 cell beyond the last column",
        ]


def test_a_pasted_row_replaces_the_one_of_its_key_once(app: Flask) -> None:
    form = MultiDict({"rows-0-sku": "A", "rows-0-units": "1", "rows-0-id": "7"})
    form["paste"] = "Units\tSKU\tColour\n2\tA\tred\n3\tA\tblue\n4\t\t"
    with app.test_request_context(headers={"Accept-Language": "en"}):
        sheet = Sheet.sent(COLUMNS, form, key="sku")
        sheet.act("paste")
    assert [(row.cells["sku"], row.cells["units"], row.id) for row in sheet.filled] == [
        ("A", "2", "7"),
        ("A", "3", ""),
        ("", "4", ""),
    ]
    assert "no column has this heading: Colour" in sheet.notes[1]


def test_more_rows_than_a_page_takes_are_refused_whole_and_kept(app: Flask) -> None:
    text = "\n".join(f"S{number}\t1" for number in range(MOST_ROWS))
    with app.test_request_context(headers={"Accept-Language": "en"}):
        sheet = Sheet.sent(COLUMNS, MultiDict({"rows-0-sku": "A", "paste": text}))
        assert sheet.act("paste")
        assert sheet.failed
        assert (sheet.pasted, skus(sheet)) == (text, ["A"])
        assert sheet.general_errors[0].startswith("A page takes 100 rows; these are 101.")
        many = Sheet(COLUMNS, [Row({"sku": str(number)}) for number in range(MOST_ROWS + 1)])
        assert len(many.values()) == MOST_ROWS + 1
        assert many.failed
        assert len(many.rows) == MOST_ROWS + 1
