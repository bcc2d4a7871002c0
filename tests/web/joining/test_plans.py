"""Selling plans: stated fees with their page, unknown ones entered with their source."""

import pytest

from app.persistence.enrolment import find_application
from tests.factories.people import Member
from tests.web.visitor import Visitor


@pytest.fixture
def shops(home: str, member: Member) -> str:
    """Sell on Amazon in the United States and in Canada."""
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        place = application.destinations[0]
        place.programmes = ["fba-us"]
        application.destinations.append(type(place)(destination="CA", programmes=["fba-ca"]))
        session.commit()
    return f"{home}/plans"


def test_a_stated_fee_shows_its_page_and_an_unknown_one_says_so(owner: Visitor, shops: str) -> None:
    page = owner.get(shops)
    assert "USD 39.99 per month" in page.text
    assert "USD 0.99 per item sold" in page.text
    assert "Not known: look it up at the marketplace." in page.text
    links = [str(link["href"]) for link in page.soup.select("main a[rel]")]
    assert any(link.startswith("https://sellercentral.amazon.com/") for link in links)


def test_an_entered_fee_needs_its_source_and_its_day(owner: Visitor, shops: str) -> None:
    entries = {
        "amazon-us": "individual",
        "amazon-ca": "professional",
        "amazon-ca-amount": "29.99",
        "amazon-ca-currency": "CAD",
        "amazon-ca-basis": "month",
        "version": owner.get(shops).value("version"),
    }
    page = owner.post(shops, entries, status=422)
    assert page.error("amazon-ca-source") == "Say where the fee is from"
    assert page.error("amazon-ca-as_of") == "Enter the day you looked it up"
    entries |= {"amazon-ca-source": "Seller Central", "amazon-ca-as_of": "2026-11-20"}
    assert owner.post(shops, entries).location == "/joining/1/tax"
    page = owner.get(shops)
    assert page.value("amazon-ca-amount") == "29.99"
    assert page.value("amazon-ca-as_of") == "2026-11-20"


def test_a_plan_is_chosen_for_every_marketplace(owner: Visitor, shops: str) -> None:
    version = owner.get(shops).value("version")
    entries = {"amazon-us": "individual", "version": version}
    page = owner.post(shops, entries, status=422)
    assert page.error("amazon-ca") == "Choose a plan"


def test_a_plan_without_a_fee_of_its_own_says_so(
    owner: Visitor, shops: str, member: Member
) -> None:
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        application.destinations[1].programmes = ["wfs"]
        session.commit()
    assert "No fee of its own." in owner.get(shops).text
