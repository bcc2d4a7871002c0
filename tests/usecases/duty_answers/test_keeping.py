"""Answers kept by product and destination, and codes taken from the schedule."""

import pytest
from sqlalchemy import select

from app.persistence.duty_answers import Subject, answers_to
from app.persistence.tables.products import Product
from app.usecases.duty_answers.choosing_code import take_code
from app.usecases.duty_answers.keeping import keep_answers, remove_answer
from tests.factories.people import Member
from tests.factories.plans import a_product


def keep(member: Member, **answers: str) -> None:
    with member.session() as session:
        product_id = session.scalars(select(Product.id)).one()
        keep_answers(
            session,
            answers,
            subject=Subject(product_id, "US"),
            person_id=member.person_id,
        )


def kept(member: Member, destination: str = "US") -> list[tuple[str, str, str]]:
    with member.session() as session:
        found = answers_to(session, destination=destination, skus=["LC-EB20"])
    return [(each.fact, each.value, each.answered_by) for each in found]


@pytest.fixture(autouse=True)
def _earphones(member: Member) -> None:
    with member.session() as session:
        a_product(session)


def test_an_answer_is_kept_for_one_destination_with_who_gave_it(member: Member) -> None:
    keep(member, metal_share="20")
    assert kept(member) == [("metal_share", "20", "Chen Min")]
    assert kept(member, "GB") == []


def test_a_later_answer_takes_the_place_of_an_earlier_one(member: Member) -> None:
    keep(member, metal_share="20", use="other")
    keep(member, metal_share="0")
    assert {fact: value for fact, value, _ in kept(member)} == {
        "metal_share": "0",
        "use": "other",
    }


def test_an_answer_can_be_removed_once(member: Member) -> None:
    keep(member, use="other")
    with member.session() as session:
        (answer,) = answers_to(session, destination="US", skus=["LC-EB20"])
        assert remove_answer(session, answer.id)
        assert not remove_answer(session, answer.id)
    assert kept(member) == []


def test_answers_of_another_workspace_are_not_there(member: Member, stranger: Member) -> None:
    keep(member, use="other")
    assert kept(stranger) == []


@pytest.mark.parametrize("destination", ["US", "GB"])
def test_a_code_that_exists_is_taken(member: Member, destination: str) -> None:
    with member.session() as session:
        product = session.scalars(select(Product)).one()
        code = {"US": "9617001000", "GB": "9617000010"}[destination]
        refused = take_code(session, product, code=code, destination=destination)
        codes = {each.country: each.hs_code for each in product.customs}
    assert (refused, codes.get(destination)) == ([], code)


@pytest.mark.parametrize("code", ["9403601000", "96170010x0", "", "9617"])
def test_a_code_that_does_not_exist_is_refused(member: Member, code: str) -> None:
    with member.session() as session:
        product = session.scalars(select(Product)).one()
        refused = take_code(session, product, code=code, destination="US")
        codes = {each.country: each.hs_code for each in product.customs}
    assert [each.code for each in refused] == ["duty-code-unknown"]
    assert codes["US"] == "8518302000"
