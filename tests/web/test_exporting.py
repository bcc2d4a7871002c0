"""Every grid goes out as XLSX and as CSV, with figures as figures."""

import io

import pytest
from openpyxl import load_workbook

from tests.factories.people import Member
from tests.factories.plans import a_plan
from tests.factories.products import bottle
from tests.web.visitor import Visitor


@pytest.fixture
def plan(member: Member) -> str:
    with member.session() as session:
        return f"/p/{a_plan(session).reference}"


def opened(owner: Visitor, path: str) -> list[list[object]]:
    response = owner.get(path).response
    assert "attachment" in response.headers["Content-Disposition"]
    page = load_workbook(io.BytesIO(response.data)).worksheets[0]
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_products_go_out_with_figures_and_texts(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        bottle(session)
    headings, row = opened(owner, "/products.xlsx")
    found = dict(zip(headings, row, strict=True))
    assert found["SKU"] == "LC-BT05"
    assert found["Length (cm)"] == 7.5
    assert found["HS code in China"] == "9617009000"
    assert found["Units a carton"] == 24


def test_cartons_and_items_go_out_as_saved(owner: Visitor, plan: str) -> None:
    cartons = opened(owner, f"{plan}/cartons/1.xlsx")
    assert cartons[0][:3] == ["SKU", "Cartons", "Units each"]
    assert isinstance(cartons[1][1], int)
    items = opened(owner, f"{plan}/items/1.xlsx")
    assert items[0] == ["SKU", "Product", "Quantity"]
    assert items[1][0] == "LC-EB20"


@pytest.mark.parametrize("page", ["cartons", "items"])
def test_the_page_of_a_grid_leads_to_both_files(owner: Visitor, plan: str, page: str) -> None:
    shown = owner.get(f"{plan}/{page}/1")
    for ending in ("xlsx", "csv"):
        assert shown.soup.select_one(f'a[href="{plan}/{page}/1.{ending}"]') is not None
    owner.get(f"{plan}/{page}/1.csv")


def test_another_ending_is_no_page(owner: Visitor, plan: str) -> None:
    owner.get(f"{plan}/cartons/1.pdf", status=404)
    owner.get(f"{plan}/cartons/9.csv", status=404)
