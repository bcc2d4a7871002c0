"""Joining from the first page to approval, over HTTP, as a clerk does it."""

import io
from collections.abc import Mapping

import pytest

from app.catalogue.joining_texts import text_to_accept
from app.domain.enrolment.standing import AcceptedText
from app.domain.journey.enrolment import ENROLMENT
from app.persistence.enrolment import find_application
from app.usecases.attaching import attachments_of
from app.usecases.start_plan import start_plan
from tests.factories.joining import an_application
from tests.factories.parties import a_company
from tests.factories.people import Member
from tests.factories.uploads import pdf
from tests.web.visitor import Page, Visitor

HOME = "/joining/1"
APPLICANT = {
    "entity_id": "1",
    "contact": "Chen Min",
    "phone": "+86 574 8765 4321",
    "officer": "Li Hua",
    "officer_title": "Legal representative",
}
BOND = {
    "kind": "continuous",
    "number": "26A123456",
    "surety": "Example Surety Inc.",
    "amount": "50,000",
    "currency": "USD",
    "valid_from": "2026-11-01",
    "valid_to": "2027-10-31",
}
FEE = {
    "kind": "bond",
    "text": "Premium of the continuous bond",
    "payee": "Example Brokers",
    "amount": "450",
    "currency": "USD",
    "period": "year",
    "count": "1",
    "source": "Quote of 2026-11-20",
}
PAYMENT = {
    "amount": "489.99",
    "currency": "USD",
    "paid_on": "2026-11-21",
    "method": "transfer",
    "reference": "TT-20261121",
}


def digest(subject: AcceptedText) -> str:
    return text_to_accept(subject).sha256


def send(owner: Visitor, path: str, entries: Mapping[str, object]) -> str:
    """Send a step's form with the version the page shows; return where it leads."""
    version = owner.get(path).soup.select_one('[name="version"]')
    data = {**entries, "version": str(version["value"])} if version else entries
    return owner.post(path, data).location


def state(page: Page) -> str:
    tag = page.soup.select_one(".tag")
    assert tag
    return tag.text


def test_the_empty_list_says_what_to_have_at_hand(owner: Visitor) -> None:
    assert "Nobody has joined yet" in owner.get("/joining").text
    assert "Nothing is archived" in owner.get("/joining?show=archived").text


@pytest.fixture
def company(member: Member) -> None:
    """Keep a company that can join."""
    with member.session() as session:
        a_company(session)


def read_and_choose(owner: Visitor) -> None:
    assert owner.post("/joining/new", {}).location == f"{HOME}/service"
    read = {"agreed": "y", "sha256": digest(AcceptedText.SERVICE)}
    assert send(owner, f"{HOME}/service", read) == f"{HOME}/programmes"
    chosen = {"programmes": ["US/fba-us", "DE/overseas-warehouse"]}
    assert send(owner, f"{HOME}/programmes", chosen) == f"{HOME}/applicant"


def name_the_applicant(owner: Visitor) -> None:
    assert send(owner, f"{HOME}/applicant", APPLICANT) == f"{HOME}/applicant#licence"
    licence = {
        "subject": "application:1",
        "kind": "licence",
        "page": f"{HOME}/applicant",
        "file": (io.BytesIO(pdf()), "licence.pdf"),
    }
    owner.post("/attachments", licence)
    assert send(owner, f"{HOME}/applicant", APPLICANT) == f"{HOME}/plans"
    assert send(owner, f"{HOME}/plans", {"amazon-us": "professional"}) == f"{HOME}/tax"


def give_numbers_and_importers(owner: Visitor) -> None:
    entries = {"standing": "registered", "ein": "84-2193712"}
    assert send(owner, f"{HOME}/tax/US", entries) == f"{HOME}/tax/DE"
    assert send(owner, f"{HOME}/tax/DE", {"standing": "not-needed"}) == f"{HOME}/importers"
    owner.post(f"{HOME}/importers/US/own", {})
    owner.post("/importers/new/DE", {"kind": "forwarder", "forwarder-risks_accepted": "y"})
    assert send(owner, f"{HOME}/importers", {"US": "1", "DE": "2"}) == f"{HOME}/bond/US"
    assert send(owner, f"{HOME}/bond/US", BOND) == f"{HOME}/agreement"


def sign_and_pay(owner: Visitor) -> None:
    signed = {"name": "Li Hua", "agreed": "y", "sha256": digest(AcceptedText.AGREEMENT)}
    assert send(owner, f"{HOME}/agreement", signed) == f"{HOME}/fees"
    owner.post(f"{HOME}/fees", FEE)
    assert owner.post(f"{HOME}/statements", {}).location == f"{HOME}/statements/1"
    owner.post(f"{HOME}/statements/1", PAYMENT)
    assert state(owner.get(f"{HOME}/statements/1")) == "Paid"


@pytest.mark.usefixtures("company")
def test_a_company_joins_from_reading_to_approval(owner: Visitor) -> None:
    read_and_choose(owner)
    name_the_applicant(owner)
    give_numbers_and_importers(owner)
    sign_and_pay(owner)
    assert "842193712" in owner.get(f"{HOME}/review").text
    owner.post(f"{HOME}/submit", {})
    assert state(owner.get(HOME)) == "Submitted"
    owner.post(f"{HOME}/approve", {})
    page = owner.get(f"{HOME}/review")
    assert state(page) == "Approved"
    assert "Chen Min" in page.text


def test_the_hub_and_the_list_show_how_far_it_is(owner: Visitor, home: str) -> None:
    page = owner.get(home)
    assert "Review and submit" in page.text
    assert page.text.count("Completed") == 7
    assert "GL-2026-0001" in owner.get("/joining").text


def test_an_application_is_archived_and_brought_back(owner: Visitor, home: str) -> None:
    assert owner.post(f"{home}/archive", {}).location == "/joining"
    assert "GL-2026-0001" in owner.get("/joining?show=archived").text
    assert owner.post(f"{home}/archive", {"back": "1"}).location == HOME


def test_a_step_that_cannot_start_leads_to_the_one_to_do(owner: Visitor) -> None:
    owner.post("/joining/new", {})
    for slug in ("programmes", "applicant", "plans", "tax", "importers", "agreement", "fees",
                 "review", "tax/US", "bond/US"):  # fmt: skip
        assert owner.get(f"{HOME}/{slug}", status=302).location == f"{HOME}/service", slug


def test_saving_leads_to_the_hub_while_the_next_step_is_shut(
    owner: Visitor, member: Member, home: str
) -> None:
    with member.session() as session:
        application = find_application(session, 1)
        assert application
        application.destinations[0].programmes = ["fba-us"]
        application.acceptances.pop()
        session.commit()
    signed = {"name": "Li Hua", "agreed": "y", "sha256": digest(AcceptedText.AGREEMENT)}
    assert send(owner, f"{home}/agreement", signed) == home


def test_a_missing_licence_is_said_in_the_list_of_tasks(
    owner: Visitor, member: Member, home: str
) -> None:
    with member.session() as session:
        for row in attachments_of(session, "application:1"):
            session.delete(row)
        session.commit()
    assert "business licence missing" in owner.get(home).text


def test_another_workspaces_application_is_as_unknown_as_none(
    owner: Visitor, stranger: Member
) -> None:
    with stranger.session() as session:
        theirs = an_application(session).id
    for number in (theirs, 999_983):
        owner.get(f"/joining/{number}", status=404)
        owner.post(f"/joining/{number}/submit", {}, status=404)


def test_plans_lead_to_joining_and_advise_it_without_blocking(
    owner: Visitor, member: Member, home: str
) -> None:
    with member.session() as session:
        plan = start_plan(session)
        plan.destination, plan.programme = "US", "fba-us"
        session.commit()
    assert owner.get(f"/p/{plan.reference}").soup.select_one('.phases a[href="/joining"]')
    advice = "Joining is not finished"
    assert advice in owner.get(f"/p/{plan.reference}/parties").text
    for act in ("submit", "approve"):
        owner.post(f"{home}/{act}", {})
    assert advice not in owner.get(f"/p/{plan.reference}/parties").text


def test_the_pages_speak_chinese(owner: Visitor, home: str) -> None:
    owner.post("/language", {"page": "/joining", "to_language": "zh"})
    assert owner.get("/joining").h1 == "加入全球物流"
    assert owner.get(f"{home}/fees").h1 == "费用"


def test_every_step_says_which_application_it_is(owner: Visitor, home: str) -> None:
    unasked = {"plans"}
    for slug in {step.slug for step in ENROLMENT.steps} - unasked:
        topic = owner.get(f"{home}/{slug}").soup.select_one(".topic")
        assert topic is not None
        assert topic.text.startswith("GL-2026-0001 · "), slug
