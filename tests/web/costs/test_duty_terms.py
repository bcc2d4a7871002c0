"""How the goods are valued and when import tax is paid, kept with the plan."""

import pytest
from sqlalchemy import select

from app.persistence.tables.plans import Plan
from tests.factories import plans as factory
from tests.factories.people import Member
from tests.web.visitor import Visitor

SAID = {"valuation_method": "deductive", "valuation_reason": "Platform price less fees"}


@pytest.fixture
def address(path: str) -> str:
    return f"{path}/terms"


def plan(member: Member) -> tuple[str, str, str]:
    with member.session() as session:
        found = session.scalars(select(Plan)).one()
        return found.valuation_method, found.valuation_reason, found.vat_method


def test_the_method_and_its_reason_are_kept_with_the_plan(
    owner: Visitor, path: str, address: str, member: Member
) -> None:
    version = owner.get(address).value("version")
    assert owner.post(address, {**SAID, "version": version}).location == f"{path}#duty"
    assert plan(member) == ("deductive", "Platform price less fees", "")
    assert "Deductive value" in owner.get(path).text


def test_a_saved_valuation_can_be_taken_back(
    owner: Visitor, path: str, address: str, member: Member
) -> None:
    owner.post(address, {**SAID, "version": owner.get(address).value("version")})
    owner.take_back(path)
    assert plan(member)[0] == "fallback"


def test_stock_of_ones_own_has_no_sale(owner: Visitor, path: str) -> None:
    assert "Stock sent to yourself has no sale" in owner.get(path).text


def test_a_sale_says_what_proves_it(owner: Visitor, path: str, address: str) -> None:
    version = owner.get(address).value("version")
    owner.post(address, {**SAID, "valuation_method": "transaction", "version": version})
    assert "a contract, an invoice and a payment" in owner.get(path).text


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("valuation_method", "", "Choose how the value was found"),
        ("valuation_method", "guess", "Choose one of the answers listed"),
        ("valuation_reason", " ", "Say in a few words how the value was found"),
    ],
)
def test_each_refusal_stands_at_its_field(
    owner: Visitor, address: str, field: str, text: str, sentence: str
) -> None:
    page = owner.post(address, {**SAID, field: text}, status=422)
    assert page.error(field) == sentence


def test_a_plan_changed_meanwhile_is_shown_first(
    owner: Visitor, address: str, member: Member
) -> None:
    version = owner.get(address).value("version")
    with member.session() as session:
        session.scalars(select(Plan)).one().valuation_reason = "A colleague's words"
        session.commit()
    owner.post(address, {**SAID, "version": version}, status=409)
    assert plan(member)[1] == "A colleague's words"


def test_a_locked_plan_keeps_its_valuation(owner: Visitor, address: str, member: Member) -> None:
    factory.lock(member)
    version = owner.get(address).value("version")
    page = owner.post(address, {**SAID, "version": version}, status=422)
    assert page.problems == ["This plan is locked. Reopen it first, then change it."]


def test_tax_is_asked_only_where_it_may_be_postponed(owner: Visitor, address: str) -> None:
    assert owner.get(address).soup.select_one('[name="vat_method"]') is None


def test_postponed_tax_is_kept_where_it_may_be(
    owner: Visitor, address: str, member: Member
) -> None:
    with member.session() as session:
        found = session.scalars(select(Plan)).one()
        found.destination = "GB"
        session.commit()
    page = owner.get(address)
    owner.post(address, {**SAID, "vat_method": "postponed", "version": page.value("version")})
    assert plan(member)[2] == "postponed"


def test_the_page_sums_duty_and_fees(owner: Visitor, path: str) -> None:
    page = owner.get(path)
    assert "Duty in all" in page.text
    assert "Fees in all" in page.text
