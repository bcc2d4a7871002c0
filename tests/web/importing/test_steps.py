"""An import in the browser: from a file sent in to saved rows, and back."""

import io
from decimal import Decimal

from openpyxl import load_workbook
from flask import Flask

from app.printing.spreadsheets import Sheet, write_xlsx
from tests.factories.people import Member
from tests.web.visitor import Page, Visitor

HEADINGS = ("SKU", "品名", "单重(g)", "申报单价", "备注")
GOOD = ("LC-1", "耳机", 180, Decimal("12.50"), "ours")


def book(*rows: tuple[object, ...], headings: tuple[str, ...] = HEADINGS) -> bytes:
    return write_xlsx(Sheet("产品", headings, rows))  # type: ignore[arg-type]


def send(owner: Visitor, content: bytes, *, kind: str = "products", name: str = "a.xlsx", status: int = 303) -> Page:
    data = {"kind": kind, "file": (io.BytesIO(content), name), "page": "/import"}
    return owner.post("/import", data, status=status)


def test_smoke(owner: Visitor) -> None:
    owner.get("/import")
    page = send(owner, book(GOOD, ("LC-2", "灯", "heavy", "x", "")))
    where = page.response.location
    columns = owner.get(where)
    fields = {f"field-{n}": columns.value(f"field-{n}") for n in range(5)}
    print(fields)
    page = owner.post(where, {"page": where, "act": "check", "heading_row": "1", **fields})
    page = owner.get(page.response.location)
    print(page.words if hasattr(page, "words") else page.text)
