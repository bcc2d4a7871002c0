"""Rates of exchange entered on the cost page."""

from urllib.parse import urlsplit

import pytest

from app.persistence import costs
from tests.factories import plans as factory
from tests.factories.costs import a_rate_of_exchange
from tests.factories.people import Member
from tests.web.visitor import Visitor

RATE = {
    "USD-CNY-value": "7.1284",
    "USD-CNY-as_of": "2026-11-20",
    "USD-CNY-source": "Bank of China",
}


@pytest.fixture
def address(path: str) -> str:
    return f"{path}/exchange/USD/CNY"


def kept(member: Member) -> list[costs.Exchange]:
    with member.session() as session:
        return costs.exchanges(session)


def test_a_rate_is_kept_with_who_entered_it_and_used_at_once(
    owner: Visitor, address: str, path: str, member: Member
) -> None:
    assert owner.post(address, RATE).location == f"{path}#exchange"
    (found,) = kept(member)
    assert (found.rate.source, found.entered_by) == ("Bank of China", "Chen Min")
    page = owner.get(path)
    assert "Rate of exchange saved" in page.text
    assert "Everything in the warehouse USD 4,789.76" in page.text


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("value", "", "Enter the rate"),
        ("value", "seven", "Enter a number, for example 12.4"),
        ("value", "0", "Enter a figure above 0"),
        ("value", "1000001", "Enter 1000000 or less"),
        ("as_of", "", "Enter the day"),
        ("as_of", "2026-11-23", "Enter a day up to today, 2026-11-22."),
        ("source", "", "Say where the rate is from"),
        ("source", "x" * 201, "Shorten this to 200 characters; it has 201"),
    ],
)
def test_each_refusal_stands_at_its_field_and_the_rest_is_kept(
    owner: Visitor, address: str, field: str, text: str, sentence: str
) -> None:
    page = owner.post(address, {**RATE, f"USD-CNY-{field}": text}, status=422)
    assert page.error(f"USD-CNY-{field}") == sentence
    kept_field = "source" if field != "source" else "value"
    assert page.value(f"USD-CNY-{kept_field}") == RATE[f"USD-CNY-{kept_field}"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_form_has_a_page_of_its_own(owner: Visitor, address: str, language: str) -> None:
    assert "CNY" in owner.get(f"{address}?lang={language}").h1


@pytest.mark.parametrize("pair", ["USD/XXX", "USD/USD"])
def test_only_two_known_currencies_have_a_rate(owner: Visitor, path: str, pair: str) -> None:
    owner.get(f"{path}/exchange/{pair}", status=404)


def test_a_removed_rate_can_be_had_back(owner: Visitor, path: str, member: Member) -> None:
    a_rate_of_exchange(member)
    (before,) = kept(member)
    owner.post(f"{path}/exchange/{before.id}/remove")
    assert kept(member) == []
    owner.take_back(path)
    assert kept(member) == [before]


def test_another_workspaces_rate_is_as_unknown_as_none(
    owner: Visitor, path: str, stranger: Member
) -> None:
    a_rate_of_exchange(stranger)
    (theirs,) = kept(stranger)
    owner.post(f"{path}/exchange/{theirs.id}/remove", status=404)
    assert kept(stranger) == [theirs]


def test_a_locked_plan_takes_no_rate(
    owner: Visitor, address: str, path: str, member: Member
) -> None:
    a_rate_of_exchange(member)
    (found,) = kept(member)
    factory.lock(member)
    page = owner.post(address, RATE, status=422)
    assert page.problems == ["This plan is locked. Reopen it first, then change it."]
    owner.post(f"{path}/exchange/{found.id}/remove", status=404)
    assert kept(member) == [found]


def test_before_the_cartons_there_is_no_rate_to_enter(owner: Visitor, member: Member) -> None:
    with member.session() as session:
        reference = factory.a_plan(session, packed=False).reference
    owner.get(urlsplit(f"/p/{reference}/cost/exchange/USD/CNY").path, status=404)


def test_a_rate_somebody_else_entered_meanwhile_is_shown_before_it_is_replaced(
    owner: Visitor, address: str, member: Member
) -> None:
    seen = owner.get(address).value("version")
    a_rate_of_exchange(member)
    (theirs,) = kept(member)
    mine = {**RATE, "USD-CNY-value": "6.99", "USD-CNY-as_of": theirs.rate.as_of.isoformat()}
    page = owner.post(address, {**mine, "version": seen}, status=409)
    cells = [cell.text.strip() for cell in page.soup.select(".banner tbody td")]
    assert cells == ["6.99", "7.1284"]
    assert kept(member) == [theirs]
    owner.post(address, {**mine, "version": page.value("version")})
    assert [str(each.rate.value) for each in kept(member)] == ["6.99000000"]
