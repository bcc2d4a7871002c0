"""Questions about a product's duty, answered on the cost page; codes taken there."""

import pytest
from sqlalchemy import select

from app.persistence.duty_answers import DutyAnswer, answers_to
from app.persistence.tables.products import CustomsProfile, Product
from tests.factories import plans as factory
from tests.factories.people import Member
from tests.web.visitor import Visitor

SHELVES = "9403200075"
WATCHES = "9102111000"


def code_of_first(member: Member, code: str) -> int:
    """Give the earphones another code in the United States; return their row number."""
    with member.session() as session:
        product = session.scalars(select(Product).where(Product.sku == "LC-EB20")).one()
        profile = next(each for each in product.customs if each.country == "US")
        profile.hs_code = code
        session.commit()
        return product.id


def kept(member: Member) -> list[DutyAnswer]:
    with member.session() as session:
        return answers_to(session, destination="US", skus=["LC-EB20"])


@pytest.fixture
def address(path: str, member: Member) -> str:
    return f"{path}/answers/{code_of_first(member, SHELVES)}"


def name_of(address: str, fact: str) -> str:
    return f"answers-{address.rpartition('/')[2]}-{fact}"


def test_the_page_tells_what_each_answer_would_change(
    owner: Visitor, path: str, address: str
) -> None:
    page = owner.get(path)
    assert "How much of the weight is steel, aluminium or copper?" in page.text
    # 2,880.00 at 25% for metal, else at 12.5% for forced labour.
    assert "+USD 720.00" in page.text
    assert "+USD 360.00" in page.text
    assert page.soup.select_one(f'form[action="{address}"]') is not None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_questions_have_a_page_of_their_own(
    owner: Visitor, address: str, language: str
) -> None:
    page = owner.get(f"{address}?lang={language}")
    assert "LC-EB20" in page.h1
    assert page.soup.select_one(f'[name="{name_of(address, "melt_country")}"]') is not None


def test_an_answer_is_kept_and_can_be_taken_back(
    owner: Visitor, path: str, address: str, member: Member
) -> None:
    answer = owner.post(address, {name_of(address, "metal_share"): "20"})
    assert answer.location == f"{path}#duty"
    assert [(each.fact, each.value) for each in kept(member)] == [("metal_share", "20")]
    owner.take_back(path)
    assert kept(member) == []


def test_an_answer_is_told_and_used(owner: Visitor, path: str, address: str) -> None:
    owner.post(address, {name_of(address, "metal_share"): "20"})
    page = owner.get(path)
    assert "Steel, aluminium or copper: 20% of the weight" in page.text
    assert "2,880.00 × 25%" in page.text


def test_parts_are_kept_in_the_currency_of_the_invoice(
    owner: Visitor, path: str, member: Member
) -> None:
    address = f"{path}/answers/{code_of_first(member, WATCHES)}"
    entries = {
        name_of(address, "part-case"): "1.20",
        name_of(address, "part-strap-band-or-bracelet"): "0",
        name_of(address, "part-battery"): "0.30",
    }
    owner.post(address, entries)
    assert [each.value for each in kept(member)] == ["1.20 USD", "0 USD", "0.30 USD"]
    assert "In one unit, battery: USD 0.30" in owner.get(path).text


@pytest.mark.parametrize(
    ("fact", "text", "sentence"),
    [
        ("metal_share", "101", "Enter 100 or less"),
        ("metal_share", "much", "Enter a number, for example 12.4"),
        ("melt_country", "XX", "Choose one of the answers listed"),
    ],
)
def test_each_refusal_stands_at_its_field(
    owner: Visitor, address: str, member: Member, fact: str, text: str, sentence: str
) -> None:
    field = name_of(address, fact)
    assert owner.post(address, {field: text}, status=422).error(field) == sentence
    assert kept(member) == []


def test_saving_nothing_says_so(owner: Visitor, address: str) -> None:
    assert owner.post(address, {}, status=422).problems == ["Answer at least one question."]


def test_a_locked_plan_takes_no_answer(owner: Visitor, address: str, member: Member) -> None:
    factory.lock(member)
    page = owner.post(address, {name_of(address, "metal_share"): "20"}, status=422)
    assert page.problems == ["This plan is locked. Reopen it first, then change it."]
    assert kept(member) == []


def test_a_removed_answer_can_be_had_back(
    owner: Visitor, path: str, address: str, member: Member
) -> None:
    owner.post(address, {name_of(address, "metal_share"): "0"})
    (answer,) = kept(member)
    owner.post(f"{path}/answer/{answer.id}/remove")
    assert kept(member) == []
    owner.take_back(path)
    assert [each.value for each in kept(member)] == ["0"]
    owner.post(f"{path}/answer/999983/remove", status=404)


def test_without_a_duty_the_page_says_so(owner: Visitor, path: str, member: Member) -> None:
    address = f"{path}/answers/{code_of_first(member, '')}"
    assert "Duty cannot be worked out yet" in owner.get(address).text


def test_a_settled_duty_asks_nothing_more(owner: Visitor, path: str, member: Member) -> None:
    address = f"{path}/answers/{code_of_first(member, '9617001000')}"
    owner.post(address, {name_of(address, "use"): "other"})
    assert "Nothing is open" in owner.get(address).text


def test_products_of_other_plans_are_not_asked_here(owner: Visitor, path: str) -> None:
    owner.get(f"{path}/answers/999983", status=404)


def code(member: Member) -> str:
    with member.session() as session:
        query = select(CustomsProfile.hs_code).join(
            Product, Product.id == CustomsProfile.product_id
        )
        return session.scalars(
            query.where(Product.sku == "LC-EB20", CustomsProfile.country == "US")
        ).one()


def test_a_code_that_does_not_exist_offers_the_nearest_at_its_line(
    owner: Visitor, path: str, member: Member
) -> None:
    number = code_of_first(member, "8518309999")
    page = owner.get(path)
    buttons = page.soup.select(f'form[action="{path}/code/{number}"] button')
    assert buttons
    assert "6302.60.00.20" in page.text
    owner.post(f"{path}/code/{number}", {"code": str(buttons[0]["value"])})
    assert code(member) == buttons[0]["value"]
    owner.take_back(path)
    assert code(member) == "8518309999"


def test_a_code_too_short_lists_all_that_begin_so(
    owner: Visitor, path: str, member: Member
) -> None:
    number = code_of_first(member, "392410")
    page = owner.get(path)
    offered = [
        str(each["value"])
        for each in page.soup.select(f'form[action="{path}/code/{number}"] button')
    ]
    assert offered[:2] == ["39241010", "39241020"]
    assert "Plates, cups, saucers" in page.text


def test_only_a_code_of_the_schedule_is_taken(owner: Visitor, path: str, member: Member) -> None:
    number = code_of_first(member, "392410")
    owner.post(f"{path}/code/{number}", {"code": "3924999999"}, status=422)
    assert code(member) == "392410"
