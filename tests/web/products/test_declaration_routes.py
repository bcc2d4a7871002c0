"""The page of a product that customs sees as several lines, and what the cost page shows of it."""

from datetime import UTC, datetime

import pytest
import time_machine
from sqlalchemy import select

from app.domain.catalogue_item.declaration import DeclarationPart
from app.persistence.declarations import parts_abroad
from app.persistence.tables.plans import Plan
from app.persistence.tables.products import Product
from tests.factories import plans as factory
from tests.factories.costs import a_programme_fee, a_rate_of_exchange
from tests.factories.people import Member
from tests.web.visitor import Page, Visitor

SHELF = {"hs_code": "9403.20.0075", "name_zh": "钢架", "origin": "CN", "share": "33.3"}
CUPS = {"hs_code": "6912004810", "name_en": "Cups", "origin": "VN", "share": "66.7"}


def rows(*parts: dict[str, str], start: int = 1) -> dict[str, str]:
    return {
        f"parts.{number}.{name}": value
        for number, part in enumerate(parts, start)
        for name, value in part.items()
    }


@pytest.fixture
def product_id(member: Member) -> int:
    a_rate_of_exchange(member)
    a_programme_fee(member)
    with member.session() as session:
        factory.a_plan(session)
        return session.scalars(select(Product.id).where(Product.sku == "LC-EB20")).one()


@pytest.fixture
def path(product_id: int) -> str:
    return f"/products/{product_id}/declaration/US"


def save(owner: Visitor, path: str, entries: dict[str, str], status: int = 303) -> Page:
    version = owner.get(path).value("version")
    return owner.post(path, {"version": version, **entries}, status=status)


def kept(member: Member) -> tuple[DeclarationPart, ...]:
    with member.session() as session:
        product = session.scalars(select(Product).where(Product.sku == "LC-EB20")).one()
        return parts_abroad(product).get("US", ())


@pytest.mark.parametrize(
    ("language", "words"), [("en", "in several lines for"), ("zh", "分项申报")]
)
def test_the_page_speaks_both_languages(
    owner: Visitor, path: str, language: str, words: str
) -> None:
    page = owner.get(f"{path}?lang={language}")
    assert words in page.h1
    assert page.value("parts.1.origin") == "CN"


def test_china_too_sees_some_products_as_several_lines(
    owner: Visitor, product_id: int, member: Member
) -> None:
    path = f"/products/{product_id}/declaration/CN"
    home = SHELF | {"hs_code": "9403200000"}, CUPS | {"hs_code": "6912001000"}
    assert "China's export declaration" in owner.get(path).text
    save(owner, path, rows(*home))
    with member.session() as session:
        product = session.scalars(select(Product).where(Product.id == product_id)).one()
        assert [each.hs_code for each in parts_abroad(product)["CN"]] == [
            "9403200000",
            "6912001000",
        ]
    page = owner.get(f"/products/{product_id}")
    assert page.soup.select_one(f'a[href="{path}"]')


def test_lines_are_saved_shown_and_taken_back(owner: Visitor, path: str, member: Member) -> None:
    answer = save(owner, path, rows(SHELF, CUPS))
    product = path.partition("/declaration")[0]
    assert answer.location == f"{product}#customs"
    assert [(each.hs_code, each.share) for each in kept(member)] == [
        ("9403200075", 333),
        ("6912004810", 667),
    ]
    owner.take_back(product)
    assert kept(member) == ()


def test_the_product_and_the_form_show_what_was_saved(owner: Visitor, path: str) -> None:
    save(owner, path, rows(SHELF, CUPS))
    assert "as 2 lines" in owner.get(path.partition("/declaration")[0]).text
    assert owner.get(path).value("parts.2.share") == "66.7"


def test_every_row_empty_makes_it_one_line_again(owner: Visitor, path: str, member: Member) -> None:
    save(owner, path, rows(SHELF, CUPS))
    save(owner, path, {"parts.1.origin": "CN"})
    assert kept(member) == ()


def test_problems_stand_at_the_rows_they_were_typed_in(owner: Visitor, path: str) -> None:
    page = save(owner, path, rows(SHELF, {**CUPS, "share": "60"}, start=3), status=422)
    told = "The shares come to 93.3%. They have to be 100% together."
    assert page.error("parts.4.share").endswith(told)
    assert page.value("parts.4.share") == "60"


def test_what_cannot_be_read_is_told_first(owner: Visitor, path: str, member: Member) -> None:
    save(owner, path, rows(SHELF, {**CUPS, "share": "66.72"}), status=422)
    assert kept(member) == ()


def test_a_newer_version_is_not_overwritten_unseen(
    owner: Visitor, path: str, member: Member
) -> None:
    version = owner.get(path).value("version")
    save(owner, path, rows(SHELF, CUPS))
    late = rows({**SHELF, "share": "50"}, {**CUPS, "share": "50"})
    page = save(owner, path, {**late, "version": version}, status=409)
    assert "66.7" in page.text
    assert [each.share for each in kept(member)] == [333, 667]


def test_another_place_than_a_destination_is_not_found(owner: Visitor, path: str) -> None:
    owner.get(path.replace("US", "XX"), status=404)


def test_a_code_is_looked_for_and_brought_back(owner: Visitor, path: str) -> None:
    asked = {**rows(SHELF), "find": "parts.1.hs_code", "page": path}
    search = owner.post("/tariff/ask", asked)
    assert "to=US" in str(search.location)
    chosen = {"page": path, "field": "parts.1.hs_code", "code": "9403200080"}
    back = owner.post("/tariff/choose", chosen)
    assert back.location == f"{path}#parts.1.hs_code"
    page = owner.get(path)
    assert page.value("parts.1.hs_code") == "9403200080"
    assert page.value("parts.1.name_zh") == "钢架"


def test_the_cost_page_shows_the_parts_below_their_product(
    owner: Visitor, path: str, member: Member
) -> None:
    with time_machine.travel(datetime(2026, 11, 22, 4, tzinfo=UTC)):
        save(owner, path, rows(SHELF, CUPS))
        with member.session() as session:
            reference = session.scalars(select(Plan)).one().reference
        page = owner.get(f"/p/{reference}/cost")
        assert "declared as 2 lines" in page.text
        captions = [each.get_text(" ", strip=True) for each in page.soup.select("caption")]
        assert [each[:3] for each in captions if each[:2] == "1."] == ["1.1", "1.2"]
        asking = page.soup.select_one('form[action$="part=9403200075-CN"]')
        assert asking
        name = next(str(each["name"]) for each in asking.select("[name$=metal_share]"))
        owner.post(str(asking["action"]), {name: "20"})
        assert (
            "Steel, aluminium or copper: 20% of the weight"
            in owner.get(f"/p/{reference}/cost").text
        )
