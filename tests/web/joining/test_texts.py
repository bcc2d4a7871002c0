"""Service details and agreement: shown in both languages, accepted by name and hash."""

from app.catalogue.joining_texts import text_to_accept
from app.domain.enrolment.standing import AcceptedText
from app.persistence.enrolment import find_application
from tests.factories.people import Member
from tests.web.visitor import Visitor

AGREEMENT = text_to_accept(AcceptedText.AGREEMENT)


def test_the_service_details_are_sourced_and_in_both_languages(owner: Visitor) -> None:
    owner.post("/joining/new", {})
    page = owner.get("/joining/1/service")
    assert "全球物流服务说明" in page.text
    assert "Amazon never is the importer" in page.text
    assert "Basis: Amazon Seller Central, delivering imports to Amazon" in page.text


def test_reading_is_ticked(owner: Visitor) -> None:
    owner.post("/joining/new", {})
    page = owner.post("/joining/1/service", {"sha256": ""}, status=422)
    assert page.error("agreed") == "Tick that the service details are read"
    page = owner.post("/joining/1/service", {"agreed": "y", "sha256": "old"}, status=422)
    assert "A newer version of this text was published" in page.problems[0]


def test_what_is_accepted_already_only_leads_on(owner: Visitor, home: str) -> None:
    for slug in ("service", "agreement"):
        page = owner.get(f"{home}/{slug}")
        assert "Continue: Review and submit" in page.text
        assert not page.soup.select('[name="agreed"]')


def test_another_company_asks_for_the_agreement_again_with_its_pdf(
    owner: Visitor, home: str, member: Member
) -> None:
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        application.acceptances[-1].version = "2025-01"
        session.commit()
    page = owner.get(f"{home}/agreement")
    assert "Earlier acceptances" in page.text
    assert page.value("name") == "Li Hua"
    assert AGREEMENT.sha256 in page.text
    empty = owner.post(f"{home}/agreement", {"sha256": AGREEMENT.sha256}, status=422)
    assert empty.error("name") == "Enter your name"
    assert empty.error("agreed") == "Tick that the agreement is accepted"
    signed = {"name": "Li Hua", "agreed": "y", "sha256": AGREEMENT.sha256}
    owner.post(f"{home}/agreement", signed)
    page = owner.get(f"{home}/agreement")
    copies = [a for a in page.soup.find_all("a") if "PDF copy" in a.text]
    assert len(copies) == 1
    got = owner.client.get(str(copies[0]["href"]))
    assert got.data.startswith(b"%PDF")
