"""Duty rates entered on the cost page."""

import pytest

from app.persistence import costs
from tests.factories import plans as factory
from tests.factories.costs import a_duty_rate
from tests.factories.people import Member
from tests.web.visitor import Visitor

CODE = "8518302000"
RATE = {
    f"duty-{CODE}-programme": "mfn",
    f"duty-{CODE}-rate": "4%",
    f"duty-{CODE}-source": "broker's letter",
}


@pytest.fixture
def address(path: str) -> str:
    return f"{path}/duty/{CODE}"


def kept(member: Member) -> list[costs.DutyRate]:
    with member.session() as session:
        return costs.duty_rates(session, destination="US", codes=[CODE])


def test_a_rate_replaces_the_datas_and_names_its_source(
    owner: Visitor, address: str, path: str, member: Member
) -> None:
    assert owner.post(address, RATE).location == f"{path}#duty"
    (found,) = kept(member)
    assert (found.rate, found.source, found.entered_by) == ("4%", "broker's letter", "Chen Min")
    page = owner.get(path)
    assert "2,880.00 × 4%" in page.text
    assert "Entered by a person." in page.text


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("programme", "", "Choose the duty"),
        ("programme", "vat", "Choose one of the answers listed"),
        ("rate", "", "Enter the rate"),
        (
            "rate",
            "about six",
            "Write the rate as Free, 6.5%, 37.5¢/kg, 5.5¢/kg + 3% or 144.10 GBP/t.",
        ),
        ("rate", "6" * 81, "Shorten this to 80 characters; it has 81"),
        ("source", " ", "Say where the rate is from"),
    ],
)
def test_each_refusal_stands_at_its_field(
    owner: Visitor, address: str, field: str, text: str, sentence: str
) -> None:
    page = owner.post(address, {**RATE, f"duty-{CODE}-{field}": text}, status=422)
    assert page.error(f"duty-{CODE}-{field}") == sentence


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_form_has_a_page_of_its_own(owner: Visitor, address: str, language: str) -> None:
    assert CODE in owner.get(f"{address}?lang={language}").h1


def test_only_codes_of_the_plan_have_a_rate(owner: Visitor, path: str) -> None:
    owner.get(f"{path}/duty/9999999999", status=404)
    owner.post(f"{path}/duty/9999999999", RATE, status=404)


def test_a_removed_rate_can_be_had_back(owner: Visitor, path: str, member: Member) -> None:
    a_duty_rate(member)
    (before,) = kept(member)
    owner.post(f"{path}/duty/{before.id}/remove")
    assert kept(member) == []
    assert "Taken back" in owner.take_back(path).text
    (after,) = kept(member)
    assert (after.id, after.rate, after.source) == (before.id, before.rate, before.source)


def test_a_rate_entered_over_another_can_be_taken_back(
    owner: Visitor, path: str, address: str, member: Member
) -> None:
    a_duty_rate(member)
    (before,) = kept(member)
    shown = owner.get(address).value("version")
    owner.post(address, {**RATE, f"duty-{CODE}-rate": "9%", "version": shown})
    assert [each.rate for each in kept(member)] == ["9%"]
    owner.take_back(path)
    assert [each.rate for each in kept(member)] == [before.rate]


def test_another_workspaces_rate_is_as_unknown_as_none(
    owner: Visitor, path: str, stranger: Member
) -> None:
    a_duty_rate(stranger)
    (theirs,) = kept(stranger)
    owner.post(f"{path}/duty/{theirs.id}/remove", status=404)
    assert kept(stranger) == [theirs]


def test_a_locked_plan_takes_no_rate(owner: Visitor, address: str, member: Member) -> None:
    factory.lock(member)
    page = owner.post(address, RATE, status=422)
    assert page.problems == ["This plan is locked. Reopen it first, then change it."]
    assert kept(member) == []


def test_a_rate_somebody_else_entered_meanwhile_is_shown_before_it_is_replaced(
    owner: Visitor, path: str, address: str, member: Member
) -> None:
    seen = owner.get(address).value("version")
    a_duty_rate(member, rate="6.5%", source="tariff of 2026")
    page = owner.post(address, {**RATE, "version": seen}, status=409)
    cells = [cell.text.strip() for cell in page.soup.select(".banner tbody td")]
    assert cells == ["4%", "6.5%", "broker's letter", "tariff of 2026"]
    assert [each.rate for each in kept(member)] == ["6.5%"]
    assert page.value(f"duty-{CODE}-rate") == "4%"
    assert (
        owner.post(address, {**RATE, "version": page.value("version")}).location == f"{path}#duty"
    )
    assert [each.rate for each in kept(member)] == ["4%"]


def test_the_cost_page_tells_which_rates_it_shows(
    owner: Visitor, path: str, address: str, member: Member
) -> None:
    a_duty_rate(member)
    form = owner.get(path).soup.select_one(f'form[action="{address}"]')
    assert form is not None
    version = form.select_one('[name="version"]')
    assert version is not None
    owner.post(address, {**RATE, "version": str(version["value"])})
