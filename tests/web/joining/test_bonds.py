"""Bonds: entered as the certificate states them; what is odd is said and does not block."""

import pytest

from app.persistence.enrolment import find_application
from tests.factories.parties import an_importer
from tests.factories.people import Member
from tests.web.visitor import Visitor

BOND = {
    "kind": "continuous",
    "number": "26A123456",
    "surety": "Example Surety Inc.",
    "amount": "50,000",
    "currency": "USD",
    "valid_from": "2025-12-01",
    "valid_to": "2026-11-30",
}


@pytest.fixture
def bond(home: str, member: Member) -> str:
    """Import through a third party and return the address of its bond."""
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        application.destinations[0].importer = an_importer(session)
        session.commit()
    return f"{home}/bond/US"


def test_a_bond_about_to_end_is_pointed_out(owner: Visitor, bond: str, home: str) -> None:
    assert "Covers all entries of its term" in owner.get(bond).text
    owner.post(bond, BOND)
    assert owner.get(bond).value("number") == "26A123456"
    assert "26A123456 ends on 2026-11-30" in owner.get(home).text
    assert "Ends soon" in owner.get(f"{home}/importers").text


def test_a_small_bond_is_kept_and_said(owner: Visitor, bond: str) -> None:
    owner.post(bond, {**BOND, "amount": "10000"})
    assert "is usually USD 50,000.00 at least" in owner.get(bond).text


@pytest.mark.parametrize(
    ("entries", "field", "sentence"),
    [
        ({"number": ""}, "number", "Enter the bond number"),
        ({"amount": "0"}, "amount", "Enter a figure above 0"),
        ({"valid_to": "2025-11-30"}, "valid_to",
         "Enter a last day on or after 2025-12-01, the first one."),
        ({"valid_to": ""}, "valid_to",
         "Enter the last day of the continuous bond, as its certificate says."),
        ({"currency": "CNY"}, "currency", "Bonds for this destination are in USD."),
    ],
)  # fmt: skip
def test_each_wrong_entry_is_named_at_its_field(
    owner: Visitor, bond: str, entries: dict[str, str], field: str, sentence: str
) -> None:
    assert owner.post(bond, {**BOND, **entries}, status=422).error(field) == sentence


def test_a_stale_bond_shows_both_versions(owner: Visitor, bond: str) -> None:
    owner.post(bond, BOND)
    version = owner.get(bond).value("version")
    owner.post(bond, {**BOND, "surety": "First", "version": version})
    page = owner.post(bond, {**BOND, "surety": "Second", "version": version}, status=409)
    cells = [cell.text.strip() for cell in page.soup.select(".banner tbody td")]
    assert cells == ["Second", "First"]


def test_a_locked_application_keeps_its_bond(owner: Visitor, bond: str, home: str) -> None:
    owner.post(bond, {**BOND, "valid_to": "2027-11-30"})
    owner.post(f"{home}/submit", {})
    version = owner.get(bond).value("version")
    page = owner.post(bond, {**BOND, "version": version}, status=422)
    assert "submitted or approved" in page.problems[0]


def test_the_forwarders_importer_has_no_bond_page(owner: Visitor, home: str) -> None:
    assert owner.get(f"{home}/bond/US", status=302).location == f"{home}/importers"
    assert owner.get(f"{home}/bond/DE", status=302).location == f"{home}/importers"
