"""The working as a table of text, for a spreadsheet."""

import csv
from io import StringIO

from sqlalchemy import select

from app.persistence.tables.plans import Plan
from app.persistence.tables.products import Product
from tests.factories.costs import a_rate_of_exchange
from tests.factories.people import Member
from tests.web.visitor import Visitor

HEADING = [
    "Section", "Item", "Rate or price", "Working", "Basis", "From", "Amount", "Currency", "Status",
    "Source", "Remarks",
]  # fmt: skip


def table(owner: Visitor, address: str) -> list[list[str]]:
    response = owner.get(address).response
    assert response.content_type == "text/csv; charset=utf-8"
    text = response.text
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"))))


def amounts(rows: list[list[str]], section: str) -> dict[str, str]:
    return {row[1]: row[6] for row in rows if row[0] == section}


def test_every_figure_stands_with_its_rate_date_and_source(
    owner: Visitor, path: str, member: Member
) -> None:
    a_rate_of_exchange(member)
    rows = table(owner, f"{path}.csv?rate_line=example/lcl-truck")
    assert rows[0] == HEADING
    assert amounts(rows, "Freight, shipment 1") == {
        "Sea LCL + truck": "1495.00",
        "Handling at the port of destination": "450.00",
    }
    towels = next(row for row in rows if row[:2] == ["LC-TW07", "Section 301, list 4A"])
    assert towels[2:9] == [
        "7.5%", "700.00 × 7.5%", "9903.88.15", "2020-02-14", "52.50", "USD", "applied",
    ]  # fmt: skip
    assert "USTR" in towels[9]
    assert amounts(rows, "LC-CP11")["Total"] == "363.21"


def test_the_working_is_of_what_the_page_shows(owner: Visitor, path: str, member: Member) -> None:
    a_rate_of_exchange(member)
    page = owner.get(path)
    link = page.soup.select_one('a[href*="cost.csv"]')
    assert link is not None
    assert table(owner, str(link["href"])) == table(
        owner, f"{path}.csv?rate_line=example/lcl-truck"
    )


def test_an_unknown_amount_is_an_empty_cell_that_says_unknown(owner: Visitor, path: str) -> None:
    rows = table(owner, f"{path}.csv?rate_line=example/lcl-truck&insurance=nothing")
    freight = next(row for row in rows if row[:2] == ["LC-CP11", "Freight"])
    assert (freight[6], freight[8]) == ("", "unknown")
    whole = next(row for row in rows if row[:2] == ["LC-CP11", "Total"])
    assert whole[8] == "at least"


def test_what_another_price_holds_says_where(owner: Visitor, path: str, member: Member) -> None:
    a_rate_of_exchange(member)
    rows = table(owner, f"{path}.csv?rate_line=example/slow-ship-truck")
    assert next(row for row in rows if row[:2] == ["LC-CP11", "Duty"])[8] == "in the freight"
    with member.session() as session:
        session.scalars(select(Plan)).one().incoterm = "DDP"
        session.commit()
    rows = table(owner, f"{path}.csv?rate_line=example/lcl-truck")
    assert next(row for row in rows if row[:2] == ["LC-CP11", "Freight"])[8] == "in the price"


def test_without_an_offer_only_the_heading_remains(owner: Visitor, path: str) -> None:
    assert table(owner, f"{path}.csv?rate_line=example/rail-courier") == [HEADING]


def test_a_cell_that_would_be_a_formula_is_text(owner: Visitor, path: str, member: Member) -> None:
    with member.session() as session:
        session.scalars(select(Product).where(Product.sku == "LC-CP11")).one().sku = "=1+1"
        session.commit()
    assert "'=1+1" in {row[0] for row in table(owner, f"{path}.csv?rate_line=example/lcl-truck")}
