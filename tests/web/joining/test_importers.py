"""Importers: chosen by destination, the applicant itself among them, the forwarder's with risks."""

from app.domain.enrolment.standing import TaxStanding
from app.persistence.enrolment import find_application
from tests.factories.joining import a_number
from tests.factories.parties import an_importer
from tests.factories.people import Member
from tests.web.visitor import Visitor


def register(member: Member) -> None:
    """Say that the applicant has its number in the United States."""
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        application.destinations[0].tax_standing = TaxStanding.REGISTERED
        a_number(session, application)


def test_the_forwarders_importer_is_shown_with_its_risks(owner: Visitor, home: str) -> None:
    page = owner.get(f"{home}/importers")
    assert "Import VAT cannot be deducted." in page.text
    assert page.value("US") == "1"
    assert "Bond:" not in page.text


def test_the_applicant_imports_itself(owner: Visitor, home: str, member: Member) -> None:
    register(member)
    page = owner.get(f"{home}/importers")
    assert "Import itself in United States" in page.text
    owner.post(f"{home}/importers/US/own", {})
    page = owner.get(f"{home}/importers")
    assert "Import itself" not in page.text
    assert page.value("US") == "2"
    assert "Enter the bond" in page.text
    assert "842193712" in owner.get("/importers").text


def test_an_own_importer_without_numbers_is_refused(owner: Visitor, home: str) -> None:
    owner.post(f"{home}/importers/US/own", {})
    page = owner.get(f"{home}/importers")
    assert "An importer of your own needs tax numbers here." in page.text
    owner.post(f"{home}/importers/DE/own", {}, status=404)


def test_an_importer_of_a_third_party_needs_its_bond_next(
    owner: Visitor, home: str, member: Member
) -> None:
    with member.session() as session:
        third = str(an_importer(session).id)
    version = owner.get(f"{home}/importers").value("version")
    entries = {"US": third, "version": version}
    assert owner.post(f"{home}/importers", entries).location == f"{home}/bond/US"
    owner.post("/importers/2/archive")
    assert owner.get(f"{home}/importers").value("US") == third


def test_no_choice_is_named_at_its_destination(owner: Visitor, home: str, member: Member) -> None:
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        application.destinations[0].importer = None
        session.commit()
    version = owner.get(f"{home}/importers").value("version")
    page = owner.post(f"{home}/importers", {"version": version}, status=422)
    assert page.error("US") == "Choose an importer"
