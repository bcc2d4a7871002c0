"""The list of compliance files and a product's page, in both languages."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from tests.factories.compliance import a_compliance_file
from tests.factories.people import Member
from tests.factories.plans import a_product
from tests.web.visitor import Visitor


@pytest.fixture
def product_id(member: Member) -> int:
    with member.session() as session:
        product = a_product(session, hs={"US": "8518302000", "DE": "8518300000"})
        ended = date(2020, 1, 1)
        a_compliance_file(session, product, kind="transport-appraisal", expires_on=ended)
        session.commit()
        return product.id


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["Transport conditions appraisal", "Ended", "Booking waits for it"]),
     ("zh", ["货物运输条件鉴定书", "已过期", "补齐才能订舱", "有效期至"])],
)  # fmt: skip
@pytest.mark.usefixtures("product_id")
def test_the_list_speaks_both_languages(owner: Visitor, language: str, words: list[str]) -> None:
    page = owner.get(f"/compliance?state=expired&lang={language}")
    assert all(word in page.text for word in words)


def test_a_line_leads_to_its_kind_and_its_product(owner: Visitor, product_id: int) -> None:
    page = owner.get("/compliance?state=expired&to=US&q=LC-EB20")
    links = [str(each["href"]) for each in page.soup.select("tbody a")]
    assert links[0].startswith(f"/products/{product_id}/compliance")
    assert links[1] == f"/products/{product_id}/compliance/all/transport-appraisal"


@pytest.mark.usefixtures("product_id")
def test_a_search_without_result_leads_back_to_all(owner: Visitor) -> None:
    page = owner.get("/compliance?q=nothing&to=XX&state=unheard")
    assert "Nothing found" in page.text


def test_without_products_it_says_what_to_do_first(owner: Visitor) -> None:
    assert "No products yet" in owner.get("/compliance").text


@pytest.mark.usefixtures("product_id")
def test_it_is_exported_as_shown(owner: Visitor) -> None:
    sent = owner.get("/compliance.xlsx?state=expired").response
    rows = list(load_workbook(io.BytesIO(sent.data)).active.values)  # type: ignore[union-attr]
    assert [row[0] for row in rows] == ["SKU", "LC-EB20"]
    assert owner.get("/compliance.csv").response.mimetype == "text/csv"


def test_a_product_shows_what_each_destination_asks(owner: Visitor, product_id: int) -> None:
    us = owner.get(f"/products/{product_id}/compliance")
    assert "FCC equipment authorisation" in us.text
    germany = owner.get(f"/products/{product_id}/compliance?to=DE")
    assert "Responsible person in the Union" in germany.text
    assert "FCC" not in germany.text
    japan = owner.get(f"/products/{product_id}/compliance?to=JP")
    assert "PSE conformity" in japan.text


def test_a_product_without_a_us_code_is_told_of(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        bare = a_product(session, hs={})
    assert "agency flags are not known" in owner.get(f"/products/{bare.id}/compliance?to=US").text
    assert "Compliance files of LC-EB20" in owner.get(f"/products/{bare.id}/compliance").h1


def test_an_unknown_product_is_not_found(owner: Visitor) -> None:
    owner.get("/products/99/compliance", status=404)
