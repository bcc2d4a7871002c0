"""Tax numbers: asked for by destination, checked part by part, kept for the company."""

from datetime import date

import pytest

from app.persistence.enrolment import find_application
from tests.factories.joining import a_number
from tests.factories.people import Member
from tests.web.visitor import Visitor


@pytest.fixture
def europe(home: str, member: Member) -> str:
    """Apply for Germany too."""
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        place = application.destinations[0]
        application.destinations.append(type(place)(destination="DE", programmes=["fba-eu"]))
        session.commit()
    return home


def test_the_overview_says_what_is_missing(owner: Visitor, europe: str, member: Member) -> None:
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        facts = {"destination": "DE", "kind": "vat", "value": "FR40303265045"}
        a_number(session, application, **facts, valid_until=date(2026, 1, 31))
    page = owner.get(f"{europe}/tax")
    assert "Missing: EORI number" in page.text
    assert "Expired" in page.text
    assert "was given by another country" in page.text
    assert "FR40303265045 ended on 2026-01-31" in owner.get(europe).text


def test_numbers_are_asked_for_checked_and_shown_again(owner: Visitor, europe: str) -> None:
    path = f"{europe}/tax/DE"
    version = owner.get(path).value("version")
    wrong = {"standing": "registered", "vat": "DE136695978", "version": version}
    page = owner.post(path, wrong, status=422)
    assert "the check digit of DE136695978 does not fit" in page.error("vat")
    assert "Enter EORI number" in page.error("eori")
    right = {
        "standing": "registered",
        "vat": "136 695 976",
        "eori": "de123456789012345",
        "vat-until": "2027-12-31",
        "version": version,
    }
    assert owner.post(path, right).location == f"{europe}/importers"
    page = owner.get(path)
    assert page.value("vat") == "DE136695976"
    assert page.value("vat-until") == "2027-12-31"


def test_one_of_two_numbers_is_enough(owner: Visitor, home: str) -> None:
    page = owner.get(f"{home}/tax/US")
    assert "One of these numbers is enough:" in page.text
    entries = {"standing": "registered", "cain": "262720-01234", "version": page.value("version")}
    owner.post(f"{home}/tax/US", entries)
    assert "26272001234" in owner.get(home).text


def test_a_destination_not_applied_for_is_no_page(owner: Visitor, home: str) -> None:
    owner.get(f"{home}/tax/AU", status=404)


def test_a_code_that_its_issuer_renews_says_so(owner: Visitor, home: str, member: Member) -> None:
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        application.destinations[0].destination = "JP"
        session.commit()
    assert "Its issuer renews it every 3 years" in owner.get(f"{home}/tax/JP").text
