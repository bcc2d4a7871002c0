"""The form of a product: declaration elements offered beside its Chinese code, what it cost."""

from decimal import Decimal

from app.persistence import products as library
from tests.factories.people import Member
from tests.factories.plans import a_product
from tests.factories.products import bottle_form
from tests.web.visitor import Visitor

EARPHONES = "1|0|听音乐|塑料|LANCHUAN|EB20"


def keep(member: Member, sku: str, elements: str) -> int:
    with member.session() as session:
        product = a_product(session, sku=sku, hs={"CN": "8518300000"})
        product.customs[0].elements = elements
        session.commit()
        return product.id


def test_a_typed_code_is_answered_with_the_elements_used_for_it(
    owner: Visitor, member: Member
) -> None:
    keep(member, "A", EARPHONES)
    asked = "/products/elements?customs.CN.hs_code=8518 3000 00"
    fragment = owner.get(asked).soup
    option = fragment.select_one("datalist#elements-known option")
    assert option is not None
    assert option["value"] == EARPHONES
    assert owner.get("/products/elements").soup.select("option") == []


def test_a_product_without_elements_shows_what_others_of_its_code_have(
    owner: Visitor, member: Member
) -> None:
    keep(member, "A", EARPHONES)
    page = owner.get(f"/products/{keep(member, 'B', '')}")
    assert "Used last for this code:" in page.text
    field = page.soup.select_one('[name="customs.CN.elements"]')
    assert field is not None
    assert field["list"] == "elements-known"
    assert EARPHONES in page.text


def test_purchase_cost_is_kept_with_the_product(owner: Visitor, member: Member) -> None:
    refused = owner.post("/products/new", bottle_form(purchase_cost="0"), status=422)
    assert refused.error("purchase_cost") == "Enter a value above 0."
    owner.post("/products/new", bottle_form(purchase_cost="33.9"))
    with member.session() as session:
        [product] = library.every(session, library.Search())
    assert product.purchase_cost == Decimal("33.9")
    assert owner.get(f"/products/{product.id}").value("purchase_cost") == "33.9"
