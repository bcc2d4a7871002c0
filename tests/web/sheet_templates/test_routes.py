"""Forwarders' workbooks: taken in, mapped by clicking cells, changed, archived."""

import io
import shutil

import pytest
from openpyxl import load_workbook

from app.persistence.materials import TEMPLATES
from app.usecases.sheet_templates.keeping import map_of
from config import Config
from tests.factories.partners import a_forwarder
from tests.factories.people import Member
from tests.factories.workbooks import workbook
from tests.web.visitor import Visitor

_SHEET = workbook(
    ["FBA号", None],
    ["SKU", "中文品名", "数量", "备注"],
    ["EXAMPLE", "示例", 1, None],
    ["签字", None],
)
_AT = "/sheet-templates/1"


def sent(content: bytes = _SHEET, name: str = "下单表.xlsx", **entries: str) -> dict[str, object]:
    return {"name": "示例货代下单表", "file": (io.BytesIO(content), name), **entries}


@pytest.fixture
def kept(owner: Visitor) -> Visitor:
    """Return a reader whose workspace keeps one workbook, as it proposed itself."""
    assert owner.post("/sheet-templates/new", sent()).location == _AT
    return owner


def mapped(member: Member) -> dict[str, object]:
    with member.session() as session:
        (template,) = TEMPLATES.in_use(session)
        return map_of(template).dump()


def test_the_empty_list_says_what_to_do(owner: Visitor) -> None:
    page = owner.get("/sheet-templates")
    assert "No template yet" in page.text
    assert page.soup.select_one('a.button[href="/sheet-templates/new"]')


def test_a_workbook_is_kept_with_what_it_proposes(kept: Visitor, member: Member) -> None:
    assert mapped(member) == {
        "sheet": "Sheet",
        "cells": {"B1": "shipment-id"},
        "rows": "goods",
        "columns": {"A": "sku", "B": "name-zh", "C": "quantity"},
        "first_row": 3,
        "last_row": 3,
    }
    page = kept.get("/sheet-templates")
    assert "示例货代下单表" in page.text
    assert "1 cell" in page.text
    assert "3 columns" in page.text


def test_it_belongs_to_a_forwarder_or_to_everybody(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        forwarder = a_forwarder(session)
        partner_id, name = str(forwarder.id), forwarder.name_en
    owner.post("/sheet-templates/new", sent(partner_id=partner_id))
    assert name in owner.get("/sheet-templates").text


def test_a_cell_is_clicked_and_filled(kept: Visitor, member: Member) -> None:
    page = kept.get(f"{_AT}?at=B4")
    assert page.soup.select_one('#choose select option[value="warehouse"]')
    assert not page.soup.select_one('#choose select option[value="sku"]')
    kept.post(f"{_AT}?at=B4", {"act": "place", "at": "B4", "fact": "warehouse"})
    assert mapped(member)["cells"] == {"B1": "shipment-id", "B4": "warehouse"}


def test_a_column_is_clicked_and_emptied(kept: Visitor, member: Member) -> None:
    page = kept.get(f"{_AT}?at=C")
    chosen = page.soup.select_one("#choose select option[selected]")
    assert chosen is not None
    assert chosen["value"] == "quantity"
    kept.post(_AT, {"act": "place", "at": "C", "fact": ""})
    assert mapped(member)["columns"] == {"A": "sku", "B": "name-zh"}


def test_a_change_is_taken_back(kept: Visitor, member: Member) -> None:
    before = mapped(member)
    kept.post(_AT, {"act": "place", "at": "C", "fact": ""})
    kept.take_back(_AT)
    assert mapped(member) == before


def test_a_single_cell_within_the_table_is_refused_at_its_place(kept: Visitor) -> None:
    page = kept.post(_AT, {"act": "place", "at": "A3", "fact": "warehouse"}, status=422)
    assert page.error("fact").startswith("A3 lies in the rows of the table")


def test_the_table_is_moved_and_has_rows_of_another_kind(kept: Visitor, member: Member) -> None:
    kept.post(_AT, {"act": "place", "at": "D", "fact": "cartons"})
    entries = {"act": "table", "rows": "contents", "first_row": "3", "last_row": "3"}
    kept.post(_AT, entries)
    found = mapped(member)
    assert found["rows"] == "contents"
    assert found["columns"] == {"A": "sku", "B": "name-zh", "C": "quantity"}
    kept.post(_AT, {**entries, "rows": ""})
    assert mapped(member)["columns"] == {}


def test_rows_the_wrong_way_round_are_refused(kept: Visitor) -> None:
    entries = {"act": "table", "rows": "goods", "first_row": "5", "last_row": "3"}
    page = kept.post(_AT, entries, status=422)
    assert page.error("last_row").startswith("The last row of the table cannot be above")


def test_it_is_called_something_else_but_not_as_another_one(kept: Visitor) -> None:
    kept.post("/sheet-templates/new", sent() | {"name": "另一张"})
    page = kept.post(_AT, {"act": "heading", "name": "另一张"}, status=422)
    assert page.error("name").startswith("There is already a template called 另一张")
    kept.post(_AT, {"act": "heading", "name": "新名称"})
    assert "新名称" in kept.get("/sheet-templates").text


def test_a_newer_workbook_takes_its_place_and_the_map_stays(kept: Visitor, member: Member) -> None:
    before = mapped(member)
    newer = workbook(["FBA", None], ["a", "b", "c", "d"], ["", "", "", ""], ["x"])
    kept.post(_AT, {"act": "file", "file": (io.BytesIO(newer), "新版.xlsx")})
    assert mapped(member) == before
    link = kept.get(_AT).soup.find("a", string="新版.xlsx")
    assert link is not None
    original = load_workbook(io.BytesIO(kept.client.get(str(link["href"])).data))
    assert original.worksheets[0]["A1"].value == "FBA"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02", "PDF"),
        (b"a,b\n1,2\n", "Only an XLSX workbook can be filled"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_at_its_field(
    owner: Visitor, content: bytes, told: str
) -> None:
    page = owner.post("/sheet-templates/new", sent(content), status=422)
    assert told in page.error("file")


def test_a_file_that_was_not_chosen_is_asked_for(owner: Visitor) -> None:
    page = owner.post("/sheet-templates/new", {"name": "x"}, status=422)
    assert page.error("file") == "Choose a file first"


def test_another_sheet_of_the_workbook_is_filled(owner: Visitor, member: Member) -> None:
    def second(page: object) -> None:
        page.parent.create_sheet("发票").append(["币种", None])  # type: ignore[attr-defined]

    owner.post("/sheet-templates/new", sent(workbook(["SKU", "数量", "品牌"], change=second)))
    owner.post(_AT, {"act": "sheet", "sheet": "发票"})
    assert mapped(member)["cells"] == {"B1": "currency"}
    owner.post(_AT, {"act": "sheet", "sheet": "no such sheet"})
    assert mapped(member)["sheet"] == "发票"


def test_it_is_archived_and_brought_back(kept: Visitor) -> None:
    kept.post(f"{_AT}/archive", {})
    assert "No template yet" in kept.get("/sheet-templates").text
    kept.post(f"{_AT}/restore", {})
    assert "示例货代下单表" in kept.get("/sheet-templates").text


@pytest.mark.parametrize("at", ["", "B0", "=A1", "ÄÖ", "ZZZ", "<b>"])
def test_what_is_no_place_opens_nothing(kept: Visitor, at: str) -> None:
    page = kept.get(_AT, query_string={"at": at})
    assert not page.soup.select_one("#choose")
    kept.post(_AT, {"act": "place", "at": at, "fact": ""}, status=400)


def test_a_workbook_that_is_gone_from_the_disk_is_asked_for_again(
    kept: Visitor, config: Config
) -> None:
    shutil.rmtree(config.files)
    page = kept.get(_AT)
    assert "is gone from the disk. Upload it again." in page.text
    assert page.soup.select_one("#newer input[type=file]")
