"""The applicant: kept as typed, told before another company clears answers, both versions."""

from app.persistence.enrolment import find_application
from tests.factories.joining import APPLICANT
from tests.factories.parties import a_company
from tests.factories.people import Member
from tests.web.visitor import Visitor

ENTRIES = {**APPLICANT, "entity_id": "1"}


def test_each_missing_answer_is_named_at_its_question(
    owner: Visitor, home: str, member: Member
) -> None:
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        application.entity_id = None
        session.commit()
    version = owner.get(f"{home}/applicant").value("version")
    entries = {"phone": "abc", "email": "nobody", "version": version}
    page = owner.post(f"{home}/applicant", entries, status=422)
    assert page.error("entity_id") == "Choose the legal entity"
    assert page.error("officer") == "Enter who may sign for the company"
    assert len(page.problems) == 6


def test_another_company_is_told_before_it_clears_answers(
    owner: Visitor, home: str, member: Member
) -> None:
    with member.session() as session:
        other = str(a_company(session, name_en="Second Example Ltd.").id)
    version = owner.get(f"{home}/applicant").value("version")
    entries = {**ENTRIES, "entity_id": other, "version": version}
    page = owner.post(f"{home}/applicant", entries, status=422)
    assert "the accepted agreement: it is asked for again" in page.text
    owner.post(f"{home}/applicant", {**entries, "confirmed": "1"})
    hub = owner.get(home)
    assert "Second Example Ltd." in hub.text
    assert hub.text.count("Completed") == 4


def test_a_stale_edit_shows_both_versions(owner: Visitor, home: str) -> None:
    version = owner.get(f"{home}/applicant").value("version")
    owner.post(f"{home}/applicant", {**ENTRIES, "contact": "Wu Lei", "version": version})
    late = {**ENTRIES, "contact": "Zhao Yi", "version": version}
    page = owner.post(f"{home}/applicant", late, status=409)
    cells = [cell.text.strip() for cell in page.soup.select(".banner tbody td")]
    assert cells == ["Zhao Yi", "Wu Lei"]


def test_an_unfinished_entry_is_kept_as_a_draft(owner: Visitor, home: str) -> None:
    entries = {"contact": "Half typed", "later": "1"}
    assert owner.post(f"{home}/applicant", entries).location == home
    page = owner.get(f"{home}/applicant")
    assert page.value("contact") == "Half typed"
    assert "Draft saved" in page.text


def test_an_archived_company_stays_the_applicant(owner: Visitor, home: str) -> None:
    owner.post("/entities/1/archive")
    assert owner.get(f"{home}/applicant").value("entity_id") == "1"
