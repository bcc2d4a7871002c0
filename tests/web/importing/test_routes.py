"""Where imports begin: a file sent in or refused, empty tables, what was imported until now."""

import io

import pytest
from openpyxl import load_workbook

from app.domain.naming import Language
from app.usecases.importing.registry import KINDS
from tests.factories.workbooks import workbook
from tests.web.visitor import Visitor


@pytest.mark.parametrize("language", list(Language))
def test_the_page_offers_every_kind_and_its_empty_table(owner: Visitor, language: Language) -> None:
    page = owner.get(f"/import?lang={language.value}")
    assert [radio["value"] for radio in page.soup.select("[name=kind]")] == list(KINDS)
    for kind in KINDS:
        response = owner.get(f"/import/template/{kind}.xlsx?lang={language.value}").response
        book = load_workbook(io.BytesIO(response.data)).worksheets[0]
        assert book.max_row == 2


def test_a_kind_can_be_asked_for(owner: Visitor) -> None:
    assert owner.get("/import?kind=receipts").value("kind") == "receipts"


def test_an_unknown_empty_table_is_no_page(owner: Visitor) -> None:
    owner.get("/import/template/wishes.xlsx", status=404)


def test_a_file_and_its_kind_are_asked_for(owner: Visitor) -> None:
    page = owner.post("/import", {"page": "/import"}, status=422)
    assert page.problems == [
        "What does the file hold: Choose what the file holds",
        "Workbook: Choose a file first",
    ]


def test_a_file_alone_is_not_enough(owner: Visitor) -> None:
    sent = {"file": (io.BytesIO(b"SKU"), "a.csv"), "page": "/import"}
    page = owner.post("/import", sent, status=422)
    assert page.problems == ["What does the file hold: Choose what the file holds"]


def test_a_file_that_cannot_be_read_says_why_and_keeps_the_kind(owner: Visitor) -> None:
    sent = {"kind": "receipts", "file": (io.BytesIO(b"%PDF-\0"), "scan.pdf"), "page": "/import"}
    page = owner.post("/import", sent, status=422)
    assert page.error("file").startswith("scan.pdf is neither a workbook nor a CSV file")
    assert page.value("kind") == "receipts"


def test_imports_are_listed_newest_first(owner: Visitor) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        content = workbook(["SKU", "品名"], ["a", "灯"])
        owner.post(
            "/import",
            {"kind": "products", "file": (io.BytesIO(content), name), "page": "/import"},
        )
    page = owner.get("/import")
    assert [each.get_text() for each in page.soup.select("tbody th a")] == ["two.xlsx", "one.xlsx"]
    assert "Not imported yet" in page.text
