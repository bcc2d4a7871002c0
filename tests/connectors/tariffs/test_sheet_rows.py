"""Rows of large workbooks, as their XML states them."""

import io
from zipfile import ZipFile

import pytest

from app.connectors.tariffs.sheet_rows import (
    DamagedSheetError,
    Row,
    shared_texts,
    sheet_names,
    sheet_rows,
)


def rows(inside: str, *, shared: tuple[str, ...] = ()) -> list[Row]:
    sheet = f"<worksheet><sheetData>{inside}</sheetData></worksheet>"
    return list(sheet_rows(io.BytesIO(sheet.encode()), shared))


def archive(**members: str) -> ZipFile:
    held = io.BytesIO()
    with ZipFile(held, "w") as written:
        for name, text in members.items():
            written.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return ZipFile(held)


def test_cells_stand_in_the_columns_they_name() -> None:
    found = rows('<row r="7"><c r="A7"><v>1</v></c><c r="AB7"><v>2.5</v></c></row>')
    assert found == [(7, ["1", *[None] * 26, "2.5"])]


def test_cells_and_rows_without_names_follow_one_another() -> None:
    found = rows("<row><c><v>a</v></c><c><v>b</v></c></row><row/><row><c><v>c</v></c></row>")
    assert found == [(1, ["a", "b"]), (3, ["c"])]


def test_texts_are_inline_shared_or_in_pieces() -> None:
    inside = (
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>one </t></r><r><t>two</t></r></is></c>'
        '<c r="B1" t="s"><v>1</v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"/></row>'
    )
    assert rows(inside, shared=("no", "yes")) == [(1, ["one two", "yes", "2"])]


def test_prefixed_names_are_read_alike() -> None:
    sheet = (
        '<x:worksheet xmlns:x="u"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:worksheet>'
    )
    assert list(sheet_rows(io.BytesIO(sheet.encode()), ())) == [(1, ["1"])]


def test_columns_far_to_the_right_are_left_out() -> None:
    assert rows('<row r="1"><c r="A1"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row>') == [(1, ["1"])]


@pytest.mark.parametrize(
    "inside",
    [
        '<row r="1"><c r="A1" t="s"><v>9</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>x</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></row>',
    ],
)
def test_damage_is_told(inside: str) -> None:
    with pytest.raises(DamagedSheetError):
        rows(inside)


def test_a_document_type_of_its_own_is_refused() -> None:
    sheet = b'<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>'
    with pytest.raises(DamagedSheetError):
        list(sheet_rows(io.BytesIO(sheet), ()))


def test_a_workbooks_sheets_and_texts_are_found_in_its_archive() -> None:
    texts = "<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r></si><si/></sst>"
    book = archive(xl__worksheets__sheet1_xml="", xl__sharedStrings_xml=texts)
    assert sheet_names(book) == ["xl/worksheets/sheet1.xml"]
    assert shared_texts(book) == ["one", "two", ""]
    assert shared_texts(archive(other_xml="")) == []
