"""A code found for a product goes back into its form, with everything typed still there."""

import pytest

from app.persistence import products as library
from tests.factories.people import Member
from tests.factories.products import bottle_form
from tests.web.visitor import Visitor

FIELD = "customs.US.hs_code"
NEW = "/products/new"


def ask(owner: Visitor, page: str = NEW, **entries: str) -> str:
    typed = {**bottle_form(**entries), "page": page, "find": FIELD}
    return owner.post("/tariff/ask", typed).location


def choose(owner: Visitor, code: str = "9617001000", *, page: str = NEW) -> str:
    return owner.post("/tariff/choose", {"page": page, "field": FIELD, "code": code}).location


def test_the_form_has_a_button_for_each_country(owner: Visitor) -> None:
    button = owner.get(NEW).soup.select_one(f'button[name="find"][value="{FIELD}"]')
    assert button is not None
    assert button["formaction"] == "/tariff/ask"


def test_the_search_opens_with_the_products_name_and_the_country(owner: Visitor) -> None:
    page = owner.get(ask(owner))
    assert page.value("q") == "不锈钢保温杯"
    assert page.value("to") == "US"
    assert page.soup.select_one('form[action="/tariff/choose"] button[name="code"]')
    assert page.soup.select_one(f'a.back[href="{NEW}"]')


def test_the_chosen_code_stands_in_the_form_with_all_that_was_typed(owner: Visitor) -> None:
    ask(owner, name_en="Half typed")
    assert choose(owner) == f"{NEW}#{FIELD}"
    page = owner.get(NEW)
    assert page.value(FIELD) == "9617001000"
    assert page.value("name_en") == "Half typed"


def test_a_kept_product_changes_only_when_it_is_saved(owner: Visitor, member: Member) -> None:
    owner.post(NEW, bottle_form())
    with member.session() as session:
        [product] = library.every(session, library.Search())
    page = f"/products/{product.id}"
    ask(owner, page)
    choose(owner, "9617003000", page=page)
    assert owner.get(page).value(FIELD) == "9617003000"
    with member.session() as session:
        [product] = library.every(session, library.Search())
        assert {each.country: each.hs_code for each in product.customs}["US"] == "9617001000"


def test_browsing_keeps_who_waits_for_a_code(owner: Visitor) -> None:
    waiting = {"page": NEW, "field": FIELD}
    for path in ("/tariff/US/9617", "/tariff/US/96170010", "/tariff/US/73239300"):
        page = owner.get(path, query_string=waiting)
        assert page.soup.select_one('form[action="/tariff/choose"] button[name="code"]')
    whole = owner.get("/tariff/US/96170010", query_string=waiting)
    assert whole.soup.select_one('button[name="code"]')["value"] == "9617001000"  # type: ignore[index]


def test_a_form_saved_meanwhile_is_told_the_code(owner: Visitor) -> None:
    assert choose(owner) == f"{NEW}#{FIELD}"
    assert "Enter the code 9617001000 by hand" in owner.get(NEW).text


@pytest.mark.parametrize(
    ("page", "field", "code"),
    [
        ("/settings", FIELD, "9617001000"),
        ("//elsewhere/products/new", FIELD, "9617001000"),
        (NEW, "name_en", "9617001000"),
        (NEW, "customs.XX.hs_code", "9617001000"),
        (NEW, FIELD, "<b>"),
    ],
)
def test_nothing_else_is_written(owner: Visitor, page: str, field: str, code: str) -> None:
    owner.post("/tariff/choose", {"page": page, "field": field, "code": code}, status=400)


def test_a_page_that_no_product_has_waits_for_nothing(owner: Visitor) -> None:
    page = owner.get("/tariff", query_string={"q": "umbrella", "page": "/x", "field": FIELD})
    assert not page.soup.select_one('form[action="/tariff/choose"]')
